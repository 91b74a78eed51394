import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { walk } from './walk.ts';
import { factFileProblems } from '../../domain/fact/factFileRules.ts';
import { factFileSchema, type FactRecord } from '../../domain/fact/factFileSchema.ts';
import { factLines } from '../../domain/fact/factFile.ts';
import type { Original } from '../../domain/original/originalSchema.ts';
import { isReservedName } from '../../domain/text/fileName.ts';
import { ContentError, type Problem } from '../../domain/policy/problem.ts';
import { inspectOriginals } from './originals.ts';
import { readRecord } from './readRecord.ts';

/** A fact file under content/facts: what was found, where, and what could not be confirmed. */
export interface FactFile {
  id: string;
  /** Path from the project's root. */
  file: string;
  record: FactRecord;
  /** The whole file as text: the ground of an entry's prose. */
  text: string;
  /** Its lines by the name after `#`: f1 …, s1 …, head, note, gaps. */
  lines: ReadonlyMap<string, string>;
  /** Set for a kept original: its lines are its own words, nobody's notes. */
  original?: true;
}

function readFactFile(root: string, file: string): { fact?: FactFile; problems: Problem[] } {
  const [, , level = '', name = '', deeper] = file.split('/');
  if (isReservedName(name.replace(/\.yaml$/, '')))
    return { problems: [{ file, field: '文件名', message: '是 Windows 留给自己用的名字', remedy: '换一个文件名，id 也跟着改' }] };
  const { data: record, text, problems } = readRecord(root, file, factFileSchema, { texts: 'notes', kind: 'facts' });
  if (!record) return { problems };
  problems.push(...factFileProblems(record).map((problem) => ({ file, ...problem })));
  if (record.id !== name.replace(/\.yaml$/, ''))
    problems.push({ file, field: 'id', message: `写的是“${record.id}”，和文件名不一样`, remedy: '让 id 和文件名一致' });
  if (deeper !== undefined || record.level !== level)
    problems.push({
      file,
      field: 'level',
      message: `写的是 ${record.level}，文件却不在 content/facts/${record.level} 里`,
      remedy: '改 level，或把文件移到对应文件夹',
    });
  return { fact: { id: record.id, file, record, text, lines: factLines(record) }, problems };
}

/** All fact files by id, and what keeps any of them from being read. */
export function inspectFacts(root: string): { facts: Map<string, FactFile>; problems: Problem[] } {
  const facts = new Map<string, FactFile>();
  const problems: Problem[] = [];
  const base = join(root, 'content/facts');
  if (!existsSync(base))
    return { facts, problems: [{ file: 'content/facts', field: '整个文件夹', message: '没有这个文件夹', remedy: '从上一次提交里恢复 content/facts' }] };
  const files = walk(base).files.filter((path) => path.endsWith('.yaml'));
  for (const path of files) {
    const file = `content/facts/${path}`;
    const read = readFactFile(root, file);
    problems.push(...read.problems);
    if (!read.fact) continue;
    const other = facts.get(read.fact.id);
    // That an id is not its file's name is told once.
    if (other && read.problems.every(({ field }) => field !== 'id'))
      problems.push({ file, field: 'id', message: `和 ${other.file} 重名`, remedy: '改一个 id 和文件名，全库不能重名' });
    facts.set(read.fact.id, read.fact);
  }
  const { originals, problems: unusable } = inspectOriginals(root);
  problems.push(...unusable);
  for (const original of originals) {
    const file = `content/originals/${original.id}.yaml`;
    const other = facts.get(original.id);
    if (other) problems.push({ file, field: 'id', message: `和 ${other.file} 重名`, remedy: '改一个 id 和文件名，全库不能重名' });
    facts.set(original.id, factFileOf(original, file));
  }
  return { facts, problems };
}

/** An original as a fact file: an entry rests on its paragraphs and cells as it does on the lines of one. */
function factFileOf(original: Original, file: string): FactFile {
  const { id, level, title, number, issuers, issued, lines } = original;
  const record: FactRecord = {
    id,
    level,
    title,
    docNumber: number,
    issuers,
    issuedOn: issued,
    effectiveFrom: null,
    expiresOn: null,
    status: 'in-force',
    statusNote: '',
    period: 'normalized',
    topics: [],
    audience: [],
    facts: [],
    sources: [],
    gaps: '',
  };
  const text = [title, number, ...issuers, issued, ...Object.values(lines)].filter(Boolean).join('\n');
  return { id, file, record, text, lines: new Map([...factLines(record), ...Object.entries(lines)]), original: true };
}

/** The fact files of these ids alone; what is missing or cannot be read is left out, the check tells of it. */
export function loadFactsNamed(root: string, ids: ReadonlySet<string>): Map<string, FactFile> {
  const base = join(root, 'content/facts');
  const files = existsSync(base) ? walk(base).files.filter((path) => ids.has(basename(path, '.yaml'))) : [];
  return new Map(files.flatMap((path) => readFactFile(root, `content/facts/${path}`).fact ?? []).map((fact) => [fact.id, fact]));
}

/** All fact files by id. Throws a ContentError when one cannot be read. */
export function loadFacts(root: string): Map<string, FactFile> {
  const { facts, problems } = inspectFacts(root);
  if (problems.length) throw new ContentError(problems);
  return facts;
}
