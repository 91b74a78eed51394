import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal } from '../../src/domain/policy/problem.ts';

const PACKAGE = '@fontsource-variable/noto-sans-sc';
const MISSING = `没有找到汇编用的中文字体（${PACKAGE}）。改法：运行 npm ci 装上再试`;

/** The font the book is set in, as a style sheet under the name "Book": its files stay where they are and only the pieces that are needed get into the PDF. `from` is a file of the project whose packages are asked. */
export function bookFont(from = import.meta.url): string {
  let folder: string;
  try {
    folder = dirname(createRequire(from).resolve(`${PACKAGE}/package.json`));
  } catch {
    throw new Refusal(MISSING);
  }
  const sheet = join(folder, 'index.css');
  if (!existsSync(sheet)) throw new Refusal(MISSING);
  return readFileSync(sheet, 'utf8')
    .replace(/font-family:[^;]*;/g, 'font-family: "Book";')
    .replace(/font-display:[^;]*;/g, 'font-display: block;')
    .replace(/url\(\.?\/?(files\/[^)]+\.woff2)\)/g, (_, file: string) => `url("${pathToFileURL(join(folder, file)).href}")`);
}
