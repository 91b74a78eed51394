import { describe, expect, it } from 'vitest';
import type { Household } from '../../src/domain/household/implications.ts';
import { matchHousehold } from '../../src/domain/match/match.ts';
import { pilesOf, type Pile, type PileRow } from '../../src/domain/match/piles.ts';
import { reasonsOf } from '../../src/domain/match/reasons.ts';
import type { BenefitMatch, FamilyMatch } from '../../src/domain/match/result.ts';
import { getLibrary } from '../../src/library/library.ts';
import { matchData } from '../../src/library/matchPages.ts';
import { loadHouseholds } from '../../src/library/read/households.ts';
import { atHome } from '../support/home.ts';
import { PROJECT } from '../support/miniLibrary.ts';
import { answeredToTheEnd } from '../../src/domain/household/ordinary.ts';

const { entries, day } = matchData(getLibrary(PROJECT));
const idOf = ({ entry, benefit }: BenefitMatch) => `${entry.id}#${benefit.id}`;
const rowsOf = (piles: Record<Pile, PileRow[]>) => [...piles.can, ...piles.settle, ...piles.ask];

const results = loadHouseholds(PROJECT, day).map(({ id, record }) => {
  const full: Household = answeredToTheEnd(record);
  const families = matchHousehold(entries, full);
  return { id, full, families, piles: pilesOf(families, full) };
});

/** What the rules cannot rule out but no pile shows, and what a pile shows twice or although it is ruled out. */
function lost(families: readonly FamilyMatch[], piles: Record<Pile, PileRow[]>): string[] {
  const open = families
    .flatMap(({ matches }) => matches)
    .filter(({ verdict }) => verdict !== 'ineligible')
    .map(idOf);
  const shown = rowsOf(piles).flatMap(({ main, versions }) => [main, ...versions].map(idOf));
  return [
    ...open.filter((id) => !shown.includes(id)).map((id) => `lost ${id}`),
    ...shown.filter((id, index) => !open.includes(id) || shown.indexOf(id) !== index).map((id) => `extra ${id}`),
  ];
}

/** A ticked condition that is neither place, nor hukou, nor an age many are of. */
const particular = (match: BenefitMatch, record: Household) =>
  reasonsOf(match, record).filter(
    ({ kind, truth, counts, spare, text }) =>
      kind === 'trait' &&
      truth === 'yes' &&
      counts &&
      !spare &&
      !/^这户(不)?是农村户籍$|^家里有(年满[1-7]?\d周岁|未满1\d周岁|[1-7]\d至\d+周岁)的.{1,2}$/.test(text),
  );

describe('three piles of every typical household, answered to the end', () => {
  it('lose nothing and show nothing twice', () =>
    expect(results.flatMap(({ id, families, piles }) => lost(families, piles).map((what) => `${id}: ${what}`))).toEqual([]));

  it('this check finds a row that went missing', () => {
    const { families, piles } = results[0]!;
    expect(lost(families, { ...piles, settle: piles.settle.slice(1) }).length).toBeGreaterThan(0);
    expect(lost(families, { ...piles, ask: [...piles.ask, piles.settle[0]!] }).length).toBeGreaterThan(0);
  });

  atHome('去核实就能定 is at most twenty rows, and at most twelve for half of them', () => {
    const counts = results.map(({ piles }) => piles.settle.length).sort((a, b) => a - b);
    expect([counts[counts.length - 1]! <= 20, counts[counts.length >> 1]! <= 12]).toEqual([true, true]);
  });

  atHome('the fold holds nothing that something particular to the household speaks for', () => {
    const hidden = results.flatMap(({ id, full, piles }) =>
      piles.ask.flatMap(({ main, versions }) =>
        [main, ...versions].flatMap((match) => particular(match, full).map(({ text }) => `${id} ${idOf(match)}: ${text}`)),
      ),
    );
    expect(hidden).toEqual([]);
  });

  it('something particular to the household speaks for each row to be verified', () => {
    expect(
      results.flatMap(({ id, full, piles }) => piles.settle.filter(({ main }) => particular(main, full).length === 0).map(({ main }) => `${id} ${idOf(main)}`)),
    ).toEqual([]);
  });

  it('nothing is left to be asked, but where the story is that nobody has asked', () => {
    expect(
      results
        .filter(({ full }) => full.members && full.typesUnsure.length === 0)
        .flatMap(({ id, piles }) =>
          rowsOf(piles)
            .flatMap(({ main, versions }) => [main, ...versions])
            .filter(({ verdict }) => verdict === 'unknown')
            .map((match) => `${id} ${idOf(match)}`),
        ),
    ).toEqual([]);
  });

  it('one money is one row: no key stands twice', () => {
    for (const { piles } of results) expect(new Set(rowsOf(piles).map(({ key }) => key)).size).toBe(rowsOf(piles).length);
  });
});
