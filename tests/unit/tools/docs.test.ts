import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GENERATED } from '../../../tools/docs.ts';
import { PROJECT } from '../../support/miniLibrary.ts';

it.each(Object.entries(GENERATED))('%s is what the code says (npm run docs writes it)', (file, text) => {
  expect(readFileSync(join(PROJECT, file), 'utf8')).toBe(text());
});
