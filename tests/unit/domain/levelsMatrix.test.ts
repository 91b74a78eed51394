import { describe, expect, it } from 'vitest';
import { levelsMatrix } from '../../../src/domain/inspect/levelsMatrix.ts';
import { isPast } from '../../../src/domain/policy/validity.ts';
import { LEVELS, keysOf } from '../../../src/domain/words/vocabulary.ts';
import { county } from '../../support/county.ts';

const { entries } = county();
const rows = levelsMatrix(entries);

describe('四级对照', () => {
  it('has every family that can be used once, at every level, each entry in its own cell', () => {
    const usable = new Set(entries.filter(({ status, policy }) => policy.family !== undefined && !isPast(status)).map(({ policy }) => policy.family));
    expect(new Set(rows.map(({ family }) => family))).toEqual(usable);
    expect(rows.length).toBe(usable.size);
    for (const { family, cells } of rows) {
      expect(cells.map(({ level }) => level)).toEqual(keysOf(LEVELS));
      for (const { level, current, past } of cells)
        for (const entry of [...current, ...past])
          expect([entry.policy.family, entry.policy.level, past.includes(entry)]).toEqual([family, level, isPast(entry.status)]);
      expect(cells.flatMap(({ current, past }) => [...current, ...past]).length).toBe(entries.filter(({ policy }) => policy.family === family).length);
    }
  });

  it('leaves a level without a paper empty', () => {
    const loan = rows.find(({ family }) => family === 'microcredit')!;
    expect(loan.cells.map(({ current, past }) => [current.length, past.length])).toEqual([
      [1, 2],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(loan.named.id).toBe('central/microcredit-2026');
  });
});
