import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalSchema, type Original } from '../../domain/original/originalSchema.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import { readRecord } from './readRecord.ts';

export const ORIGINALS = 'content/originals';

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
/** What the lines of an extract come to: they may not be changed by hand. */
export const linesSum = (lines: Readonly<Record<string, string>>) => sha256(JSON.stringify(Object.entries(lines)));

function readOne(root: string, file: string): { original?: Original; problems: Problem[] } {
  const { data: original, problems } = readRecord(root, file, originalSchema, { texts: 'copied' });
  if (!original) return { problems };
  const complain = (field: string, message: string, remedy: string): Problem[] => [{ file, field, message, remedy }];
  if (file !== `${ORIGINALS}/${original.id}.yaml`) return { problems: complain('id', `写的是“${original.id}”，和文件名不一样`, '让 id 和文件名一致') };
  if (linesSum(original.lines) !== original.lines256)
    return { problems: complain('lines', '抽文被改过，和原件对不上了', '从上一次提交里恢复这个文件，或重新运行 npm run draft -- 原件') };
  const kept = join(root, ORIGINALS, original.file);
  if (!existsSync(kept)) return { problems: complain('file', `旁边没有原件 ${original.file}`, '把原件放回来，或重新运行 npm run draft -- 原件') };
  const bytes = readFileSync(kept);
  if (sha256(bytes) !== original.sha256)
    return { problems: complain('sha256', `${original.file} 换过了，抽文还是旧的`, '重新运行 npm run draft -- 新的原件，再核对用到它的条目') };
  return { original, problems: [] };
}

/** Every kept original with its extract, and what keeps any of them from being used. A library without the folder has none. */
export function inspectOriginals(root: string): { originals: Original[]; problems: Problem[] } {
  const folder = join(root, ORIGINALS);
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.') && !name.startsWith('_'))
        .sort()
    : [];
  const read = names.filter((name) => name.endsWith('.yaml')).map((name) => readOne(root, `${ORIGINALS}/${name}`));
  const originals = read.flatMap(({ original }) => original ?? []);
  const wanted = new Set(
    names.filter((name) => name.endsWith('.yaml')).flatMap((name) => ['docx', 'pdf', 'txt'].map((ending) => name.replace(/yaml$/, ending))),
  );
  const alone = names
    .filter((name) => !name.endsWith('.yaml') && !wanted.has(name))
    .map((name) => ({
      file: `${ORIGINALS}/${name}`,
      field: '整个文件',
      message: '没有抽文，没有条目用得上它',
      remedy: '移到别处，再运行 npm run draft -- 这个文件',
    }));
  return { originals, problems: [...read.flatMap(({ problems }) => problems), ...alone] };
}
