import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SearchEngine } from '../../../src/search/engine.ts';
import { memorySource } from '../../../src/search/index/memorySource.ts';
import { getLibrary } from '../../../src/library/library.ts';
import { namesListed } from '../../../src/search/rank/exclusion.ts';
import { currentPieces } from '../../../tools/search.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/county');
let engine: Promise<SearchEngine> | undefined;
const open = () => (engine ??= currentPieces(ROOT).then((pieces) => SearchEngine.open(memorySource(pieces), getLibrary(ROOT).day)));
const said = async (query: string) => (await (await open()).search(query)).answer?.say;

describe('what contradicts a condition is answered by the condition', () => {
  it('says from which age on there is something', async () => {
    expect(await said('七十九岁高龄津贴领多少')).toBe('高龄津贴要满80周岁，问的这个年龄还不到，不享受。');
  });

  it('says who is meant, with the sentence that says who is not', async () => {
    const say = await said('雨露计划本科能领多少');
    expect(say).toContain('本科、普通高中不算。');
    expect(say).toMatch(/条件是：[^。]*读中职/);
    expect(say).toContain('不在里面，不享受');
    expect(say).not.toMatch(/元/);
  });

  it('says nothing of it to whom the condition fits', async () => {
    for (const query of ['八十三岁高龄津贴领多少', '雨露计划中职能领多少', '雨露计划能领多少']) expect(await said(query)).not.toMatch(/不享受|不在里面/);
  });
});

describe('a thing is on a list', () => {
  it('when the question names how its name begins or ends', () => {
    for (const what of ['新种植花椒', '花椒提质增效', '党参、花椒、当归', '花椒农户缴费']) expect(namesListed('新栽了5亩花椒1亩给多少', what)).toBe(true);
    for (const what of ['新种植核桃', '党参、羌活及其他药材', '种']) expect(namesListed('新栽了5亩花椒1亩给多少', what)).toBe(false);
  });
});
