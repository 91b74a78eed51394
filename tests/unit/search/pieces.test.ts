import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex, buildSearchPieces } from '../../../src/search/build/buildIndex.ts';
import { readCbor } from '../../../src/search/build/cbor.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { memorySource } from '../../../src/search/index/memorySource.ts';
import { pieceScript } from '../../../src/search/build/pack.ts';
import { Slices } from '../../../src/search/build/slices.ts';
import { PieceError, unpackJson } from '../../../src/search/index/pieces.ts';
import { rememberAs, stopRemembering } from '../../../src/store/remember.ts';
import { ENTRIES, EVENTS, PLACES, fixturePieces, TERMS, TODAY } from './fixture.ts';

const damaged = (packed: string) => packed.slice(0, 40) + (packed[40] === 'A' ? 'B' : 'A') + packed.slice(41);

describe('pieces of the index', () => {
  it('are classic scripts that put themselves where the page looks', async () => {
    const files = await buildSearchIndex({ entries: ENTRIES, terms: TERMS, events: EVENTS, places: PLACES, today: TODAY });
    expect([...files.keys()].every((path) => /^search\/[a-z]+(-[0-9a-f]+)?\.js$/.test(path))).toBe(true);
    const self: { policySearch?: Record<string, string> } = {};
    for (const script of files.values()) new Function('self', new TextDecoder().decode(script))(self);
    expect(new Map(Object.entries(self.policySearch!))).toEqual(await fixturePieces());
  });

  it('are the same bytes every time', async () => {
    const once = await buildSearchIndex({ entries: ENTRIES, terms: TERMS, events: EVENTS, places: PLACES, today: TODAY });
    const twice = await buildSearchIndex({ entries: ENTRIES, terms: TERMS, events: EVENTS, places: PLACES, today: TODAY });
    expect([...twice].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')])).toEqual(
      [...once].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]),
    );
  });

  it('cannot break out of their script', async () => {
    expect(pieceScript('head', '</script>')).not.toContain('</script>');
  });

  it('that are damaged say so in Chinese', async () => {
    const head = (await fixturePieces()).get('head')!;
    expect(() => unpackJson('head', damaged(head))).toThrow(PieceError);
    expect(() => unpackJson('head', damaged(head))).toThrow(/已损坏/);
    expect(() => unpackJson('head', head.slice(0, head.length / 2))).toThrow(/已损坏/);
    expect(() => unpackJson('head', '')).toThrow(/已损坏/);
  });

  it.each(['head', 'tables', 'common'])('a missing %s is refused with its sentence', async (name) => {
    const pieces = new Map(await fixturePieces());
    expect(pieces.delete(name)).toBe(true);
    await expect(SearchEngine.open(memorySource(pieces))).rejects.toThrow(/没有找到/);
  });

  it.each([
    ['words', '低保怎么申请', 'missing'],
    ['words', '低保怎么申请', 'damaged'],
    ['rows', '低保怎么申请', 'missing'],
    ['rows', '低保怎么申请', 'damaged'],
    ['names', 'dibao', 'missing'],
    ['numbers', '民发〔2021〕57号', 'missing'],
  ])('when the pieces %s are needed for %s and are %s, nothing is searched by halves', async (kind, query, how) => {
    const pieces = new Map(await fixturePieces());
    const mine = [...pieces.keys()].filter((key) => key.replace(/-.*/, '') === kind);
    expect(mine.length).toBeGreaterThan(0);
    for (const name of mine) {
      if (how === 'missing') pieces.delete(name);
      else pieces.set(name, damaged(pieces.get(name)!));
    }
    const engine = await SearchEngine.open(memorySource(pieces), TODAY);
    await expect(engine.search(query)).rejects.toThrow(how === 'missing' ? /没有找到/ : /已损坏/);
  });

  it('that came late are asked for again: the next search finds', async () => {
    const pieces = new Map(await fixturePieces());
    const away = new Map([...pieces].filter(([name]) => name.startsWith('rows-')));
    for (const name of away.keys()) pieces.delete(name);
    const engine = await SearchEngine.open(memorySource(pieces), TODAY);
    await expect(engine.search('低保怎么申请')).rejects.toThrow(PieceError);
    for (const [name, packed] of away) pieces.set(name, packed);
    expect((await engine.search('低保怎么申请')).results[0]!.entry.id).toBe('central/dibao');
  });

  it('read for one question do not change the answer to another', async () => {
    const queries = ['低保怎么申请', 'dibao', '小额贷款能贷多少', '五保户', '水管坏了', '退根还林每亩', '民发2021 57', '低报', '不上学怎么办'];
    const told = async (engine: SearchEngine, query: string) => {
      const { results, answer, event, notes, suggestion } = await engine.search(query);
      return { rows: results.map(({ entry, line, why }) => [entry.id, line.text, why]), say: answer?.say, event: event?.say, notes, suggestion };
    };
    const fresh = new Map<string, unknown>();
    for (const query of queries) fresh.set(query, await told(await SearchEngine.open(memorySource(await fixturePieces()), TODAY), query));
    const used = await SearchEngine.open(memorySource(await fixturePieces()), TODAY);
    for (const query of [...queries].reverse()) expect(await told(used, query), query).toEqual(fresh.get(query));
  });
});

/** A library of forty entries, each with words of its own. */
const many = Array.from({ length: 40 }, (_, number) => {
  const [first] = ENTRIES;
  const own = String.fromCharCode(0x6c00 + number * 7);
  return { ...first!, id: `county/e${number}`, policy: { ...first!.policy, title: `第${number}条${own}` }, body: `这一条说的是${own}${own}的事。` };
});
const piecesOf = (entries: typeof many) => buildSearchPieces({ entries, terms: TERMS, events: EVENTS, places: PLACES, today: TODAY });
const engineOf = async (entries: typeof many) => SearchEngine.open(memorySource(await piecesOf(entries)), TODAY);
const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...other.keys()].filter((name) => one.get(name) !== other.get(name));

describe('one edited entry', () => {
  it('changes its own rows and text and the pieces of the words that came or went, whatever its place in the order', async () => {
    const before = await piecesOf(many);
    const edited = many.map((entry) => (entry.id === 'county/e7' ? { ...entry, body: `${entry.body}\n\n条的说事。` } : entry));
    const after = differing(before, await piecesOf(edited));
    expect(after.filter((name) => name.startsWith('rows-')).length).toBeLessThanOrEqual(1);
    // 条的 的说 说事: three first characters at most, and characters the library knows.
    expect(after.filter((name) => name.startsWith('words-')).length).toBeLessThanOrEqual(3);
    expect(after.filter((name) => !/^(?:rows|words)-/.test(name))).toEqual([]);
    // The same edit of an entry that goes to the end of the list besides changes only the list in addition.
    const moved = [...edited.filter(({ id }) => id !== 'county/e7'), ...edited.filter(({ id }) => id === 'county/e7')];
    expect(differing(await piecesOf(edited), await piecesOf(moved))).toEqual(['head']);
  });

  it('is found by its new words and no longer by the old', async () => {
    const edited = many.map((entry) => (entry.id === 'county/e7' ? { ...entry, body: '改成了沙棘果。' } : entry));
    const [old, now] = [await engineOf(many), await engineOf(edited)];
    expect((await old.search('沙棘果')).results).toEqual([]);
    expect((await now.search('沙棘果')).results.map(({ entry }) => entry.id)).toEqual(['county/e7']);
  });
});

describe('an index that takes from the last build what did not change', () => {
  const remembered = async (folder: string, input: Parameters<typeof buildSearchPieces>[0]) => {
    rememberAs({ code: 'one', folder });
    const pieces = await buildSearchPieces(input);
    stopRemembering();
    return pieces;
  };
  const input = { entries: many, terms: TERMS, events: EVENTS, places: PLACES, today: TODAY };
  const edited = (change: (entry: (typeof many)[number]) => object) => many.map((entry) => (entry.id === 'county/e7' ? { ...entry, ...change(entry) } : entry));

  it.each<[string, object]>([
    ['nothing changed', {}],
    ['a body', { entries: edited(({ body }) => ({ body: `${body}\n\n大河县和沙棘果。` })) }],
    ['a title', { entries: edited(({ policy }) => ({ policy: { ...policy, title: '换了名字' } })) }],
    ['what a name is told by', { entries: edited(({ policy }) => ({ policy: { ...policy, aliases: ['沙棘钱'] } })) }],
    ['an entry more', { entries: [...many, { ...many[0]!, id: 'county/a0', body: '新添的一条，说枣树。' }] }],
    ['an entry fewer', { entries: many.slice(1) }],
    ['an entry’s name', { entries: many.map((entry) => (entry.id === 'county/e7' ? { ...entry, id: 'county/z7' } : entry)) }],
    ['the order of the entries', { entries: [...many].reverse() }],
    ['the words', { terms: TERMS.slice(1) }],
    ['the events', { events: EVENTS.slice(1) }],
    ['the places', { places: PLACES.slice(0, -1) }],
  ])('is the one built from nothing after a change of %s', async (_, change) => {
    const folder = mkdtempSync(join(tmpdir(), 'pieces-'));
    await remembered(folder, input);
    expect(await remembered(folder, { ...input, ...change })).toEqual(await buildSearchPieces({ ...input, ...change }));
  });
});

describe('texts in slices', () => {
  it('are read one by one, and tell by their sums which differ', () => {
    const [one, other] = [Slices.of(['甲', '', '乙丙']), Slices.of(['甲', '', '乙丁'])];
    const again = new Slices(Uint8Array.from(one.bytes));
    expect([0, 1, 2].map((at) => again.text(at))).toEqual(['甲', '', '乙丙']);
    expect([0, 1, 2].map((at) => Buffer.from(again.sum(at)).equals(other.sum(at)))).toEqual([true, true, false]);
  });
});

describe('the reader of Pagefind’s index', () => {
  it('reads numbers, text and arrays, open or counted', () => {
    const bytes = Uint8Array.from([0x9f, 0x18, 0xc8, 0x20, 0x66, 0xe4, 0xbd, 0x8e, 0xe4, 0xbf, 0x9d, 0x82, 0x01, 0x19, 0x01, 0x00, 0xff]);
    expect(readCbor(bytes)).toEqual([200, -1, '低保', [1, 256]]);
  });

  it.each([
    ['cut short', [0x82, 0x01]],
    ['a text longer than the bytes', [0x65, 0x61]],
    ['a map, which the index does not have', [0xa0]],
    ['text that is no UTF-8', [0x61, 0xff]],
  ])('refuses %s', (_, bytes) => {
    expect(() => readCbor(Uint8Array.from(bytes))).toThrow();
  });
});
