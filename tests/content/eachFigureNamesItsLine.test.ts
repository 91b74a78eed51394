import { describe, expect, it } from 'vitest';
import { problemText } from '../../src/domain/policy/problem.ts';
import { detection } from '../../src/library/check/mutants.ts';
import { lineProblems } from '../../src/library/check/lineRules.ts';
import { loadFacts } from '../../src/library/read/facts.ts';
import { loadContent } from '../../src/library/read/load.ts';
import { COUNTY } from '../support/county.ts';
import { atHome } from '../support/home.ts';
import { PROJECT } from '../support/miniLibrary.ts';

/** The least share of wrong amounts the check has to catch. */
const HELD = 0.99;

describe('each figure names its line', () => {
  const { entries } = loadContent(PROJECT);
  const facts = loadFacts(PROJECT);

  it('stands in the line it names, in every entry', () => {
    expect(lineProblems(entries, facts).map(problemText)).toEqual([]);
  });

  atHome('catches at least 99 of 100 changed amounts', () => {
    const { made, caught, equal, missed } = detection(entries, facts);
    console.log(`数额改动 ${made} 处，查出 ${caught} 处（${((caught / made) * 100).toFixed(2)}%）；改了等于没改、不算的 ${equal} 处。`);
    expect(made).toBeGreaterThan(5000);
    expect(caught / made, missed.join('\n')).toBeGreaterThanOrEqual(HELD);
    expect(caught).toBe(made - missed.length);
  });

  it('catches every changed amount of the fixture county', () => {
    const { made, caught, missed } = detection(loadContent(COUNTY).entries, loadFacts(COUNTY));
    expect(made).toBeGreaterThan(200);
    expect(missed).toEqual([]);
    expect(caught).toBe(made);
  });

  it('is seen failing: lines that hold every figure of their file catch far less', () => {
    const whole = new Map([...facts].map(([id, file]) => [id, { lines: new Map([...file.lines].map(([key]) => [key, [...file.lines.values()].join('\n')])) }]));
    const { made, caught } = detection(entries, whole);
    expect(caught / made).toBeLessThan(HELD);
  });
});
