/** npm run docs: writes the pages of docs/ that come from the code, so that the two cannot differ (a test compares them). */
import { writeFileSync } from 'node:fs';
import { runForPerson } from './cli.ts';
import { fieldsDocs } from './docs/fields.ts';
import { householdDocs } from './docs/household.ts';
import { roomsPicture } from './docs/rooms.ts';

/** Every generated page: its path and its whole text. */
export const GENERATED: Record<string, () => string> = {
  'docs/household.md': householdDocs,
  'docs/fields.md': fieldsDocs,
};

/** The picture of the rooms changes with every import, so it is held apart: `npm run docs` draws it anew. */
export const PICTURE = { file: 'docs/rooms.md', text: roomsPicture };

function write(): void {
  const pages = { ...GENERATED, [PICTURE.file]: PICTURE.text };
  for (const [file, text] of Object.entries(pages)) writeFileSync(file, text());
  console.log(`已写好 ${Object.keys(pages).join('、')}。`);
}

if (import.meta.main) await runForPerson({ name: 'docs', does: '重写 docs 里由源码生成的几页', options: {}, run: write });
