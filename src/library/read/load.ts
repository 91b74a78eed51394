import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { lineageProblems } from '../../domain/policy/lineage.ts';
import { policySchema, type Policy } from '../../domain/policy/policySchema.ts';
import { measureProblems, policyProblems } from '../../domain/policy/policyRules.ts';
import { ContentError, type Problem } from '../../domain/policy/problem.ts';
import { regionSchema, type Region } from '../../domain/policy/regionSchema.ts';
import { LEVELS, type Level } from '../../domain/words/vocabulary.ts';
import { authorProblems } from './authorSentences.ts';
import { checkBody } from './bodyRules.ts';
import { parseYaml, splitEntry } from './frontMatter.ts';
import { checksum } from './checksum.ts';
import { remember } from '../../store/remember.ts';
import { bodyLinkTarget } from '../markdown/entryLinks.ts';

/** One policy entry as read from disk. */
export interface Entry {
  /** level/slug */
  id: string;
  slug: string;
  /** Path from the project's root. */
  file: string;
  policy: Policy;
  /** Markdown below the front matter. */
  body: string;
  /** First eight hex digits of the SHA-256 of the file, line ends evened out: which wording of the entry this is. */
  checksum: string;
}

export interface LoadedContent {
  region: Region;
  entries: Entry[];
}

export interface ContentReport extends Partial<LoadedContent> {
  entries: Entry[];
  problems: Problem[];
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.') && !item.name.startsWith('_'))
    .map((item) => join(item.parentPath, item.name))
    .sort();
}

function readRegion(root: string): { region?: Region; problems: Problem[] } {
  const file = 'content/region.yaml';
  let text: string;
  try {
    text = readFileSync(join(root, file), 'utf8');
  } catch {
    return { problems: [{ file, field: '整个文件', message: '没有这个文件', remedy: '从上一次提交里恢复这个文件' }] };
  }
  const { data, problems } = parseYaml(file, text);
  if (problems.length) return { problems };
  const parsed = regionSchema.safeParse(data, { reportInput: true });
  return parsed.success ? { region: parsed.data, problems: [] } : { problems: authorProblems(file, parsed.error.issues) };
}

function readEntry(root: string, path: string): { entry?: Entry; problems: Problem[] } {
  const file = relative(root, path).split(sep).join('/');
  const [, , level = '', name = '', deeper] = file.split('/');
  const slug = name.replace(/\.mdx$/, '');
  if (deeper !== undefined || !(level in LEVELS) || !/^[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(name)) {
    return { problems: [{ file, field: '文件名', message: '放的位置或名字不对', remedy: '放到 content/policies/ 下的 central、province、city 或 county，文件名用小写字母、数字和连字符，以 .mdx 结尾' }] };
  }
  const text = readFileSync(path, 'utf8');
  return remember('entries', [file, text], () => parseEntry(file, level as Level, slug, text));
}

/** The entry in a text and what its author has to mend. Depends on nothing but its arguments: what comes out is remembered by them. */
function parseEntry(file: string, level: Level, slug: string, text: string): { entry?: Entry; problems: Problem[] } {
  const { data, body, problems } = splitEntry(file, text);
  if (problems.length) return { problems };
  const firstLine = text.slice(0, text.length - body.length).split('\n').length;
  problems.push(...checkBody(file, body, firstLine));
  const parsed = policySchema.safeParse(data, { reportInput: true });
  if (!parsed.success) return { problems: [...problems, ...authorProblems(file, parsed.error.issues)] };
  const policy = parsed.data;
  if (policy.level !== level) problems.push({ file, field: 'level', message: `写的是 ${policy.level}，文件却放在 ${level} 文件夹`, remedy: '改 level，或把文件移到对应文件夹' });
  problems.push(...policyProblems(policy).map((problem) => ({ file, ...problem })));
  return { entry: { id: `${level}/${slug}`, slug, file, policy, body, checksum: checksum(text) }, problems };
}

function placeProblems(entries: Entry[], region: Region): Problem[] {
  return entries.flatMap(({ file, policy }) => {
    const place = region.places.find((candidate) => candidate.name === policy.place);
    if (!place) return [{ file, field: 'place', message: `content/region.yaml 里没有登记“${policy.place}”`, remedy: `从这些里选：${region.places.map((item) => item.name).join('、')}` }];
    if (place.level !== policy.level) return [{ file, field: 'place', message: `“${policy.place}”不是这一层级的地方`, remedy: '核对 place 和 level' }];
    return [];
  });
}

function featuredProblems(entries: Entry[], region: Region): Problem[] {
  const offered = new Set(entries.filter(({ policy }) => policy.period === 'normalized' && policy.measure === undefined).map(({ id }) => id));
  return region.featuredChanges
    .filter((id) => !offered.has(id))
    .map((id) => ({ file: 'content/region.yaml', field: 'featuredChanges', message: `“${id}”不是2026年起的现行条目`, remedy: '换成 period: normalized 的条目，并检查拼写' }));
}

function slugProblems(entries: Entry[]): Problem[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const other = first.get(entry.slug);
    first.set(entry.slug, other ?? entry);
    return other ? [{ file: entry.file, field: '文件名', message: `和 ${other.file} 重名`, remedy: '改一个文件名，全库不能重名' }] : [];
  });
}

function benefitLinkProblems(entries: Entry[]): Problem[] {
  const known = new Set(entries.flatMap((entry) => entry.policy.benefits.map((benefit) => `${entry.id}#${benefit.id}`)));
  return entries.flatMap((entry) =>
    entry.policy.benefits.flatMap((benefit, index) =>
      (benefit.notWith ?? [])
        .filter((target) => !known.has(target.startsWith('#') ? entry.id + target : target))
        .map((target) => ({ file: entry.file, field: `benefits[${index}].notWith`, message: `没有“${target}”这项待遇`, remedy: '检查条目和待遇代号的拼写' })),
    ),
  );
}

function bodyLinkProblems(entries: Entry[]): Problem[] {
  const known = new Set(entries.map((entry) => entry.id));
  return entries.flatMap(({ file, body }) =>
    [...body.matchAll(/\]\((\/[^)\s]*)\)/g)].flatMap(([, url]) => {
      const target = bodyLinkTarget(url!);
      if (target && known.has(target)) return [];
      return [{ file, field: '正文', message: `站内链接“${url}”指向的条目不存在`, remedy: '写成 /policies/层级/文件名，并检查拼写' }];
    }),
  );
}

/** Reads and checks everything under `content/`, collecting every problem instead of stopping at the first. */
export function inspectContent(root: string): ContentReport {
  const { region, problems } = readRegion(root);
  const entries: Entry[] = [];
  for (const path of filesUnder(join(root, 'content/policies'))) {
    const read = readEntry(root, path);
    problems.push(...read.problems);
    if (read.entry) entries.push(read.entry);
  }
  const moved = (fact: string) => entries.filter((entry) => entry.policy.facts.includes(fact)).map((entry) => entry.id);
  problems.push(...slugProblems(entries), ...lineageProblems(entries, moved), ...measureProblems(entries), ...benefitLinkProblems(entries), ...bodyLinkProblems(entries));
  if (region) problems.push(...placeProblems(entries, region), ...featuredProblems(entries, region));
  return { ...(region ? { region } : {}), entries, problems };
}

/** The content, or a ContentError that lists everything to mend. */
export function loadContent(root: string): LoadedContent {
  const { region, entries, problems } = inspectContent(root);
  if (problems.length || !region) throw new ContentError(problems);
  return { region, entries };
}
