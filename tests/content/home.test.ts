import { beforeAll, expect, it } from 'vitest';
import { SearchEngine } from '../../src/search/engine.ts';
import { memorySource } from '../../src/search/index/memorySource.ts';
import { getLibrary } from '../../src/library/library.ts';
import { currentPieces } from '../../tools/search.ts';
import { PROJECT } from '../support/miniLibrary.ts';

let engine: SearchEngine;
beforeAll(async () => {
  engine = await SearchEngine.open(memorySource(await currentPieces(PROJECT)));
});

it.each(getLibrary(PROJECT).region.asked)('home asks “%s”, and the answer box answers it', async (ask) => {
  const { answer, event } = await engine.search(ask);
  expect(answer ?? event).toBeDefined();
});

it('home asks six questions', () => {
  expect(getLibrary(PROJECT).region.asked).toHaveLength(6);
});
