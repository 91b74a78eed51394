import { describe, expect, it } from 'vitest';
import { matchHousehold } from '../../src/domain/match/match.ts';
import type { BenefitMatch } from '../../src/domain/match/result.ts';
import { memberLabel } from '../../src/domain/match/questions.ts';
import { reasonsOf } from '../../src/domain/match/reasons.ts';
import { isOffered } from '../../src/domain/policy/validity.ts';
import { loadHouseholds } from '../../src/library/read/households.ts';
import { getLibrary } from '../../src/library/library.ts';
import { matchData } from '../../src/library/matchPages.ts';
import { atHome } from '../support/home.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const library = getLibrary();
const { entries, day } = matchData(library);
const households = loadHouseholds(PROJECT, day);
const every = (record: Parameters<typeof matchHousehold>[1]): Map<string, BenefitMatch> =>
  new Map(
    matchHousehold(entries, record).flatMap(({ matches, ruledOut, folded }) =>
      [...matches, ...ruledOut, ...folded].map((match) => [`${match.entry.id}#${match.benefit.id}`, match] as const),
    ),
  );

describe('typical households come out as the entries say', () => {
  it.each(households.map((household) => [household.id, household] as const))('%s', (_, { record, expect: wanted }) => {
    const found = every(record);
    const names = (match: BenefitMatch) => match.members.map((index) => memberLabel(record, index));
    const came = wanted.map(({ benefit, members }) => {
      const match = found.get(benefit);
      return { benefit, verdict: match?.verdict ?? 'not-offered', ...(members && match ? { members: names(match) } : {}) };
    });
    expect(came).toEqual(wanted);
  });

  it('nothing is left to be asked of them, but where the story is that nobody has asked', () => {
    const open = (record: (typeof households)[number]['record']) => [...every(record).values()].filter(({ verdict }) => verdict === 'unknown').length;
    const stories = households.filter(({ expect: wanted }) => wanted.some(({ verdict }) => verdict === 'unknown'));
    expect(stories.every(({ record }) => open(record) > 0)).toBe(true);
    expect(households.filter((household) => !stories.includes(household) && open(household.record) > 0).map(({ id }) => id)).toEqual([]);
  });

  it('there are at least thirty-four', () => expect(households.length).toBeGreaterThanOrEqual(34));

  atHome('every family with a benefit offered now is had, or may be had, by one of them', () => {
    const groupOf = ({ id, policy }: (typeof entries)[number]) => policy.family ?? id;
    const offered = library.entries
      .filter(({ status, policy }) => isOffered(status) && policy.benefits.length > 0)
      .map((entry) => entry.policy.family ?? entry.id);
    const byId = new Map(entries.map((entry) => [entry.id, groupOf(entry)]));
    const shown = households
      .filter(({ dated }) => !dated)
      .flatMap(({ expect: wanted }) =>
        wanted.filter(({ verdict }) => verdict === 'eligible' || verdict === 'verify').map(({ benefit }) => byId.get(benefit.split('#')[0]!)),
      );
    expect([...new Set(offered)].filter((family) => !shown.includes(family))).toEqual([]);
  });

  it('every need and every verdict occurs', () => {
    const verdicts = new Set(households.flatMap(({ expect: wanted }) => wanted.map(({ verdict }) => verdict)));
    expect([...verdicts].sort()).toEqual(['eligible', 'ineligible', 'not-offered', 'unknown', 'verify']);
  });

  atHome('one yuan over the line changes the reason: 7800 is inside, 7801 is not', () => {
    const incomeReason = (id: string) => {
      const { record } = households.find((household) => household.id === id)!;
      const match = every(record).get('city/gannan-monitoring-2024#monitored')!;
      return reasonsOf(match, record).find(({ text }) => text.includes('7800'))?.truth;
    };
    expect([incomeReason('income-7800-2024'), incomeReason('income-7801-2024')]).toEqual(['yes', 'no']);
  });

  it('two reasons to qualify are both ticked', () => {
    const { record } = households.find(({ id }) => id === 'senior-high-two-reasons')!;
    const match = every(record).get('central/edu-senior-high-fee-waiver#fee-waiver')!;
    const ticked = reasonsOf(match, record).filter(({ choice, truth }) => choice !== undefined && truth === 'yes');
    expect(ticked.map(({ text }) => text)).toEqual(expect.arrayContaining(['这户是脱贫户', '这户是低保户']));
  });

  it('no household file holds a name, a number card or a telephone', () => {
    for (const { record, story, title } of households) expect(JSON.stringify([record.members, story, title])).not.toMatch(/\d{7,}/);
  });
});
