/** Files a person names on the command line: read or written, or refused in one sentence. */
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../src/domain/policy/problem.ts';

/** The bytes of a file that was named. `advice` is what to do when a folder was named instead. */
export function givenFile(path: string, advice = '一次写一个文件'): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Refusal(`没有找到“${path}”。改法：核对路径和文件名；路径里有空格的，两头加引号。`);
  if (found.isDirectory()) throw new Refusal(`“${path}”是文件夹。改法：${advice}。`);
  return readFileSync(path);
}

/** Refuses a name under which no new workbook can be written, or one that would take another file's place. */
export function refuseAsWorkbook(path: string, force: boolean): void {
  if (!/\.xlsx$/i.test(path)) throw new Refusal(`“${path}”不是 .xlsx。改法：文件名以 .xlsx 结尾。`);
  if (!existsSync(dirname(path))) throw new Refusal(`“${path}”：没有 ${dirname(path)} 这个文件夹。改法：先建好文件夹，或换一个地方。`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Refusal(`“${path}”是文件夹。改法：换一个文件名。`);
  if (existsSync(path) && !force) throw new Refusal(`${path} 已经有了，没有动它。改法：换一个文件名；确实要盖掉，加 --force。`);
}

/** Writes a file whole or not at all: a full disk leaves neither half a file nor an old one cut short. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.new`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    // Told by the name that was asked for.
    if ((error as NodeJS.ErrnoException).path === beside) (error as NodeJS.ErrnoException).path = path;
    throw error;
  }
}
