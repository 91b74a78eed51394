import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PICTURE } from '../../tools/docs.ts';
import { PROJECT } from '../support/miniLibrary.ts';

it('docs/rooms.md is drawn from the imports as they are (npm run docs draws it)', () => {
  expect(readFileSync(join(PROJECT, PICTURE.file), 'utf8')).toBe(PICTURE.text());
});
