import { readFileSync } from 'node:fs';
import type { Problem } from '../../domain/policy/problem.ts';
import { hiddenCharacters } from './hiddenCharacters.ts';
import { mergeMarks } from './mergeMarks.ts';

/** A text by hand is never so long. */
const MOST_BYTES = 1e6;
const SAVE_AGAIN = '用记事本打开，点“另存为”，编码选 UTF-8，再保存';

/** Making one takes longer than reading a text. */
const decoders = new Map<string, TextDecoder>();

/** The text in that encoding, or undefined when the bytes are no such text. A byte-order mark is no part of it. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  try {
    decoders.set(encoding, decoder);
    return decoder.decode(bytes);
  } catch {
    // What it was in the midst of is not for the next text.
    decoders.delete(encoding);
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

/** Files of an office under the name of a text, by their first bytes. */
function officeKind(bytes: Uint8Array): string | undefined {
  const starts = (...head: number[]) => head.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return ' Word、Excel 或压缩包';
  if (starts(0x25, 0x50, 0x44, 0x46)) return ' PDF';
  return starts(0xd0, 0xcf, 0x11, 0xe0) ? '旧的 Word 或 Excel 文件' : undefined;
}

type Said = Pick<Problem, 'message' | 'remedy'>;

export const FOLDER_FOR_FILE: Said = { message: '是一个文件夹，这里应当是文件', remedy: '把文件夹移走，文件从上一次提交里恢复' };

const UNREAD: Record<string, Said> = {
  EISDIR: FOLDER_FOR_FILE,
  ENOENT: { message: '没有找到它', remedy: '核对路径和名字；是链接的，把文件本身放进来' },
  ELOOP: { message: '是绕成圈的链接', remedy: '把文件本身放进来' },
  EACCES: { message: '没有读它的权限', remedy: '换一个有权限的用户，或请管理这台电脑的人放开权限' },
};

/** A file's bytes, or why there are none. */
function bytesOf(path: string, file: string): Buffer | Problem {
  try {
    return readFileSync(path);
  } catch (error) {
    const known = UNREAD[(error as NodeJS.ErrnoException).code ?? ''];
    if (!known) throw error;
    return { file, field: '整个文件', ...known };
  }
}

/** What no text of an author may hold, whatever it says: marks of a merge nobody finished, else characters nobody can see. */
export function strangeSigns(file: string, text: string): Problem[] {
  const marks = mergeMarks(file, text);
  return marks.length ? marks : hiddenCharacters(file, text);
}

/** The text of a file, or one sentence for its author when it is in another encoding or holds what no text may. */
export function readUtf8(path: string, file: string): { text: string; problems: Problem[] } {
  const { text, problems } = decodedText(path, file);
  return { text, problems: problems.length ? problems : strangeSigns(file, text) };
}

/** The same, whatever characters it holds. */
export function decodedText(path: string, file: string): { text: string; problems: Problem[] } {
  const read = bytesOf(path, file);
  if (!Buffer.isBuffer(read)) return { text: '', problems: [read] };
  const bytes = read;
  if (bytes.length > MOST_BYTES)
    return {
      text: '',
      problems: [{ file, field: '整个文件', message: `有 ${(bytes.length / 1e6).toFixed(1)} MB，太长了`, remedy: '一个文件最多 1 MB：贴进来的多余的话删掉' }],
    };
  const kind = officeKind(bytes);
  if (kind)
    return {
      text: '',
      problems: [
        {
          file,
          field: '整个文件',
          message: `不是文字文件，是${kind}，多半是改了后缀`,
          remedy: '换成文字文件；要收通知用 npm run draft，要导表用 npm run import',
        },
      ],
    };
  const text = isUtf16(bytes) ? undefined : decoded(bytes, 'utf-8');
  if (text === undefined) return { text: '', problems: [encodingProblem(file, bytes)] };
  if (text.includes('\r') && !text.includes('\n'))
    return {
      text: '',
      problems: [
        { file, field: '整个文件', message: '换行是老式的（只有回车），整个文件成了一行', remedy: '用记事本打开，全选复制到新建的记事本里，另存为 UTF-8' },
      ],
    };
  return { text, problems: [] };
}
