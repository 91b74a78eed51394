import { describe, expect, it } from 'vitest';
import { DEVELOPMENT_HERE, readList, verdictOf } from '../../bench/answerLists.ts';

describe('what a box is worth in npm run bench:answers', () => {
  const question = { right: /1500/, wrong: /^(?!.*1500).*1250/ };
  it.each([
    ['每年1500元', 'right'],
    ['每年1250元', 'wrong'],
    ['小学1250元，初中1500元', 'right'],
    ['问学校', 'beside'],
    [undefined, 'silent'],
  ])('%s is %s', (say, verdict) => expect(verdictOf(question, say)).toBe(verdict));

  it.each([
    ['没有查到，问县民政局', 'refused'],
    ['最近是5580元', 'wrong'],
    [undefined, 'refused'],
  ])('where no figure may be given, %s is %s', (say, verdict) => {
    expect(verdictOf({ right: undefined, wrong: undefined }, say)).toBe(verdict);
  });

  it.each(DEVELOPMENT_HERE)('%s is a list of questions with right answers', (name) => {
    const list = readList(name);
    expect(list.length).toBeGreaterThan(19);
    for (const { query, kind } of list) expect(query && kind).not.toBe('');
  });
});
