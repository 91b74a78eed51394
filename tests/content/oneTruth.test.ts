import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { offeredOn } from '../../src/domain/match/offered.ts';
import { basisOf, sameBenefitGroups } from '../../src/domain/match/sameBenefit.ts';
import { entryNumberText, resultNumberText } from '../../src/domain/policy/entryNumber.ts';
import { statusOn, validityOn } from '../../src/domain/policy/validity.ts';
import { createLibrary, getLibrary } from '../../src/library/library.ts';
import { matchData } from '../../src/library/matchPages.ts';
import { buildHead } from '../../src/search/build/buildHead.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { memorySource } from '../../src/search/index/memorySource.ts';
import { currentPieces } from '../../tools/search.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const library = getLibrary(PROJECT);
const { entries } = matchData(library);
const head = buildHead(library.entries);
const policies = new Map(entries.map(({ id, policy }) => [id, policy]));
const DAYS = ['2016-01-01', '2020-06-01', '2021-03-04', '2023-01-01', '2025-12-31', '2026-01-01', library.day, '2027-02-01', '2028-06-01'];

describe('an entry has one validity on a day', () => {
  it.each(DAYS)('on page, in search and in the match alike on %s', (day) => {
    const onPage = new Map(createLibrary({ region: library.region, entries: library.entries }, day).entries.map(({ id, status }) => [id, status]));
    const offered = new Map(
      offeredOn(entries, day)
        .groups.flat()
        .map(({ entry, status }) => [entry.id, status]),
    );
    for (const { id, policy } of entries) {
      const status = validityOn(policy, day, (other) => policies.get(other));
      const row = head.find((candidate) => candidate.id === id)!;
      expect([onPage.get(id), statusOn(row.status, row, day)], id).toEqual([status, status]);
      if (offered.has(id)) expect(offered.get(id), id).toBe(status);
    }
  });
});

describe('an entry has one 文号', () => {
  it('its first document’s; another document’s number is named as its basis', () => {
    for (const { id, policy } of entries) {
      const own = policy.documents[0]!.number;
      const text = entryNumberText(policy.documents);
      if (own) expect(text, id).toBe(own);
      else expect(text, id).toMatch(/^(依据 \S.*|文号没见到)$/);
    }
  });
});

describe('an entry’s 文号 in the search', () => {
  it('is its own beside every result, whatever was asked for', async () => {
    const engine = await SearchEngine.open(memorySource(await currentPieces(PROJECT)), library.day);
    const wrong: string[] = [];
    for (const { id, policy } of entries) {
      const wanted = entryNumberText(policy.documents);
      const byTitle = (await engine.search(policy.title)).results.find(({ entry }) => entry.id === id);
      if (!byTitle) wrong.push(`${id}: not found by its title`);
      else if (!byTitle.hit.number && resultNumberText(byTitle.entry.documents) !== wanted) wrong.push(`${id}: ${policy.title}`);
      const own = policy.documents[0]!.number;
      const byNumber = own && (await engine.search(own)).results.find(({ entry }) => entry.id === id);
      if (own && (!byNumber || resultNumberText(byNumber.entry.documents, byNumber.hit.number) !== own)) wrong.push(`${id}: ${own}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe('what counts as the same benefit', () => {
  const ids = (groups: { entry: { id: string }; benefit: { id: string } }[][]) =>
    groups.map((group) => group.map(({ entry, benefit }) => `${entry.id}#${benefit.id}`).join(' + ')).sort();

  it('does not depend on the order of the entries', () => {
    const owned = offeredOn(entries, library.day).groups.flat();
    const basis = basisOf(entries);
    const wanted = ids(sameBenefitGroups(owned, basis));
    expect(wanted.length).toBeLessThan(owned.length);
    fc.assert(
      fc.property(fc.shuffledSubarray(owned, { minLength: owned.length }), (shuffled) => {
        expect(ids(sameBenefitGroups(shuffled, basis))).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });

  it('never joins two benefits of one entry and never loses one', () => {
    const groups = offeredOn(entries, library.day).groups;
    for (const group of groups) expect(new Set(group.map(({ entry }) => entry.id)).size).toBe(group.length);
    expect(new Set(groups.flat().map(({ entry, benefit }) => `${entry.id}#${benefit.id}`)).size).toBe(groups.flat().length);
  });
});

describe('what is not had together', () => {
  /** The prohibitions a household meets most, as pairs of benefits. */
  const PAIRS: [string, string][] = [
    ['safety-tekun-recognition#support', 'safety-dibao-review-confirmation#dibao'],
    ['safety-tekun-recognition#support', 'child-orphan-protection-2010#allowance'],
    ['safety-tekun-recognition#support', 'child-de-facto-unattended#allowance'],
    ['child-de-facto-unattended#allowance', 'disab-two-subsidies-2015#living'],
    ['eco-forest-ranger-2021#ranger', 'job-rural-welfare-post#post'],
  ];
  it.each(PAIRS)('%s and %s exclude each other, whichever entry says so', (one, other) => {
    const [a, b] = [one, other].map((id) => `central/${id}`) as [string, string];
    const targets = (id: string) => {
      const [entry, benefit] = id.split('#') as [string, string];
      return (
        policies
          .get(entry)!
          .benefits.find((own) => own.id === benefit)!
          .notWith?.map((target) => (target.startsWith('#') ? `${entry}${target}` : target)) ?? []
      );
    };
    expect([...targets(a), ...targets(b)].filter((target) => target === a || target === b)).not.toEqual([]);
  });
});
