import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { fixtureEngine } from './fixture.ts';

let engine: SearchEngine;
beforeAll(async () => {
  engine = await fixtureEngine();
});

const HOSTILE: [name: string, query: string][] = [
  ['10,000 characters', '低保小额信贷'.repeat(1667)],
  ['10,000 different characters', Array.from({ length: 10_000 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('')],
  ['10,000 letters', 'dibaoxexd'.repeat(1112)],
  ['one letter over and over', 's'.repeat(10_000)],
  ['10,000 digits', '39'.repeat(5000)],
  ['numerals only', '一二三四五六七八九十百千万亿'.repeat(100)],
  ['only punctuation', '，。！？；：“”‘’（）【】《》〔〕…—～·、.,!?;:\'"()[]{}<>'],
  ['emoji', '👨‍👩‍👧‍👦🏠💰🇨🇳'],
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the characters themselves are typed
  ['regular-expression characters', '.*+?^${}()|[]\\/低保(?<a>)[a-'],
  ['a lone surrogate', '\ud800低保\udfff'],
  ['U+0000', '低\u0000保\u0000'],
  ['bidirectional and zero-width marks', '\u202e低\u200b保\ufeff\u2066'],
  ['blank', ' \t\n　'],
  ['nothing', ''],
  ['object names', '__proto__ constructor toString hasOwnProperty'],
  ['a huge number', `${'9'.repeat(400)}万元`],
  ['break signs', '|||低保|||\n\n'],
];

describe('hostile input is only text', () => {
  it.each(HOSTILE)('%s', async (_, query) => {
    // The processor's own time: how busy the machine is otherwise must not decide a test.
    const before = process.cpuUsage().user;
    const outcome = await engine.search(query);
    expect(process.cpuUsage().user - before).toBeLessThan(1_000_000);
    for (const { line, why } of outcome.results) {
      expect(typeof why).toBe('string');
      for (const [from, to] of line.marks) expect(from >= 0 && to > from && to <= line.text.length).toBe(true);
    }
  });

  it('still finds what the noise surrounds', async () => {
    expect((await engine.search('低\u0000保')).results[0]?.entry.id).toBe('central/dibao');
    expect((await engine.search('\ud800低保\udfff')).results[0]?.entry.id).toBe('central/dibao');
    expect((await engine.search('<b>低保</b>')).results[0]?.entry.id).toBe('central/dibao');
  });
});
