import { expect, it } from 'vitest';
import { titleFault } from '../../src/domain/policy/title.ts';
import { loadContent } from '../../src/library/read/load.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const { entries } = loadContent(PROJECT);

it('every title has at most 22 characters; years and what is over stand beside it', () => {
  expect(entries.flatMap(({ file, policy }) => (titleFault(policy.title) ? [`${file}：${policy.title} ${titleFault(policy.title)}`] : []))).toEqual([]);
});

it('no former title is the title itself, and each belongs to one entry', () => {
  const former = entries.flatMap(({ policy }) => policy.formerTitle ?? []);
  expect(former.length).toBeGreaterThan(100);
  expect(new Set(former).size).toBe(former.length);
  expect(entries.filter(({ policy }) => policy.formerTitle === policy.title)).toEqual([]);
});
