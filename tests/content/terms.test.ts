import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unsupportedFigures } from '../../src/domain/text/figures.ts';
import { loadFacts } from '../../src/library/read/facts.ts';
import { inspectContent } from '../../src/library/read/load.ts';
import { inspectTerms } from '../../src/library/read/terms.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('content/terms.yaml', () => {
  const known = new Set(inspectContent(ROOT).entries.map(({ id }) => id));
  const { terms, problems } = inspectTerms(ROOT, known);

  it('reads without a fault, every word once, every entry it names there', () => {
    expect(problems).toEqual([]);
    expect(terms.length).toBeGreaterThanOrEqual(80);
  });

  it('explains without a figure that no fact holds', () => {
    const facts = [...loadFacts(ROOT).values()].map(({ text }) => text).join('\n');
    const loose = terms.flatMap((term) => unsupportedFigures(term.explain, facts).map(({ text }) => `${term.word}：${text}`));
    expect(loose).toEqual([]);
  });

  it('never lists a word as its own meaning only', () => {
    for (const { word, formal } of terms) if (formal.length === 1) expect(formal[0]).not.toBe(word);
  });
});
