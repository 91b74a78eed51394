import { describe, expect, it } from 'vitest';
import { benefitPairs, sayings, type FactPair } from '../../../src/domain/inspect/together.ts';
import { benefitId } from '../../../src/domain/policy/benefitId.ts';
import { factPairs, togetherOf } from '../../../src/library/inspect/together.ts';
import { loadFacts } from '../../../src/library/read/facts.ts';
import { COUNTY, county } from '../../support/county.ts';

const library = county();
const facts = loadFacts(COUNTY);
const ids = ({ one, other }: ReturnType<typeof togetherOf>['pairs'][number]) =>
  [one, other].map(({ entry, benefit }) => benefitId(entry.id, benefit.id)).join(' ');

describe('能不能同享', () => {
  it('has each pair once, whichever of the two names it, with the documents that say so', () => {
    const { pairs } = togetherOf(library, facts);
    const named = new Set(
      library.entries.flatMap(({ id, policy }) =>
        policy.benefits.flatMap((benefit) =>
          (benefit.notWith ?? []).map((target) => [`${id}#${benefit.id}`, target.startsWith('#') ? id + target : target].sort().join(' ')),
        ),
      ),
    );
    expect(named.size).toBeGreaterThan(2);
    expect(pairs.filter(({ kind }) => kind === 'not').map(ids)).toEqual([...named].sort());
    for (const pair of pairs)
      for (const { title, number } of pair.grounds)
        expect(
          [pair.one, pair.other].flatMap(({ entry }) => entry.policy.documents).some((document) => document.title === title && document.number === number),
        ).toBe(true);
    const mutual = pairs.find((pair) => ids(pair) === 'central/dibao#allowance central/tekun#support')!;
    expect(mutual.grounds.map(({ number }) => number)).toEqual(['测民发〔2021〕57号', '测民发〔2021〕43号']);
  });

  it('takes pairs from lines of the facts, with their sentence, and refuses one that names nothing', () => {
    const told: FactPair = {
      kind: 'too',
      ids: ['central/two-subsidies#nursing', 'central/two-subsidies#living'],
      title: '关于残疾人两项补贴的通知',
      text: '两项补贴可以同时领',
      unless: undefined,
    };
    const pair = benefitPairs(library.entries, [told]).find(({ kind }) => kind === 'too')!;
    expect(pair.one.benefit.name).toBe('困难残疾人生活补贴');
    expect(pair.grounds).toEqual([{ title: '关于残疾人两项补贴的通知', text: '两项补贴可以同时领', unless: undefined }]);
    expect(() => benefitPairs(library.entries, [{ ...told, ids: ['central/two-subsidies#living', 'central/nothing#x'] }])).toThrow(
      '没有“central/nothing#x”这样待遇',
    );
    const [id, file] = [...facts][0]!;
    const record = { ...file.record, facts: [{ ...file.record.facts[0]!, together: ['central/a#b', 'central/c#d'] }] };
    expect(factPairs(new Map([[id, { ...file, record }]]))).toMatchObject([
      { kind: 'too', ids: ['central/a#b', 'central/c#d'], text: record.facts[0]!.fact, title: record.title },
    ]);
  });

  it('quotes the answers that speak of two at once, and knows 就高不就低', () => {
    const { id, policy } = library.entry('central/two-subsidies');
    const answer = { document: 'notice', for: 'household' as const, asks: [] };
    const told = sayings([
      {
        id,
        policy: {
          ...policy,
          answers: [
            { ...answer, ask: '两样都领行不行？', say: '可以同时领。' },
            { ...answer, ask: '有两种身份呢？', say: '就高不就低，按高的一样发。' },
            { ...answer, ask: '每月多少？', say: '每月85元。' },
          ],
        },
      },
    ]);
    expect(told.map(({ say, higher, ground }) => [say, higher, ground.number])).toEqual([
      ['可以同时领。', false, '测民发〔2022〕70号'],
      ['就高不就低，按高的一样发。', true, '测民发〔2022〕70号'],
    ]);
  });

  it('offers every card in exactly one choice', () => {
    const { choices } = togetherOf(library, facts);
    expect(
      choices
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(library.cards.map(({ id }) => id).sort());
  });
});
