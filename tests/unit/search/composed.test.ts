import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getLibrary } from '../../../src/library/library.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { memorySource } from '../../../src/search/index/memorySource.ts';
import { currentPieces } from '../../../tools/search.ts';

const ROOT = join(import.meta.dirname, '../../fixtures/county');
const engine = await currentPieces(ROOT).then((pieces) => SearchEngine.open(memorySource(pieces), getLibrary(ROOT).day));
const answer = async (query: string) => (await engine.search(query)).answer;

describe('what no single record says is put together from two', () => {
  it('tells a figure from what was replaced to what took its place', async () => {
    const found = await answer('小额信贷以前多少现在多少');
    expect(found?.say).toBe('帮扶小额信贷（以前是脱贫人口小额信贷）：贷款额度，每户由最高6万元（2021年3月起）提到最高9万元（2026年起）。');
    expect(found?.document?.number).toBe('测金发〔2026〕8号');
  });

  it('tells no change to who asks for the figure of today', async () => {
    expect((await answer('小额信贷能贷多少'))?.say).not.toContain('提到');
  });

  it.each([
    ['最低生活保障金和特困供养能同时领吗', '最低生活保障金和特困人员基本生活供养不能同时享受。'],
    ['生活补贴和护理补贴能一起拿吗', '困难残疾人生活补贴和重度残疾人护理补贴可以同时享受。'],
  ])('says of two benefits whether both may be had: %s', async (query, say) => expect((await answer(query))?.say).toContain(say));

  it('does not say of any two that they may be had together', async () => {
    expect((await answer('小额信贷和饮水补助能同时领吗'))?.say ?? '').not.toMatch(/可以同时享受/);
  });

  it('says that a policy is over when it is asked for as if it were not', async () => {
    expect((await answer('以前的六万元贷款现在还办吗'))?.say).toMatch(/已(?:被替代|经?到期).*现在(?:办|看“)帮扶小额信贷/);
  });
});
