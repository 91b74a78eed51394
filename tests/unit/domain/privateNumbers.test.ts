import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { privateNumbersIn } from '../../../src/domain/text/privateNumbers.ts';

// Made up by their rules: no such person, card or line is meant.
const ID = '110101199003077758';
const ID_X = '11010119900307889X';
const CARD = '6222021234567890128';
const PHONE = '13800138000';

const wide = (text: string) =>
  [...text].map((character) => (/\d/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character)).join('');
const chinese = (text: string) => [...text].map((digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit).join('');
const spaced = (text: string, every: number, by: string) => text.replace(new RegExp(`(.{${every}})(?=.)`, 'g'), `$1${by}`);

function checked(seventeen: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return seventeen + '10X98765432'[weights.reduce((sum, weight, index) => sum + weight * Number(seventeen[index]), 0) % 11];
}

describe('a private number is found in any spelling', () => {
  const id = checked(ID.slice(0, 17));
  it.each([
    ['plain', id],
    ['with an X', checked('11010119900307109')],
    ['small x', checked('11010119900307109').toLowerCase()],
    ['full width', wide(id)],
    ['full width with Ｘ', wide(checked('11010119900307109')).replace('X', 'Ｘ')],
    ['spaced in the usual way', `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`],
    ['dashed', spaced(id, 6, '-')],
    ['dotted', spaced(id, 6, '·')],
    ['every digit apart', spaced(id, 1, ' ')],
    ['with full-width spaces', spaced(id, 4, '\u3000')],
    ['with zero-width spaces', spaced(id, 3, '\u200b')],
    ['in Chinese numerals', chinese(id.replace('X', 'X'))],
    ['in a sentence', `户主身份证${id}，请核对`],
    ['the old fifteen digits', '110101900307775'],
  ])('identity, %s', (_, text) => expect(privateNumbersIn(text)).toEqual(['identity']));

  it.each([
    ['plain', PHONE],
    ['in a sentence', `电话：${PHONE}。`],
    ['spaced', '138 0013 8000'],
    ['dashed', '138-0013-8000'],
    ['full width', wide(PHONE)],
    ['in Chinese numerals', '一三八〇〇一三八〇〇〇'],
    ['as spoken', '幺三八零零幺三八零零零'],
    ['with +86', '+86 138 0013 8000'],
    ['with 0086', '0086-13800138000'],
    ['with a leading 0', '013800138000'],
    ['after an office telephone', '0850-820 1001 13800138000'],
    ['in brackets', '（138）00138000'],
  ])('mobile, %s', (_, text) => expect(privateNumbersIn(text)).toEqual(['mobile']));

  it.each([
    ['plain', CARD],
    ['in fours', spaced(CARD, 4, ' ')],
    ['full width', wide(CARD)],
    ['dashed', spaced(CARD, 4, '-')],
    ['in Chinese numerals', chinese(CARD)],
  ])('bank card, %s', (_, text) => expect(privateNumbersIn(text)).toEqual(['card']));
});

describe('what is not private passes', () => {
  it.each([
    '县民政局 0850-820 1001',
    '（0941）5123456',
    '400-810-8000',
    '12345',
    '12349、12345',
    '010-12393',
    '0941-5123456转8001',
    '国办发〔2023〕39号',
    '财教〔2025〕69号、财社〔2026〕1号',
    '2026年11月28日',
    '2026-11-28 2027-01-01',
    '9155户35480人',
    '1,052,083,450元',
    'http://www.zqx.gov.cn/info/3517/2015070316471868874.htm',
    '索引号 nyncjl/2025-00102',
    '校验码 0553165b',
    '一二三四五六七八九十',
    '2016 2017 2018 2019 2020 2021',
  ])('%s', (text) => expect(privateNumbersIn(text)).toEqual([]));

  it('and a wrong check digit is no identity number', () => {
    const wrong = (digit: string) => ID.slice(0, 17) + digit;
    expect('0123456789X'.split('').filter((digit) => privateNumbersIn(wrong(digit)).includes('identity'))).toHaveLength(1);
    expect(privateNumbersIn(ID_X).length + privateNumbersIn(CARD.replace(/8$/, '9')).length).toBeLessThan(2);
  });

  it('nor any run of ten digits or fewer', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,10}$/), (digits) => {
        expect(privateNumbersIn(digits)).toEqual([]);
      }),
    );
  });
});
