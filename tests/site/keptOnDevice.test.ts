import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder } from '../../src/editions/files.ts';
import { DIST } from '../support/countySite.ts';
import { PROJECT } from '../support/miniLibrary.ts';

/** Under which name a script keeps something → what 来源说明 calls it. */
const TOLD: Record<string, string> = {
  'pcb-type': '大字、深色两个开关',
  'pcb-theme': '大字、深色两个开关',
  'pcb-searches': '最近搜过的词',
  'pcb-basket': '打印篮里的卡名',
  'pcb-recent': '看过的条目和卡',
  'pcb-drill-missed': '迎检自测的错题',
  'match-household': '入户对照的回答',
};

const sources = filesUnder(join(PROJECT, 'src/client')).map((path) => readFileSync(join(PROJECT, 'src/client', path), 'utf8'));
const keeping = sources.filter((text) => /sessionStorage|localStorage|kept\(/.test(text));

it('来源说明 names everything that the scripts keep on the device, and for how long', () => {
  const names = keeping.flatMap((text) => [...text.matchAll(/'((?:pcb|match)-[a-z-]+)'/g)].map(([, name]) => name!));
  expect(names.filter((name) => !(name in TOLD))).toEqual([]);
  const page = readFileSync(join(DIST, 'sources.html'), 'utf8');
  for (const [name, words] of Object.entries(TOLD)) expect(page, name).toContain(words);
});

it('typed queries, looked-up pages and households go with the tab', () => {
  for (const text of keeping) if (/localStorage/.test(text)) expect(text).not.toMatch(/pcb-searches|pcb-recent|match-household/);
  expect(keeping.filter((text) => text.includes('localStorage')).length).toBeGreaterThan(0);
});
