import { readFileSync } from 'node:fs';
import type { Problem } from '../../domain/policy/problem.ts';

/** The text of a file, or the sentence for its author when the bytes are not UTF-8 (an old Notepad saves ANSI, that is GB 18030). */
export function readUtf8(path: string, file: string): { text: string; problems: Problem[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)), problems: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: '', problems: [{ file, field: '整个文件', message: '不是 UTF-8 编码', remedy: '用记事本打开，另存为，编码选 UTF-8' }] };
  }
}
