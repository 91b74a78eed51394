import { describe, expect, it } from 'vitest';
import { readCbor } from '../../../src/search/build/cbor.ts';
import { CharacterIndex } from '../../../src/search/index/characterIndex.ts';
import type { Lexicon } from '../../../src/search/index/lexicon.ts';
import { Names, spokenName } from '../../../src/search/lookup/names.ts';
import { Pinyin } from '../../../src/search/lookup/pinyin.ts';
import { TermBook } from '../../../src/search/lookup/termBook.ts';
import { commonWord, decodeLetters, letterRuns } from '../../../src/search/query/decode.ts';
import { readPinyinSentence } from '../../../src/search/query/pinyinSentence.ts';
import { corrections } from '../../../src/search/query/typo.ts';
import { foldKey } from '../../../src/search/text/fold.ts';
import { standsAt } from '../../../src/search/text/standsAt.ts';
import type { HeadTerm } from '../../../src/search/types.ts';

const pinyin = new Pinyin({
  di: '低地第',
  bao: '保报宝',
  biao: '标',
  zhun: '准',
  lin: '临林',
  ling: '领',
  shi: '时是',
  si: '四私',
  jiu: '救就',
  zhu: '助住',
  zu: '足',
  nan: '难',
  lan: '蓝',
  jian: '监检件',
  ce: '测策',
  dui: '对',
  xiang: '象',
  hu: '护户',
  fu: '福附',
  xing: '行',
  hang: '行',
  ti: '提题',
  jin: '金今',
  e: '额',
  ku: '苦',
});

describe('how a character sounds', () => {
  it('is the same, easily confused, or neither', () => {
    const distance = (pair: string) => pinyin.distance(pair[0]!, pair[1]!);
    expect(['保保', '保报', '时四', '临领', '难蓝', '护福', '助足', '检监'].map(distance)).toEqual([0, 1, 2, 2, 2, 2, 2, 1]);
    expect(['保标', '低金', '低字', '字低'].map(distance)).toEqual([undefined, undefined, undefined, undefined]);
    expect(pinyin.readings('行')).toEqual(['xing', 'hang']);
    expect([pinyin.sounds('监测对'), pinyin.sounds('检策'), pinyin.sounds('监'), pinyin.sounds('行时')]).toEqual([
      ['jian ce'],
      ['jian ce'],
      [],
      ['xin si', 'fan si'].map((sound) => sound.replace('fan', 'han')),
    ]);
    expect(pinyin.beginningWith('b')).toEqual(['b', '保', '报', '宝', '标']);
    expect(pinyin.beginningWith('q')).toEqual(['q']);
  });

  it.each([
    ['dibao', { length: 2, full: 2 }],
    ['db', { length: 2, full: 0 }],
    ['dib', { length: 2, full: 1 }],
    ['dba', { length: 2, full: 0 }],
    ['d', { length: 1, full: 0 }],
    ['', { length: 0, full: 0 }],
    ['dibaox', undefined],
    ['dibaobiaozhun', { length: 4, full: 4 }],
    ['dibaobz', { length: 4, full: 2 }],
    ['dibaobzh', { length: 4, full: 2 }],
    ['dibaobiaozhunx', undefined],
  ])('低保标准 is read %s: %j', (letters, read) => expect(pinyin.read(letters, '低保标准', 0)).toEqual(read));

  it('may lack or add a g or an h, which counts less than a full syllable', () => {
    expect(pinyin.read('ling', '临', 0)).toEqual({ length: 1, full: 0.6 });
    expect(pinyin.read('lin', '领', 0)).toEqual({ length: 1, full: 0.6 });
    expect(pinyin.read('zhun', '准', 0)).toEqual({ length: 1, full: 1 });
    expect(pinyin.read('zun', '准', 0)).toEqual({ length: 1, full: 0.6 });
    expect(pinyin.read('hang', '行', 0)).toEqual({ length: 1, full: 1 });
    expect(pinyin.read('shu', '时', 0)).toBeUndefined();
    expect(pinyin.read('a1di', 'a1低', 0)).toEqual({ length: 3, full: 1 });
    expect(pinyin.read('b', 'a', 0)).toBeUndefined();
    expect(pinyin.read('bao', '低保', 1)).toEqual({ length: 1, full: 1 });
  });
});

describe('many short texts as one', () => {
  const index = new CharacterIndex(['低保标准', '50元', '500元', '低保 ab', '']);
  it('tells where a character stands and of which text it is', () => {
    const places = (char: string) => [...index.places(char.charCodeAt(0))];
    expect(['保', '元', '5', '无'].map((char) => places(char).map((at) => index.partAt[at]))).toEqual([[0, 3], [1, 2], [1, 2], []]);
    expect(
      ['保', '元', '5'].map((char) =>
        places(char)
          .map((at) => index.text[at])
          .join(''),
      ),
    ).toEqual(['保保', '元元', '55']);
    expect(index.startOf.map((at) => index.text.slice(at, at + 2))).toEqual(['低保', '50', '50', '低保', '']);
    expect([...new CharacterIndex([]).places('低'.charCodeAt(0))]).toEqual([]);
    // Counts of one index do not leak into the next.
    expect([...new CharacterIndex(['低']).places('低'.charCodeAt(0))]).toEqual([0]);
  });

  it('hold a phrase where it stands; a run of letters or digits must stand whole', () => {
    const found = (phrase: string, from?: number) => {
      const at = standsAt(index.text, phrase, from);
      return at < 0 ? undefined : index.partAt[at];
    };
    expect(['低保', '标准', '50', '500', '50元', '元', 'ab', '500元'].map((phrase) => found(phrase))).toEqual([0, 0, 1, 2, 1, 1, 3, 2]);
    expect(['b', 'a', '0元', '', '没有', '准50', '5'].map((phrase) => found(phrase))).toEqual(Array(7).fill(undefined));
    expect([found('低保', 1), found('50', 6), standsAt('50', '50'), standsAt('a50', '50'), standsAt('50a', '50'), standsAt('500 50', '50')]).toEqual([
      3,
      undefined,
      0,
      -1,
      -1,
      4,
    ]);
  });
});

describe('names', () => {
  const names = new Names(['低保', '低保标准', '高龄津贴', '低', '低保'], (key, at) => (key.startsWith('临时', at) ? ['临时救助', '临时'] : []));
  it('are found the longest first, those told besides among them', () => {
    expect(names.in('低保标准和低保金、高龄津贴')).toEqual(['低保标准', '低保', '高龄津贴']);
    expect(names.in('临时救助，临时的')).toEqual(['临时救助', '临时']);
    expect([names.lengthAt('低保标', 0), names.lengthAt('低保标', 1), names.lengthAt('低', 0), names.lengthAt('', 0)]).toEqual([2, 0, 0, 0]);
  });
  it('are said without signs', () =>
    expect(['两免一补', '低保（单人）', 'ＡＢ 1号', '高龄·津贴'].map(spokenName)).toEqual(['两免一补', '低保单人', 'ab1号', '高龄津贴']));
});

const terms: HeadTerm[] = [
  { word: '五保户', also: ['五保老人'], formal: ['特困人员', '特困供养'], kind: 'old', explain: '' },
  { word: '低保金', also: [], formal: ['低保'], kind: 'colloquial', explain: '' },
  { word: '吃低保', also: [], formal: ['低保'], kind: 'colloquial', explain: '' },
  { word: '监测户', also: [], formal: ['监测对象'], kind: 'abbreviation', explain: '' },
  { word: '看病', also: [], formal: ['医疗'], kind: 'related', explain: '' },
  { word: '同样', also: [], formal: ['同样'], kind: 'old', explain: '' },
];

describe('words people say for words of the documents', () => {
  const book = new TermBook(terms);
  const said = (text: string) =>
    book.wordsIn(foldKey(text)).map(({ from, to, rewordings }) => [text.slice(from, to), ...rewordings.map((one) => `${one.key} ${one.weight.toFixed(3)}`)]);
  it('are replaced by those, the first surest; an abbreviation may be replaced the other way round too', () => {
    expect(said('五保户待遇')).toEqual([['五保户', '特困人员 0.970', '特困供养 0.902']]);
    expect(said('看病和五保老人')).toEqual([
      ['看病', '医疗 0.890'],
      ['五保老人', '特困人员 0.970', '特困供养 0.902'],
    ]);
    expect([said('监测户'), said('监测对象'), said('特困人员')]).toEqual([[['监测户', '监测对象 0.970']], [['监测对象', '监测户 0.720']], []]);
    expect(said('吃低保')).toEqual([]);
    expect(said('五保户就是特困人员')).toEqual([['五保户', '特困供养 0.902']]);
    expect([said('同样'), said('')]).toEqual([[], []]);
    expect(book.wordsIn('5保户')[0]!.rewordings[0]!.note).toBe('五保户 现称 特困人员');
    expect(book.wordsIn('监测对象')[0]!.rewordings[0]!.note).toBe('监测对象 也叫 监测户');
  });
  it('stand for one another where one thing is meant', () => {
    const others = (text: string) => book.conceptsIn(foldKey(text)).map(({ from, to, others: same }) => [text.slice(from, to), same.join()]);
    expect(others('低保金多少')).toEqual([['低保金', '低保,吃低保']]);
    expect(others('有五保户和五保老人')).toEqual([
      ['五保户', '特困人员,特困供养,5保老人'],
      ['五保老人', '特困人员,特困供养,5保户'],
    ]);
    expect([book.has('5保'), book.has('困人'), book.has('养老'), book.written('特困人员'), book.written('无')]).toEqual([
      true,
      true,
      false,
      '特困人员',
      undefined,
    ]);
  });
});

const NAMES = ['低保', '低保标准', '临时救助', '监测对象', '护林', '提标', '福利金额'];
const ALL_NAMES = new CharacterIndex(NAMES);
const index = {
  namesSpelt: () => ALL_NAMES,
  pinyin,
  commonPairs: new Map([
    ['低保', 5],
    ['提标', 4],
    ['低报', 4],
    ['今额', 2],
    ['提', 9],
  ]),
  whole: new Names(NAMES),
  namesAlike: (word: string) => NAMES.filter((name) => pinyin.sounds(name).some((sound) => pinyin.sounds(word).includes(sound))),
  stands: () => false,
} as unknown as Lexicon;

describe('letters read as names of the library', () => {
  const read = (letters: string, before = '', after = '') => decodeLetters(index, letters, before, after).map(({ text }) => text);
  it('whole names first, then beginnings, then middles, spelt out before initials', () => {
    expect(read('dibao')).toEqual(['低保']);
    expect(read('lsjz')).toEqual(['临时救助']);
    expect(read('biaozhun')).toEqual(['标准']);
    expect(read('jz')).toEqual(['救助']);
    expect(read('zzzz')).toEqual([]);
    expect(decodeLetters(index, 'dibao', '', '')[0]!.weight).toBe(1);
  });
  it('by the characters beside them', () => {
    expect(read('b', '低', '标')[0]).toBe('保');
    expect(read('b', '提', '')[0]).toBe('标');
  });
  it('run by run, a single letter not among them', () => {
    expect(letterRuns('低bao标准di b').map(({ from, to, letters }) => [from, to, letters])).toEqual([
      [1, 4, 'bao'],
      [6, 10, 'dib'],
    ]);
    expect([letterRuns('a低b'), letterRuns(''), letterRuns(`${'ab'.repeat(30)}`)[0]!.letters.length]).toEqual([[], [], 40]);
  });
  it('a common pair of the library’s questions serves where no name does, the commonest first', () => {
    expect(['dibao', 'tibiao', 'jine', 'dib', 'ti', 'xx'].map((syllables) => commonWord(index, syllables))).toEqual([
      '低保',
      '提标',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const equal = {
      ...index,
      commonPairs: new Map([
        ['低报', 4],
        ['低保', 4],
      ]),
    } as unknown as Lexicon;
    expect(commonWord(equal, 'dibao')).toBe('低保');
  });
});

describe('a whole question in letters', () => {
  const sentence = (typed: string) => readPinyinSentence(index, typed);
  it('is spelt out when nearly all of it is understood', () => {
    expect([sentence('dibao duoshao'), sentence('dibaobiaozhun'), sentence('linshijiuzhu')]).toEqual([undefined, '低保标准', '临时救助']);
    expect(sentence('dibao')).toBeUndefined();
    expect(sentence('dib')).toBeUndefined();
    expect(sentence('dibao biaozhun')).toBe('低保标准');
    expect(sentence('dibaoxx')).toBeUndefined();
  });
  it('among characters only when every syllable means something', () => {
    expect([sentence('申请这一样dibao'), sentence('申请这一样xing')]).toEqual(['申请这一样低保', undefined]);
  });
});

describe('one wrong character', () => {
  const known = (gram: string) => NAMES.some((name) => name.includes(gram)) || ['申请', '对象', '多少'].includes(gram);
  const mended = (key: string, stands: (part: string) => boolean = () => true) =>
    corrections({ ...index, stands } as unknown as Lexicon, key, known).map(
      ({ from, to, text, weight }) => `${key.slice(from, to)}→${text} ${weight.toFixed(2)}`,
    );
  it('of the same sound is mended, in a name alone and in front of other words', () => {
    expect(mended('低报')).toEqual(['低报→低保 0.92']);
    expect(mended('低报申请')).toEqual(['低报→低保 0.92']);
    expect(mended('低报|申请')).toEqual(['低报→低保 0.92']);
    expect(mended('临是救助')).toEqual(['临是救助→临时救助 0.92']);
    expect(mended('临时救住多少')).toEqual(['临时救住→临时救助 0.92']);
  });
  it('of a confused sound or of none needs a longer name around it', () => {
    expect(mended('临四救助')).toEqual(['临四救助→临时救助 0.82']);
    expect(mended('提金')).toEqual([]);
  });
  it('is none where the words stand in the library, nor across a break', () => {
    expect([mended('低保'), mended('多少'), mended(''), mended('低|报'), mended('a报')]).toEqual([[], [], [], [], []]);
  });
  it('is found in a part that as a whole stands nowhere though each of its pairs does', () => {
    const pairs = (gram: string) => known(gram) || ['检测', '测对'].includes(gram);
    const found = corrections({ ...index, stands: () => false } as unknown as Lexicon, '检测对象', pairs);
    expect(found).toEqual([{ from: 0, to: 4, text: '监测对象', weight: 0.95 * 0.97 }]);
    expect(corrections({ ...index, stands: () => true } as unknown as Lexicon, '检测对象', pairs)).toEqual([]);
    expect(corrections({ ...index, stands: () => false } as unknown as Lexicon, '多少|检测对象', pairs)).toEqual([
      { from: 3, to: 7, text: '监测对象', weight: 0.95 * 0.97 },
    ]);
  });
});

describe('the parts of CBOR the word index is written in', () => {
  const read = (...bytes: number[]) => readCbor(Uint8Array.from(bytes));
  it('are numbers of every width, texts and lists, open-ended ones too', () => {
    expect([read(0), read(23), read(24, 24), read(25, 1, 0), read(26, 0, 1, 0, 0), read(27, 0, 0, 0, 1, 0, 0, 0, 0)]).toEqual([
      0, 23, 24, 256, 65536, 4294967296,
    ]);
    expect([read(0x20), read(0x37), read(0x38, 24), read(0x39, 1, 0)]).toEqual([-1, -24, -25, -257]);
    expect([read(0x60), read(0x63, 0xe4, 0xbd, 0x8e), read(0x78, 1, 97)]).toEqual(['', '低', 'a']);
    expect([read(0x80), read(0x82, 1, 0x81, 2), read(0x98, 1, 5), read(0x9f, 1, 2, 0xff), read(0x82, 0x9f, 0xff, 3)]).toEqual([
      [],
      [1, [2]],
      [5],
      [1, 2],
      [[], 3],
    ]);
  });
  it('are refused when they are of another kind or too few', () => {
    for (const bytes of [[], [24], [25, 1], [28], [31], [0x41, 1], [0xa0], [0xf5], [0x62, 97], [0x82, 1], [0x9f, 1], [0x61, 0xff]])
      expect(() => read(...bytes), bytes.join()).toThrow();
  });
});
