import { describe, expect, it } from 'vitest';
import { dialled, officeLines, officesIn, whomLines, withPhone } from '../../../src/domain/policy/phoneBook.ts';
import { bringOf, thingsToBring } from '../../../src/domain/rule/bring.ts';

const offices = [
  { name: '民政局', phone: '0850-820 1000' },
  { name: '县民政局', phone: '0850-820 1001', address: '北街1号', hours: '周一至周五' },
  { name: '乡镇民政办', phone: '0850-820 1002' },
  { name: '县医保局' },
];

describe('the phone book', () => {
  it('finds every office a text names, in its order, and a longer name not also as the shorter one in it', () => {
    expect(officesIn('乡镇民政办、县民政局', offices).map(({ name }) => name)).toEqual(['乡镇民政办', '县民政局']);
    expect(officesIn('县教育局', offices)).toEqual([]);
  });
  it('adds a line only where there is something to add', () => {
    expect(officeLines('县民政局；县医保局', offices)).toEqual(['县民政局 0850-820 1001（北街1号，周一至周五）']);
    expect(officeLines(undefined, offices)).toEqual([]);
    expect([withPhone('乡镇民政办', offices), withPhone('县医保局', offices)]).toEqual(['乡镇民政办 0850-820 1002', '县医保局']);
  });
  it('says whom to ask once: by the line of the office when the text is its very name', () => {
    expect(whomLines('乡镇民政办', offices)).toEqual(['乡镇民政办 0850-820 1002']);
    expect(whomLines('县医保局', offices)).toEqual(['县医保局']);
    expect(whomLines('先到乡镇民政办', offices)).toEqual(['先到乡镇民政办', '乡镇民政办 0850-820 1002']);
  });
  it('dials without spaces and dashes', () => expect(dialled('0850-820 1001')).toBe('08508201001'));
});

describe('what to bring', () => {
  const who = {
    all: [
      { verify: { what: '核实收入', by: '乡镇民政办', bring: ['身份证', '户口簿'] } },
      { any: [{ household: { types: ['dibao'] } }, { verify: { what: '核实病情', by: '医院', bring: ['诊断书', '身份证'] } }] },
    ],
  };
  it('is the entry’s own list, else what those who verify want to see, each thing once', () => {
    expect(bringOf(who)).toEqual(['身份证', '户口簿', '诊断书']);
    expect(thingsToBring({ materials: ['银行卡'], who })).toEqual(['银行卡']);
    expect(thingsToBring({ materials: [], who })).toEqual(['身份证', '户口簿', '诊断书']);
    expect(thingsToBring({ materials: [], who: { household: { types: ['dibao'] } } })).toEqual([]);
  });
});
