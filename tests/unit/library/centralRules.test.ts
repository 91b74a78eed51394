import { describe, expect, it } from 'vitest';
import { centralProblems } from '../../../src/library/check/centralRules.ts';
import { loadFacts } from '../../../src/library/read/facts.ts';
import { loadContent } from '../../../src/library/read/load.ts';
import { COUNTY } from '../../support/county.ts';

const { entries } = loadContent(COUNTY);
const facts = loadFacts(COUNTY);
const [central] = entries.filter(({ policy }) => policy.level === 'central' && policy.benefits.length > 0);

describe('the centre speaks for no place', () => {
  it('holds of the fixture county', () => expect(centralProblems(entries, facts)).toEqual([]));

  it('is broken by a link, a benefit and a fact file of a lower level', () => {
    const { file, policy, body } = central!;
    const [benefit] = policy.benefits;
    const lower = entries.find(({ policy: { level } }) => level === 'county')!;
    const broken = {
      file,
      policy: { ...policy, facts: lower.policy.facts, benefits: [{ ...benefit!, notWith: [`${lower.id}#x`] }] },
      body: `${body}见[县里的](/policies/${lower.id})。`,
    };
    expect(centralProblems([broken], facts).map(({ field }) => field)).toEqual(['正文', 'benefits[0]', 'facts']);
  });

  it('does not bind the lower levels', () => {
    const lower = entries.find(({ policy: { level } }) => level === 'city')!;
    expect(centralProblems([{ ...lower, body: '[x](/policies/county/measure-01-monitoring)' }], facts)).toEqual([]);
  });
});
