import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/search/passages/candidates.ts';
import { clauseShare, saysFigure } from '../../../src/search/passages/kindFit.ts';
import { kindsAsked, wantsFigure } from '../../../src/search/passages/kinds.ts';
import { passageOf } from '../../../src/search/passages/passage.ts';
import type { Question } from '../../../src/search/passages/question.ts';
import { clauses } from '../../../src/search/passages/speech.ts';
import { linesSaid } from '../../../src/search/rank/answer.ts';
import { yearsAsked } from '../../../src/search/passages/years.ts';
import { foldKey } from '../../../src/search/text/fold.ts';
import { gramsOf } from '../../../src/search/text/units.ts';

const TODAY = '2026-11-28';
function asked(text: string): Question {
  const key = foldKey(clauses(text));
  const kinds = kindsAsked(key);
  const tokens = gramsOf(key).map((gram) => ({ gram, weight: 1, others: [] }));
  return { key, kinds, figure: wantsFigure(kinds), tokens, total: tokens.length, asked: yearsAsked(key, TODAY) } as unknown as Question;
}
const said = (question: string, say: string) => linesSaid(asked(question), [{ passage: passageOf('ask', '问', say) } as Candidate], TODAY).join('');

describe('a figure that is not known', () => {
  it('is said to be unknown, without the numbers beside it', () => {
    expect(said('改厕一户补多少', '中央从2019年起给奖补，当年安排70亿元；每户补多少没有统一数，由县里定，2026年数额没有查到。')).toBe(
      '每户补多少没有统一数，由县里定，今年数额没有查到。',
    );
  });

  it.each([
    ['改厕一户补多少', '每户补2000元，2026年数额没有查到。'],
    ['改厕怎么申请', '2026年起向村委会申请，没有统一表格。'],
  ])('is not unknown where it is told or not asked for: %s', (question, say) => expect(said(question, say)).toBe(say));

  it('is not a sum for the whole country', () => {
    expect(saysFigure(asked('改厕一户补多少'), passageOf('ask', '改厕', '当年安排70亿元。'))).toBe(false);
    expect(saysFigure(asked('改厕一共安排多少钱'), passageOf('ask', '改厕', '当年安排70亿元。'))).toBe(true);
  });
});

describe('the figure of a year that was not found', () => {
  const say = '农村低保标准2021年每人每年4788元，2023年5580元；2024年、2025年、2026年省定标准没有查到，以本地公布的为准。';

  it.each([
    ['2024年农村低保一年多少', '这一年省定标准没有查到，以本地公布的为准。'],
    ['今年农村低保一年多少', '今年省定标准没有查到，以本地公布的为准。'],
  ])('is not the figure of another year: %s', (question, answer) => expect(said(question, say)).toBe(answer));

  it('is told where the year has one', () => expect(said('2023年农村低保一年多少', say)).toBe(say));

  it('is not said to be unknown when only something else of that year is', () => {
    const premium = '2026年度个人缴费400元。资助的数，2026年度通知没有看到。';
    expect(said('2026年度居民医保交多少', premium)).toBe(premium);
  });
});

describe('the stretch that holds the figure', () => {
  const passage = passageOf('summary', '', '避险搬迁每户补10万元；防返贫保险看本县投没投保。');
  it('must speak of the matter', () => {
    expect(clauseShare(asked('避险搬迁补多少'), passage, 1)).toBeGreaterThan(0.4);
    expect(clauseShare(asked('防返贫保险赔多少'), passage, 1)).toBe(0);
  });
});
