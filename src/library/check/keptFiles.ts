import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../domain/policy/problem.ts';
import { walk } from '../read/walk.ts';
import { inspectOriginals, ORIGINALS } from '../read/originals.ts';
import { nameProblems } from './privacy.ts';
import { originalTellings, shownTellings } from '../carried/problems.ts';

const told = (file: string, tellings: readonly Pick<Problem, 'message' | 'remedy'>[]): Problem[] =>
  tellings.map((telling) => ({ file, field: '整个文件', ...telling }));

/** What a kept original carries behind its words: numbers of persons may not stay, and what is to go public goes clean. */
export const originalProblems = (root: string): Problem[] =>
  inspectOriginals(root).originals.flatMap(({ file, publish }) => {
    const name = `${ORIGINALS}/${file}`;
    return told(name, originalTellings(name, readFileSync(join(root, name)), publish));
  });

/** What the website shows as it lies there. */
const PUBLIC = fileURLToPath(new URL('../../../public/', import.meta.url));
/** Looked at in their own words by privacyProblems, once they are built. */
const WORDS = /\.(?:txt|html?|json|md|css|js|csv|ics|webmanifest)$/i;

/** What is put into `public/` for everybody to take: pictures, papers, workbooks, each with what it carries unseen. */
export function publicProblems(folder = PUBLIC): Problem[] {
  const files = walk(folder).files.map((path) => `public/${path}`);
  const named = nameProblems(files);
  return named.length
    ? named
    : files.filter((file) => !WORDS.test(file)).flatMap((file) => told(file, shownTellings(file, readFileSync(join(folder, file.slice('public/'.length))))));
}
