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
    ['with commas', `${id.slice(0, 6)},${id.slice(6, 14)},${id.slice(14)}`],
    ['with 、', `${id.slice(0, 6)}、${id.slice(6, 14)}、${id.slice(14)}`],
    ['with full-width spaces', spaced(id, 4, '\u3000')],
    ['with zero-width spaces', spaced(id, 3, '\u200b')],
    ['in Chinese numerals', chinese(id.replace('X', 'X'))],
    ['in a sentence', `户主身份证${id}，请核对`],
    ['behind a name that ends in a numeral', `张三${id}`],
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
    ['in square brackets', '[138][0013][8000]'],
    ['slashed', '138/0013/8000'],
    ['in quotes', '"138""0013""8000"'],
    ['raised', '¹³⁸⁰⁰¹³⁸⁰⁰⁰'],
    ['circled', '①③⑧⓪⓪①③⑧⓪⓪⓪'],
    ['in a font for formulas', '𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎'],
    ['in Arabic digits', '١٣٨٠٠١٣٨٠٠٠'],
    ['in formal numerals', '壹叁捌零零壹叁捌零零零'],
    ['half in numerals', '138零零一三8000'],
    ['behind a name that ends in a numeral', '张三13800138000'],
    ['before a name that begins with one', '13800138000五叔'],
    ['with commas', '138,0013,8000'],
    ['with full-width commas and digits', '１３８，００１３，８０００'],
    ['with 、', '138、0013、8000'],
    ['with 转', '138转0013转8000'],
    ['with 转, in Chinese numerals', '一三八转零零一三转八零零零'],
    ['with 到 and a dash', '138到0013-8000'],
    ['in another three groups', '1380,013,8000'],
    ['digit by digit with commas', '1,3,8,0,0,1,3,8,0,0,0'],
    ['digit by digit with 、', '1、3、8、0、0、1、3、8、0、0、0'],
    ['with colons', '138:0013:8000'],
    ['with bars', '138|0013|8000'],
    ['with signs of any kind', '138#0013&8000'],
    ['without a nought, behind what is rung up', '电话139、1234、5678，找村里'],
    ['without a nought, at the end', '问139，1234，5678。'],
    ['before New Year’s Day', '打13800138000元旦以后'],
    ['in a file name', '通知_13800138000_改.docx'],
  ])('mobile, %s', (_, text) => expect(privateNumbersIn(text)).toEqual(['mobile']));

  it.each([
    ['plain', CARD],
    ['in fours', spaced(CARD, 4, ' ')],
    ['full width', wide(CARD)],
    ['dashed', spaced(CARD, 4, '-')],
    ['in Chinese numerals', chinese(CARD)],
  ])('bank card, %s', (_, text) => expect(privateNumbersIn(text)).toEqual(['card']));
});

/** Every way one digit is written. */
const SPELLINGS = ['0〇零０○洞', '1一１壹①幺', '2二２贰②两弍', '3三３叁③叄參', '4四４肆④', '5五５伍⑤', '6六６陆⑥', '7七７柒⑦', '8八８捌⑧', '9九９玖⑨'];
const spelt = (number: string, ways: readonly number[]) =>
  [...number].map((digit, at) => (digit === 'X' ? 'X' : SPELLINGS[Number(digit)]![ways[at % ways.length]! % SPELLINGS[Number(digit)]!.length]!)).join('');
const ways = fc.array(fc.nat(5), { minLength: 18, maxLength: 18 });
const pad = (value: number, width: number) => String(value).padStart(width, '0');
const identity = fc
  .tuple(fc.integer({ min: 110101, max: 349999 }), fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), fc.nat(999))
  .map(([place, birth, serial]) => checked(`${place}${birth.toISOString().slice(0, 10).replace(/-/g, '')}${pad(serial, 3)}`));
/** With the digit that makes a card's sum end in nought. */
const luhn = (digits: string) => {
  const sum = [...digits].reverse().reduce((total, digit, at) => total + (at % 2 === 0 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]! : Number(digit)), 0);
  return digits + String((10 - (sum % 10)) % 10);
};
/** Its seventh digit makes no year of a birthday. */
const card = fc
  .tuple(fc.constantFrom('620', '609', '919', '401', '510', '555', '357'), fc.integer({ min: 16, max: 19 }), fc.stringMatching(/^\d{3}5\d{12}$/))
  .map(([head, length, tail]) => luhn((head + tail).slice(0, length - 1).padEnd(length - 1, '7')));

describe('any number that keeps the rules of its kind', () => {
  it('is an identity number however each of its digits is spelt, and none with another check digit', () => {
    fc.assert(
      fc.property(identity, ways, (number, how) => {
        expect(privateNumbersIn(`证号：${spelt(number, how)}。`)).toEqual(['identity']);
      }),
    );
    fc.assert(
      fc.property(identity, fc.constantFrom(...'0123456789X'), (number, last) => {
        fc.pre(last !== number[17]);
        expect(privateNumbersIn(number.slice(0, 17) + last)).toEqual([]);
      }),
    );
  });

  it('is a card of sixteen to nineteen digits, and none with another last digit', () => {
    fc.assert(
      fc.property(card, ways, (number, how) => {
        expect(privateNumbersIn(spelt(number, how))).toEqual(['card']);
      }),
    );
    fc.assert(
      fc.property(card, fc.integer({ min: 1, max: 9 }), (number, more) => {
        expect(privateNumbersIn(number.slice(0, -1) + String((Number(number.at(-1)) + more) % 10))).toEqual([]);
      }),
    );
    expect([14, 15, 16, 19, 20, 21].map((length) => privateNumbersIn(luhn('6222021234567890123456'.slice(0, length - 1))))).toEqual([
      [],
      [],
      ['card'],
      ['card'],
      [],
      [],
    ]);
    expect(['63', '70', '50', '56', '34', '36'].flatMap((head) => privateNumbersIn(luhn(`${head}22021234567890`)))).toEqual([]);
  });

  it('has a birthday that exists', () => {
    const born = (day: string) => privateNumbersIn(checked(`110101${day}077`)).length;
    expect(['19000101', '20991231', '19900131', '20240229', '19901101', '19900430'].map(born)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(['18991231', '21000101', '19900001', '19901301', '19900100', '19900132', '20230229', '19900431'].map(born)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('of fifteen digits begins with a province and has no check digit', () => {
    const old = (place: string, day = '900307') => privateNumbersIn(`${place}${day}775`).length;
    expect(['110101', '150101', '230101', '370101', '460101', '540101', '650101', '710101', '820101'].map((place) => old(place))).toEqual(Array(9).fill(1));
    expect(['160101', '200101', '300101', '480101', '560101', '660101', '720101', '830101'].map((place) => old(place))).toEqual(Array(8).fill(0));
    expect([old('110101', '901307'), old('110101', '900230')]).toEqual([0, 0]);
  });

  it('may be parted by three signs, not by four, and stands apart from what is before and behind', () => {
    expect(privateNumbersIn('138---00138000')).toEqual(['mobile']);
    expect(privateNumbersIn('138----00138000')).toEqual([]);
    expect(privateNumbersIn(`X${PHONE}`)).toEqual(['mobile']);
    expect(privateNumbersIn(`${PHONE}x`)).toEqual(['mobile']);
    expect(privateNumbersIn(`⑩${PHONE}`)).toEqual(['mobile']);
    expect(privateNumbersIn(`12-${PHONE}-34`)).toEqual(['mobile']);
    expect(privateNumbersIn('12800138000')).toEqual([]);
    expect(privateNumbersIn(`${PHONE}，${CARD}，${checked(ID.slice(0, 17))}，${PHONE}`)).toEqual(['mobile', 'card', 'identity']);
  });
});

describe('what is not private passes', () => {
  it.each([
    '县民政局 0850-820 1001',
    '0850-8201001、8201002',
    '150、2000、3000元',
    '邮编 550001 电话 0850-8201001',
    '138 001 380 00元',
    '13800138000元',
    '13,800,138,000元',
    '138,001元',
    '1,380,013万元',
    '分别是150、2000、3000',
    '130、1500、2000、3000元',
    '每亩150、1380、1500元。',
    '135、1234、5678户',
    '第139、2023、2024条',
    '[150,2000,3000]',
    '| 135 | 1234 | 5678 |',
    '0850-8201001转8001、8002',
    '8201001、8201002、8201003',
    '400-138-0013',
    '统一社会信用代码 12520000429201234A',
    '民发〔2024〕123号、财社〔2026〕1号',
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
