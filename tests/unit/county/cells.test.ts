import { describe, expect, it } from 'vitest';
import { cellText, dayOf, itemsOf, numberOf } from '../../../src/county/sheet/cells.ts';
import { conditionCells, conditionOf } from '../../../src/county/sheet/conditionCells.ts';
import { numberTestOf, numberTestText } from '../../../src/county/sheet/numberTest.ts';
import { AMOUNT_FIELDS, BENEFIT_FIELDS, entryFields, fieldValue } from '../../../src/county/sheet/fields.ts';
import { PHONE_HEADS } from '../../../src/county/sheet/phoneTable.ts';
import { REPLY } from '../../../src/county/sheet/replyTable.ts';
import { keysIn, wordsOf } from '../../../src/county/sheet/words.ts';
import { repliesSchema } from '../../../src/domain/local/replySchema.ts';
import { policySchema } from '../../../src/domain/policy/policySchema.ts';
import { regionSchema } from '../../../src/domain/policy/regionSchema.ts';
import type { Condition } from '../../../src/domain/rule/condition.ts';
import { fieldsOf } from '../../../src/domain/text/fieldGuide.ts';
import { county } from '../../support/county.ts';

describe('a cell as Excel or WPS keeps it', () => {
  it.each([
    [1250, '1250'],
    [0.1 + 0.2, '0.3'],
    ['１２５０', '1250'],
    ['　1250 ', '1250'],
    [true, '是'],
    [null, ''],
    [new Date(Date.UTC(2026, 2, 1)), '2026-03-01'],
    ['一步\r\n两步 ', '一步\n两步'],
  ])('%j is read as %j', (cell, text) => expect(cellText(cell)).toBe(text));

  it.each([
    ['2026年3月1日', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['2026.03', '2026-03'],
    ['20260301', '2026-03-01'],
    ['46082', '2026-03-01'],
    ['2026', '2026'],
    ['明年', undefined],
  ])('%j is the day %j', (text, day) => expect(dayOf(text)).toBe(day));

  it('knows a number with commas and its unit, and what is none', () => {
    expect([numberOf('1,250'), numberOf('1250元', '元'), numberOf('约1250')]).toEqual([1250, 1250, undefined]);
    expect(itemsOf('甲；乙\n丙')).toEqual(['甲', '乙', '丙']);
  });
});

describe('words drawn down', () => {
  const words = wordsOf({ upper: '一类、二类', chronic: '慢性病', home: '家里（散居）' });

  it('are known whole, without their brackets, several with 、 between, and by their identifier', () => {
    expect(keysIn(words, ['一类、二类', '慢性病、家里', 'chronic'])).toEqual({ keys: ['upper', 'chronic', 'home'], unknown: [] });
  });

  it('name what is none of them', () => {
    expect(keysIn(words, ['慢性病、感冒', '咳嗽']).unknown).toEqual(['感冒', '咳嗽']);
    const field = BENEFIT_FIELDS.find(({ head }) => head === '归哪类')!;
    expect(fieldValue(field, '上大学')).toMatchObject({ message: '“上大学”不在词表里' });
  });
});

describe('numbers in conditions', () => {
  it.each([
    ['≥60', { atLeast: 60 }],
    ['满60周岁', { atLeast: 60 }],
    ['60岁以上', { atLeast: 60 }],
    ['60—79', { atLeast: 60, atMost: 79 }],
    ['60至79周岁', { atLeast: 60, atMost: 79 }],
    ['不满16', { below: 16 }],
    ['不超过7800元', { atMost: 7800 }],
    ['＞5000', { above: 5000 }],
  ])('%s', (text, test) => expect(numberTestOf(text)).toEqual(test));

  it('are none where the text is none, and come back as they were written', () => {
    expect(numberTestOf('老年')).toBeUndefined();
    for (const test of [{ atLeast: 60, below: 80 }, { above: 3 }, { atMost: 7800 }]) expect(numberTestOf(numberTestText(test))).toEqual(test);
  });
});

describe('conditions as columns', () => {
  const flat: Condition = {
    all: [
      { household: { types: ['tuopin', 'risk'], landContract: true } },
      { member: { age: { atLeast: 60 }, schooling: ['primary'], boarding: false } },
      { verify: { what: '是不是困难学生', by: '学校', bring: ['身份证'] } },
    ],
  };

  it('say one list of things and give it back', () => expect(conditionOf(conditionCells(flat))).toEqual({ who: flat, faults: [] }));

  it('give back every rule of the fixture county they can say', () => {
    const rules = county().entries.flatMap(({ policy }) => policy.benefits.map(({ who }) => who));
    const said = rules.filter((who) => Object.values(conditionCells(who)).some(Boolean));
    expect(said.length).toBeGreaterThan(rules.length / 2);
    for (const who of said) expect(conditionCells(conditionOf(conditionCells(who)).who!)).toEqual(conditionCells(who));
  });

  it('leave a rule of another shape to be read only', () => {
    expect(Object.values(conditionCells({ any: [flat, { household: { types: ['dibao'] } }] })).join('')).toBe('');
  });

  it('take free text as something to be looked into, and name a cell that says nothing they know', () => {
    expect(conditionOf({ 别的条件: '有承包草原=是；常年住在村里' }).who).toEqual({
      all: [{ household: { grassland: true } }, { verify: { what: '常年住在村里', by: '乡镇经办人', bring: [] } }],
    });
    expect(conditionOf({ 年龄: '老', 寄宿: '也许', 户类型: '富户' }).faults.map(({ head }) => head)).toEqual(['户类型', '年龄', '寄宿']);
    expect(conditionOf({})).toEqual({ faults: [] });
  });
});

describe('the heads of columns', () => {
  it('are the names under which docs and complaints know the fields, each once', () => {
    const heads = [...entryFields(new Map()), ...BENEFIT_FIELDS, ...AMOUNT_FIELDS].map(({ head }) => head);
    const known = fieldsOf(policySchema).map(({ title }) => title);
    expect(heads.filter((head) => !known.includes(head))).toEqual([]);
    expect(heads.filter((head, index) => heads.indexOf(head) !== index)).toEqual([]);
    expect(heads).toHaveLength(37);
  });

  it('of 电话 and 本县补数 are so too, but for the question and its one answer', () => {
    const offices = fieldsOf(regionSchema.shape.offices).map(({ title }) => title);
    expect(Object.values(PHONE_HEADS).filter((head) => !offices.includes(head))).toEqual([]);
    const replies = fieldsOf(repliesSchema).map(({ title }) => title);
    expect(Object.values(REPLY).filter((head) => !replies.includes(head))).toEqual(['问谁', '问什么', '现在知道的', '答复']);
    expect(new Set(Object.values(REPLY)).size).toBe(Object.values(REPLY).length);
  });
});
