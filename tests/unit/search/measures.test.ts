import { describe, expect, it } from 'vitest';
import { eachFit, sizeFit, unitFit } from '../../../src/search/passages/measures.ts';
import { clauses } from '../../../src/search/passages/speech.ts';
import { foldKey } from '../../../src/search/text/fold.ts';

const key = (text: string) => foldKey(clauses(text));

describe('the unit a question names', () => {
  it.each([
    ['还能再领几个月', '渐退期不超过6个月。', 1],
    ['还能再领几个月', '3个工作日内调查。', -1],
    ['多少天能批下来', '乡镇15个工作日查验。', 1],
    ['多少天能批下来', '失联要满6个月以上。', -1],
    ['多少天能批下来', '2026年3月25日公布。', -1],
    ['十一月几号开会', '2018年11月15日县里开会。', 1],
    ['十一月几号开会', '那是2018年11月的安排。', -1],
    ['从哪个月开始算', '从递交申请当月起算钱。', 1],
    ['报几成', '救助不低于70%。', 1],
    ['罚几倍', '每人每年7260元。', -1],
    ['高龄津贴多少', '每人每月25元。', 0],
  ])('%s, answered by %s: %i', (asked, say, fit) => expect(unitFit(key(asked), say)).toBe(fit));
});

describe('the size a question expects', () => {
  it.each([
    ['一月补几百', '每人每月110元。', 1],
    ['一月补几百', '每人每年6000元。', -1],
    ['最多贷几万', '最高10万元。', 1],
    ['起付线降到几千', '由5000元降到3000元。', 1],
    ['一月补多少', '每人每月110元。', 0],
    ['一月补几百', '问县民政局。', 0],
  ])('%s, answered by %s: %i', (asked, say, fit) => expect(sizeFit(key(asked), key(say))).toBe(fit));
});

describe('what one sum is for', () => {
  it.each([
    ['一亩给多少', '每亩每年100元', 1],
    ['一亩给多少', '每户最高6000元', -1],
    ['一个月发多少', '每人每年5580元', -1],
    ['发多少', '每人每年5580元', 0],
  ])('%s, answered by %s: %i', (asked, said, fit) => expect(eachFit(key(asked), key(said))).toBe(fit));
});
