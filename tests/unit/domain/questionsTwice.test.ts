import { describe, expect, it } from 'vitest';
import { questionsTwice } from '../../../src/domain/policy/questionsTwice.ts';
import { problemText } from '../../../src/domain/policy/problem.ts';
import type { Policy } from '../../../src/domain/policy/policySchema.ts';
import { COUNTY } from '../../support/county.ts';
import { getLibrary } from '../../../src/library/library.ts';

const base = getLibrary(COUNTY).entries.find(({ policy }) => policy.benefits.length > 1)!.policy;

/** An entry with these asked forms of its first two benefits, and one question of its own. */
function entry(
  name: string,
  asks: [string[], string[]],
  { place = base.place, from, until, ways = [] }: { place?: string; from?: string; until?: string; ways?: string[] } = {},
) {
  const { from: _from, until: _until, ...validity } = base.validity;
  const benefits = asks.map((own, at): Policy['benefits'][0] => {
    const { from: _since, until: _to, ...benefit } = base.benefits[at]!;
    return { ...benefit, asks: own };
  });
  return {
    file: `${name}.mdx`,
    policy: {
      place,
      validity: { ...validity, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) },
      benefits,
      answers: [{ ...base.answers[0]!, ask: `${name}归哪里管？`, asks: ways }],
    },
  };
}

const told = (...entries: ReturnType<typeof entry>[]) => questionsTwice(entries).map(problemText);

describe('a question stored twice', () => {
  it('is told where it stands again, with the place of the first and what to do', () => {
    expect(told(entry('a', [['修水管打哪里'], []]), entry('b', [[], ['养牛补多少', '修水管打哪里？']]))).toEqual([
      'b.mdx　“benefits[1].asks[1]”：“修水管打哪里？”在 a.mdx benefits[0].asks[0] 里已经问过，地方和年份也分不开。改法：留一处，另一处换个问法：写明是哪一样、哪里的、哪一年的。',
    ]);
  });

  it.each([
    ['in one benefit', [entry('a', [['D级怎么补', 'd级怎么补'], []])]],
    ['in two benefits of an entry', [entry('a', [['养牛补多少'], ['养牛，补多少']])]],
    ['among the answers', [entry('a', [['a归哪里管'], []])]],
    ['among the other ways to ask what is answered', [entry('a', [['养牛补多少'], []], { ways: ['养牛补多少？'] })]],
    [
      'with no years that part them',
      [entry('a', [['养牛补多少'], []], { from: '2026' }), entry('b', [['养牛补多少'], []], { from: '2025', until: '2026-03' })],
    ],
  ])('%s is told once', (_, entries) => expect(told(...entries)).toHaveLength(1));

  const WAYS = ['养牛补多少', '养牛怎么领', '养牛找谁'];
  const answered = (...asked: [ask: string, asks: string[]][]) => {
    const { file, policy } = entry('a', [[], []]);
    return { file, policy: { ...policy, answers: asked.map(([ask, asks]) => ({ ...base.answers[0]!, ask, asks })) } };
  };

  it('with all the questions of its answer is one fault, told at the answer', () => {
    expect(told(answered(['养牛有补助吗？', WAYS], ['养牛有补助吗？', WAYS]))).toEqual([
      'a.mdx　“answers[1]”：“养牛有补助吗？”和另外 3 句问法在 answers[0] 里都已经问过，地方和年份也分不开。改法：写重了的删掉一处；是两样的，另一处换个问法：写明是哪一样、哪里的、哪一年的。',
    ]);
  });

  it('with all the questions of its benefit too, in another entry', () => {
    expect(told(entry('a', [WAYS, []]), entry('b', [[], WAYS]))).toEqual([
      expect.stringMatching(/^b\.mdx　“benefits\[1\]”：“养牛补多少”和另外 2 句问法在 a\.mdx benefits\[0\] 里/),
    ]);
  });

  it('with a question of its own beside, or out of two records, is told word by word', () => {
    expect(told(answered(['养牛有补助吗？', WAYS], ['养牛有补助吗？', [...WAYS, '养羊补多少']]))).toHaveLength(4);
    expect(told(entry('a', [['养牛补多少'], ['养牛找谁']]), entry('b', [['养牛补多少', '养牛找谁'], []]))).toHaveLength(2);
  });

  it.each([
    ['places', entry('a', [['养牛补多少'], []], { place: '甲县' }), entry('b', [['养牛补多少'], []], { place: '乙县' })],
    ['years', entry('a', [['养牛补多少'], []], { from: '2026' }), entry('b', [['养牛补多少'], []], { from: '2021', until: '2025' })],
  ])('is let be when %s tell the two apart', (_, one, other) => {
    expect(told(one, other)).toEqual([]);
    expect(told(other, one)).toEqual([]);
  });
});
