import { expect, it } from 'vitest';
import type { MatchEntry } from '../../../src/domain/match/result.ts';
import { sameBenefitGroups } from '../../../src/domain/match/sameBenefit.ts';
import { matchEntry } from '../../support/matchEntry.ts';

it('hundreds of entries that give one and the same benefit are one group', () => {
  const entries: MatchEntry[] = Array.from({ length: 600 }, (_, at) => matchEntry(`central/copy-${at}`, { family: 'copies', name: '临时救助金' }));
  const owned = entries.map((entry) => ({ entry, benefit: entry.policy.benefits[0]! }));
  expect(sameBenefitGroups(owned, () => new Set()).map((group) => group.length)).toEqual([600]);
});
