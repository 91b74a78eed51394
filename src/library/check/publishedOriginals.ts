import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../domain/policy/problem.ts';
import { inspectOriginals, ORIGINALS } from '../read/originals.ts';
import { hiddenInPdf } from './hiddenInPdf.ts';
import { hiddenInWord, type Hidden } from './hiddenInWord.ts';

function hiddenIn(path: string): Hidden[] {
  if (path.endsWith('.docx')) return hiddenInWord(readFileSync(path));
  // Of a plain text there is nothing but its words.
  return path.endsWith('.pdf') ? hiddenInPdf(path) : [];
}

/** What keeps an original that is to go public from doing so. */
export const publishedProblems = (root: string): Problem[] =>
  inspectOriginals(root)
    .originals.filter(({ publish }) => publish)
    .flatMap(({ file }) => hiddenIn(join(root, ORIGINALS, file)).map((found) => ({ file: `${ORIGINALS}/${file}`, field: '整个文件', ...found })));
