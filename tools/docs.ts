/** npm run docs: writes the pages of docs/ that come from the code, so that the two cannot differ (a test compares them). */
import { writeFileSync } from 'node:fs';
import { runForPerson } from './cli.ts';
import { householdDocs } from './docs/household.ts';

/** Every generated page: its path and its whole text. */
export const GENERATED: Record<string, () => string> = {
  'docs/household.md': householdDocs,
};

function write(): void {
  for (const [file, text] of Object.entries(GENERATED)) writeFileSync(file, text());
  console.log(`已写好 ${Object.keys(GENERATED).join('、')}。`);
}

if (import.meta.main) await runForPerson({ name: 'docs', does: '重写 docs 里由源码生成的几页', options: {}, run: write });
