import { describe, expect, it } from 'vitest';
import { numberIn, numberMatch, numberText, storedNumber } from '../../../src/search/lookup/docno.ts';
import { eachFit, sizeFit, unitFit } from '../../../src/search/passages/measures.ts';
import { clauses } from '../../../src/search/passages/speech.ts';
import { foldKey } from '../../../src/search/text/fold.ts';

const AGENCIES = ['国办发', '民发', '财社', '国办函', '办发', '国务院令', '国家发展改革委令'];
/** What was understood, and the part of the query it took up. */
const asked = (query: string) => {
  const key = foldKey(query);
  const found = numberIn(key, AGENCIES);
  return found && [numberText(found), key.slice(found.from, found.to)];
};

describe('the part of a query a 文号 takes up', () => {
  it.each([
    ['国办发〔2023〕39号', '国办发〔2023〕39号', '国办发2023 39号'],
    ['请问国办发2023年39号还有效吗', '国办发〔2023〕39号', '国办发2023年39号'],
    ['国办2023年39号', '国办〔2023〕39号', '国办2023年39号'],
    ['2023年国办发39号', '国办发〔2023〕39号', '2023年国办发39号'],
    ['2023年国办发39号怎么说', '国办发〔2023〕39号', '2023年国办发39号'],
    ['2023年39号', '〔2023〕39号', '2023年39号'],
    ['2023 39', '〔2023〕39号', '2023 39'],
    ['国务院令第649号', '国务院令649号', '国务院令第649号'],
    ['低保条例是国务院令649号', '低保条例是国务院令649号', '低保条例是国务院令649号'],
    ['民发57号', '民发57号', '民发57号'],
    ['看看民发57号', '民发57号', '民发57号'],
    ['看看57号文', '57号', '57号文'],
    ['民发1号文件', '民发1号', '民发1号文'],
  ])('%s → %s', (query, text, part) => expect(asked(query)).toEqual([text, part]));

  it.each(['1号文件', '2026年1号文件', '低保2023年5000元', '2023年低保39', '一号', '39号楼', '养2023头'])('%s names none', (query) => {
    const found = asked(query);
    // 一号 by itself is half a number; a number with words of another sort behind it is none.
    expect(query === '一号' ? found : (found ?? [])).toEqual(query === '一号' ? ['1号', '1号'] : []);
  });

  it('the longest agency the library knows is meant', () => {
    expect(numberIn(foldKey('国办发〔2023〕39号'), ['办发', '国办发'])!.agency).toBe('国办发');
    expect(numberIn(foldKey('国办发〔2023〕39号'), ['国办发', '办发'])!.agency).toBe('国办发');
    expect(numberIn(foldKey('国2023年39号'), AGENCIES)!.agency).toBeUndefined();
  });
});

describe('a stored 文号', () => {
  it.each([
    ['国办发〔2023〕39号', { agency: '国办发', year: 2023, serial: 39 }],
    ['国务院令第649号', { agency: '国务院令', serial: 649 }],
    ['财政部公告2023年第15号', { agency: '财政部公告', year: 2023, serial: 15 }],
    ['T/CHES 18-2018', undefined],
  ])('%s', (number, parts) => expect(storedNumber(number)).toEqual(parts));
});

describe('how well a stored 文号 answers', () => {
  const suits = (query: string, stored: string) => numberMatch(numberIn(foldKey(query), AGENCIES)!, storedNumber(stored)!);
  it('is told in steps, from the very document down to another one', () => {
    const steps = [
      suits('国办发2023年39号', '国办发〔2023〕39号'),
      suits('国办发39号', '国办发〔2023〕39号'),
      suits('2023年39号', '国办发〔2023〕39号'),
      suits('国办2023年39号', '国办发〔2023〕39号'),
      suits('39号文', '国办发〔2023〕39号'),
      suits('国办发2023年40号', '国办发〔2023〕39号'),
    ];
    expect(steps).toEqual([1, 0.85, 0.8, 0.75, 0.6, 0]);
    expect([suits('国办发2022年39号', '国办发〔2023〕39号'), suits('财社2023年39号', '国办发〔2023〕39号')]).toEqual([0, 0]);
    expect([suits('国务院令649号', '国务院令第649号'), suits('2023年649号', '国务院令第649号')]).toEqual([1, 0.6]);
    expect([
      suits('发改委令57号', '国家发展改革委令第57号'),
      suits('改发委令57号', '国家发展改革委令第57号'),
      suits('委令57号', '国家发展改革委令第57号'),
    ]).toEqual([0.75, 0, 0.6]);
    expect(numberMatch({ agency: '国办发', year: 2023, from: 0, to: 0 }, storedNumber('国办发〔2023〕39号')!)).toBe(1);
  });
  it('is written out as far as it is known', () => {
    expect([numberText({ serial: 39, from: 0, to: 0 }), numberText({ agency: '民发', year: 2021, from: 0, to: 0 })]).toEqual(['39号', '民发〔2021〕号']);
  });
});

const key = (text: string) => foldKey(clauses(text));

describe('units, sizes and what a sum is for', () => {
  it.each([
    ['哪一天截止', '9月30日截止。', 1],
    ['哪个月发', '每年3月发。', 1],
    ['哪一年停的', '2021年停办。', 1],
    ['哪一年停的', '停了3年。', -1],
    ['补几年', '2021年停办。', -1],
    ['补几年', '连补3年。', 1],
    ['几号发，发几成', '发80%。', 1],
    ['几号发，发几成', '每月110元。', -1],
    ['多少户', '一共30户。', 1],
    ['补多少', '每月110元。', 0],
  ])('%s, answered by %s: %i', (ask, say, fit) => expect(unitFit(key(ask), say)).toBe(fit));

  it.each([
    ['补几十块', '10元', 1],
    ['补几十块', '9元', -1],
    ['补几十块', '99元', 1],
    ['补几十块', '100元', -1],
    ['补几百', '100元', 1],
    ['补几百', '999元', 1],
    ['补几百', '1000元', -1],
    ['补几百', '99元', -1],
    ['补几千', '1000元', 1],
    ['补几千', '9999元', 1],
    ['补几千', '10000元', -1],
    ['补几千', '999元', -1],
    ['贷几万', '10000元', 1],
    ['贷几万', '9999元', -1],
    ['贷几万', '9999999元', 1],
    ['贷几万', '1000万元', -1],
    ['补几百', '每人50元，每户500元', 1],
    ['补几百还是几千', '5000元', 1],
  ])('%s, answered by %s: %i', (ask, say, fit) => expect(sizeFit(key(ask), key(say))).toBe(fit));

  it.each([
    ['一亩一年多少', '每亩每年100元', 1],
    ['一亩一年多少', '每亩每月100元', -1],
    ['一月或一年多少', '每人每年100元', 1],
    ['每头多少', '每头或每只100元', 1],
    ['每头多少', '每只100元', -1],
    ['每月多少', '每亩100元', 0],
  ])('%s, said %s: %i', (ask, say, fit) => expect(eachFit(key(ask), key(say))).toBe(fit));
});
