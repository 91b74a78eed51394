import { writeInto } from '../files.ts';
import { digestOf } from '../outFolder.ts';
import { packNow } from '../packedFile.ts';
import { privateLines } from '../../library/check/privacy.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import { finishPage } from './finishPage.ts';

/** A page as its template drew it. */
export interface DrawnPage {
  path: string;
  html: ArrayBuffer;
}

/** A page as it lies in the website, with all that is made of it. */
export interface FinishedPage {
  path: string;
  digest: string;
  /** As `packedFile` keeps it. */
  packed: Uint8Array<ArrayBuffer>;
  /** Private numbers on it, told under `dist/`. */
  problems: Problem[];
}

/** Writes a drawn page into `folder`, packs it and looks it through. */
export function finishInto(folder: string, { path, html }: DrawnPage): FinishedPage {
  const text = finishPage(Buffer.from(html).toString(), path);
  const bytes = Buffer.from(text);
  writeInto(folder, path, bytes);
  return { path, digest: digestOf(bytes), packed: packNow(bytes), problems: privateLines(`dist/${path}`, text, true) };
}
