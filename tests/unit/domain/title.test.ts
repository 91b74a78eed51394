import { describe, expect, it } from 'vitest';
import { titleFault, yearMark } from '../../../src/domain/policy/title.ts';

describe('a title is short, and tells no time in brackets', () => {
  it.each([
    ['低保怎么申请、单人保', undefined],
    ['青岭市产业扶持资金入股续签', undefined],
    ['一'.repeat(22), undefined],
    ['一'.repeat(23), '有23个字，最多22个'],
    ['扶贫小额信贷（已到期）', '括号里写了年份或状态，那是旁边的标记'],
    ['公益岗（2019年通知）', '括号里写了年份或状态，那是旁边的标记'],
    ['驻村工作队（2021—2025年）', '括号里写了年份或状态，那是旁边的标记'],
    ['2026年中央一号文件', undefined],
  ])('%s', (title, fault) => expect(titleFault(title)).toBe(fault));
});

describe('the years beside a title', () => {
  it.each([
    [{ from: '2021-03-04', until: '2025-12-31' }, '2021—2025年'],
    [{ from: '2025', until: '2025-12-31' }, '2025年'],
    [{ from: '2026' }, '2026年起'],
    [{ until: '2020' }, '到2020年'],
    [{}, ''],
  ])('%o', (span, text) => expect(yearMark(span)).toBe(text));
});
