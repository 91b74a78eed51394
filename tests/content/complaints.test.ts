import { describe, expect, it } from 'vitest';
import { getLibrary } from '../../src/library/library.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { memorySource } from '../../src/search/index/memorySource.ts';
import { currentPieces } from '../../tools/search.ts';
import { PROJECT } from '../support/miniLibrary.ts';

const engine = await SearchEngine.open(memorySource(await currentPieces(PROJECT)), getLibrary(PROJECT).day);
const HOTLINES = 'central/service-hotlines';

describe('who wants to complain is led somewhere', () => {
  it.each(['12345', '12317', '投诉', '举报'])('%s leads to the hotlines', async (query) => {
    const { results } = await engine.search(query);
    expect(results[0]?.entry.id).toBe(HOTLINES);
  });

  it('a number the library does not know is said to be read as one to call', async () => {
    expect((await engine.search('12317')).notes.join()).toContain('12317 按热线查');
    expect((await engine.search('12345')).notes.join()).not.toContain('按热线查');
  });

  it('wages owed open what happened, and what must be put right its page', async () => {
    expect((await engine.search('被拖欠')).event?.name).toBe('工钱要不来');
    expect((await engine.search('整改')).pages.map(({ title }) => title)).toContain('整改对照');
  });
});
