import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Something the caller has to mend, as one Chinese sentence: shown without a stack, exit code 1. */
export class Refusal extends Error {}

/** The folder of the code: src, tools and the packages. What it works on may lie elsewhere. */
export const PROJECT = join(import.meta.dirname, '..');

/** Options and plain words of a command line. An unknown option is refused with what can be used; `usage` is one line. */
export function readArgs<const T extends ParseArgsOptionsConfig>(args: readonly string[], options: T, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [option = ''] = /--?[^\s'=]+/.exec((error as Error).message) ?? [];
    throw new Refusal(`“${option}”写得不对，或没有这个选项。改法：照这样写：${usage}`);
  }
}

/** The folder whose `content/` a tool works on: --root, else the folder it was started in. */
export function contentFolder(root = process.cwd()): string {
  const folder = resolve(root);
  if (!existsSync(join(folder, 'content'))) throw new Refusal(`${folder} 里没有 content 文件夹。改法：到放着 content 的文件夹里运行，或写 --root 那个文件夹`);
  return folder;
}
