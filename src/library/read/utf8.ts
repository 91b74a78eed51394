import { readFileSync } from 'node:fs';
import type { Problem } from '../../domain/policy/problem.ts';
import { hiddenCharacters } from './hiddenCharacters.ts';

/** A text by hand is never so long. */
const MOST_BYTES = 1e6;
const SAVE_AGAIN = '用记事本打开，点“另存为”，编码选 UTF-8，再保存';

/** The text in that encoding, or undefined when the bytes are no such text. A byte-order mark is no part of it. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const decodes = (bytes: Uint8Array, encoding: string) => decoded(bytes, encoding) !== undefined;

/** UTF-16 by its mark, or because many bytes of its first lines are nought. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 200);
  return head.length > 8 && head.filter((byte) => byte === 0).length > head.length / 20;
}

/** Which line holds the first bytes that are not UTF-8, when most lines are: something was pasted in by a tool that writes another encoding. */
function strayLine(bytes: Buffer): number | undefined {
  const lines = bytes
    .toString('latin1')
    .split('\n')
    .map((line) => Buffer.from(line, 'latin1'));
  const far = lines.filter((line) => line.some((byte) => byte > 0x7f));
  const bad = far.filter((line) => !decodes(line, 'utf-8'));
  return bad.length * 2 < far.length ? lines.indexOf(bad[0]!) + 1 : undefined;
}

/** Why these bytes are no text in UTF-8. */
function encodingProblem(file: string, bytes: Buffer): Problem {
  if (isUtf16(bytes)) return { file, field: '整个文件', message: '不是 UTF-8 编码，是 UTF-16（记事本的 Unicode）', remedy: SAVE_AGAIN };
  const line = strayLine(bytes);
  if (line !== undefined)
    return { file, field: `第 ${line} 行`, message: '这一行有不是 UTF-8 编码的字，会成乱码', remedy: '把这一行的字删掉重打一遍，再存成 UTF-8' };
  const known = decodes(bytes, 'gb18030') ? '，是 GBK（记事本的 ANSI）' : '';
  return { file, field: '整个文件', message: `不是 UTF-8 编码${known}`, remedy: SAVE_AGAIN };
}

/** The text of a file, or one sentence for its author when it is in another encoding or holds characters nobody can see. */
export function readUtf8(path: string, file: string): { text: string; problems: Problem[] } {
  const bytes = readFileSync(path);
  if (bytes.length > MOST_BYTES)
    return {
      text: '',
      problems: [{ file, field: '整个文件', message: `有 ${(bytes.length / 1e6).toFixed(1)} MB，太长了`, remedy: '一个文件最多 1 MB：贴进来的多余的话删掉' }],
    };
  const text = isUtf16(bytes) ? undefined : decoded(bytes, 'utf-8');
  return text === undefined ? { text: '', problems: [encodingProblem(file, bytes)] } : { text, problems: hiddenCharacters(file, text) };
}
