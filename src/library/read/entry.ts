import { relative, sep } from 'node:path';
import type { Problem } from '../../domain/policy/problem.ts';
import { policyProblems } from '../../domain/policy/policyRules.ts';
import { policySchema, type Policy } from '../../domain/policy/policySchema.ts';
import { isReservedName, MOST_LETTERS } from '../../domain/text/fileName.ts';
import { LEVELS } from '../../domain/words/vocabulary.ts';
import { remember } from '../../store/remember.ts';
import { readBody, type Body } from './bodyRules.ts';
import { checksum } from './checksum.ts';
import { splitEntry } from './frontMatter.ts';
import { noteRecordKey, recordKey } from './recordKey.ts';
import { repeats } from './repeats.ts';
import { recordIn } from './readRecord.ts';
import { strayInBody } from './strayText.ts';
import { decodedText, strangeSigns } from './utf8.ts';

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

/** What became of one file: the entry when it could be read, its id when only its place could. */
export interface ReadEntry {
  id?: string;
  entry?: Entry;
  parts?: Body;
  problems: Problem[];
}

/** Under which names an entry was known before is no part of its wording: a new name changes no card. */
const wordingOf = (text: string) => text.replace(/^ *formerly: .*\r?\n/gm, '');

function listProblems(file: string, policy: Policy): Problem[] {
  return [
    ...(['audience', 'alsoTopics', 'aliases', 'facts', 'implements', 'gaps'] as const).flatMap((field) =>
      repeats(
        file,
        field,
        (policy[field] as readonly unknown[]).map((item) => (typeof item === 'string' ? item : JSON.stringify(item))),
      ),
    ),
    ...repeats(file, 'validity.replacedBy', policy.validity.replacedBy),
    ...policy.benefits.flatMap((benefit, index) =>
      (['steps', 'materials', 'notWith', 'withToo'] as const).flatMap((field) => repeats(file, `benefits[${index}].${field}`, benefit[field])),
    ),
  ];
}

/** Reads and checks one entry by itself. */
export function readEntry(root: string, path: string): ReadEntry {
  const place = placeOf(root, path);
  if ('problems' in place) return place;
  const { file, level, slug } = place;
  const { text, problems } = decodedText(path, file);
  if (problems.length) return { id: `${level}/${slug}`, problems };
  const { key, ...read } = remember(ENTRY_KIND, [file, text], () => withKey(parseEntry(file, level, slug, text)));
  if (read.entry && key !== undefined) noteRecordKey(read.entry.policy, key);
  return read;
}

const withKey = (read: ReadEntry): ReadEntry & { key?: string } => (read.entry ? { ...read, key: recordKey(read.entry.policy) } : read);

/** What is remembered of entries: how they were read. */
export const ENTRY_KIND = 'entries';

/** Level and name by the file's place; what is wrong with them when there is none. */
function placeOf(root: string, path: string): { file: string; level: string; slug: string } | ReadEntry {
  const file = relative(root, path).split(sep).join('/');
  const [, , level = '', name = '', deeper] = file.split('/');
  const slug = name.replace(/\.mdx$/, '');
  if (deeper !== undefined || !(level in LEVELS) || !/^[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(name)) {
    return {
      problems: [
        {
          file,
          field: '文件名',
          message: '放的位置或名字不对',
          remedy: /\.(docx?|wps|pdf|txt)$/i.test(name)
            ? '移到别处，再运行 npm run draft -- 这个文件，由它写出半填好的条目'
            : '放到 content/policies/ 下的 central、province、city 或 county，文件名用小写字母、数字和连字符，以 .mdx 结尾',
        },
      ],
    };
  }
  if (isReservedName(slug))
    return { problems: [{ file, field: '文件名', message: `“${slug}”是 Windows 留给自己用的名字，发出去的压缩包在那里解不开`, remedy: '换一个文件名' }] };
  if (level.length + 1 + slug.length > MOST_LETTERS)
    return {
      problems: [
        {
          file,
          field: '文件名',
          message: `太长，连层级有 ${level.length + 1 + slug.length} 个字母，老 Windows 解不开`,
          remedy: `缩到连层级不超过 ${MOST_LETTERS} 个字母`,
        },
      ],
    };
  return { file, level, slug };
}

/** The entry in a text and what its author has to mend. Depends on nothing but its arguments: what comes out is remembered by them. */
function parseEntry(file: string, level: string, slug: string, text: string): ReadEntry {
  const id = `${level}/${slug}`;
  const strange = strangeSigns(file, text);
  if (strange.length) return { id, problems: strange };
  const { data, body, problems } = splitEntry(file, text);
  if (problems.length) return { id, problems };
  const firstLine = text.slice(0, text.length - body.length).split('\n').length;
  const { body: parts, problems: inBody } = readBody(file, body, firstLine);
  problems.push(...inBody, ...strayInBody(file, body, firstLine));
  const { data: policy, problems: inRecord } = recordIn<Policy>(file, data, policySchema);
  if (!policy) return { id, problems: [...problems, ...inRecord] };
  if (!/\p{L}{2}/u.test(body)) problems.push({ file, field: '正文', message: '没有正文', remedy: '在第二条 --- 下面写谁能享受、给多少、怎么办' });
  if (policy.level !== level)
    problems.push({ file, field: 'level', message: `写的是 ${policy.level}，文件却放在 ${level} 文件夹`, remedy: '改 level，或把文件移到对应文件夹' });
  problems.push(...policyProblems(policy).map((problem) => ({ file, ...problem })), ...listProblems(file, policy));
  return { id, entry: { id, slug, file, policy, body, checksum: checksum(wordingOf(text)) }, parts, problems };
}
