import { expect, it } from 'vitest';
import { buildSpeltNames } from '../../../src/search/build/buildSpeltNames.ts';
import { packJson } from '../../../src/search/build/pack.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { memorySource } from '../../../src/search/index/memorySource.ts';
import { unpackJson } from '../../../src/search/index/pieces.ts';
import { beginningsOf, beginningsTyped, nameBuckets } from '../../../src/search/index/speltNames.ts';
import { Pinyin } from '../../../src/search/lookup/pinyin.ts';
import { spokenName } from '../../../src/search/lookup/names.ts';
import type { AllNames, HeadFrame, HeadTables } from '../../../src/search/types.ts';
import { fixturePieces, TODAY } from './fixture.ts';

const pieces = await fixturePieces();
const read = <T>(name: string) => unpackJson<T>(name, pieces.get(name)!);
const pinyin = new Pinyin(read<HeadTables>('tables').pinyin);
const all = read<AllNames>('names');

/** The library with its names in so many pieces, as a large one has them; the whole list is taken away. */
function split(buckets: number): Map<string, string> {
  const large = new Map(pieces);
  large.delete('names');
  large.set('head', packJson({ ...read<HeadFrame>('head'), nameBuckets: buckets }));
  for (const [name, piece] of buildSpeltNames(all, pinyin, buckets)) large.set(name, packJson(piece));
  return large;
}

it('only a large library has its names in pieces', () => {
  expect(nameBuckets(300)).toBe(0);
  expect(nameBuckets(5000)).toBeGreaterThan(256);
  expect([...pieces.keys()].some((name) => name.startsWith('spelt-'))).toBe(false);
});

it('whatever can be read from letters stands in a piece the letters lead to', () => {
  let read = 0;
  for (const name of [...all.names, ...all.aliases].map(spokenName)) {
    const held = new Set(beginningsOf(name, pinyin));
    for (let at = 0; at < name.length; at += 1) {
      const [first = '', second = ''] = [pinyin.readings(name[at]!)[0], pinyin.readings(name[at + 1] ?? '')[0]];
      for (const letters of [
        first + second,
        first.slice(0, 1) + second,
        first.slice(0, 1) + second.slice(0, 1),
        first,
        first.slice(0, 2),
        first.replace('h', ''),
      ]) {
        if (letters.length < 2 || !pinyin.read(letters, name, at)) continue;
        read += 1;
        expect(
          beginningsTyped(letters, pinyin).some((beginning) => held.has(beginning)),
          `${letters} in ${name}`,
        ).toBe(true);
      }
    }
  }
  expect(read).toBeGreaterThan(200);
});

it('letters mean the same among pieces as among all names', async () => {
  const whole = await SearchEngine.open(memorySource(pieces), TODAY);
  const large = await SearchEngine.open(memorySource(split(64)), TODAY);
  const told = async (engine: SearchEngine, query: string) => {
    const { results, notes, answer } = await engine.search(query);
    return { ids: results.map(({ entry, hit }) => [entry.id, hit.score]), notes, say: answer?.say };
  };
  for (const query of ['dibao', 'db', 'dibao zenme shenqing', '小额daikuan', 'tghl', '低bao', 'xedk']) {
    const expected = await told(whole, query);
    expect(await told(large, query), query).toEqual(expected);
  }
  expect((await told(whole, 'dibao')).ids.length).toBeGreaterThan(0);
});

it('a piece of the names that is missing is said, and nothing is searched by halves', async () => {
  const large = split(64);
  for (const name of large.keys()) if (name.startsWith('spelt-')) large.delete(name);
  await expect((await SearchEngine.open(memorySource(large), TODAY)).search('dibao')).rejects.toThrow(/没有找到/);
});
