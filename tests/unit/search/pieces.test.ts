import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../src/search/build/buildIndex.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { memorySource } from '../../../src/search/index/memorySource.ts';
import { pieceScript } from '../../../src/search/build/pack.ts';
import { PieceError, unpackJson } from '../../../src/search/index/pieces.ts';
import { ENTRIES, EVENTS, PLACES, fixturePieces, TERMS, TODAY } from './fixture.ts';

const damaged = (packed: string) => packed.slice(0, 40) + (packed[40] === 'A' ? 'B' : 'A') + packed.slice(41);

describe('pieces of the index', () => {
  it('are classic scripts that put themselves where the page looks', async () => {
    const files = await buildSearchIndex({ entries: ENTRIES, terms: TERMS, events: EVENTS, places: PLACES, today: TODAY });
    expect([...files.keys()].every((path) => /^search\/[a-z]+(-\d+)?\.js$/.test(path))).toBe(true);
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

  it.each(['missing', 'damaged'] as const)('searching goes on over titles, aliases and answers when an index piece is %s', async (how) => {
    const pieces = new Map(await fixturePieces());
    for (const name of [...pieces.keys()].filter((key) => key !== 'head')) {
      if (how === 'missing') pieces.delete(name);
      else pieces.set(name, damaged(pieces.get(name)!));
    }
    const engine = await SearchEngine.open(memorySource(pieces), TODAY);
    const outcome = await engine.search('低保怎么申请');
    expect(outcome.results[0]!.entry.id).toBe('central/dibao');
    expect(outcome.answer?.say).toContain('乡镇人民政府');
    expect(outcome.problems.join()).toMatch(how === 'missing' ? /没有找到/ : /已损坏/);
    await expect(engine.line(outcome.results[0]!)).rejects.toThrow(PieceError);
  });

  it('a missing head is refused with its sentence', async () => {
    await expect(SearchEngine.open(memorySource(new Map()))).rejects.toThrow(/没有找到/);
  });
});
