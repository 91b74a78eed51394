import { describe, expect, it } from 'vitest';
import { withoutTones } from '../../../src/search/query/plan.ts';
import { syllablesOf } from '../../../src/search/query/pinyinSentence.ts';
import { fixtureEngine } from './fixture.ts';

describe('pinyin', () => {
  it.each([
    ['dī bǎo', 'di bao'],
    ['DÌBǍO', 'DIBAO'],
    ['lǜsè', 'lvse'],
    ['yǔlù jìhuà', 'yulu jihua'],
    ['低保ñ', '低保ñ'],
  ])('%s without its tones is %s', (typed, plain) => {
    expect(withoutTones(typed)).toBe(plain);
  });

  it('is cut into syllables, the fewest first', () => {
    const known = new Set(['di', 'bao', 'xi', 'an', 'xian', 'gong']);
    expect(syllablesOf('dibao', known)).toEqual(['di', 'bao']);
    expect(syllablesOf('xian', known)).toEqual(['xian']);
    expect(syllablesOf('dibaq', known)).toBeUndefined();
  });

  it.each([
    ['dī bǎo', 'central/dibao'],
    ['dibao zenme shenqing', 'central/dibao'],
    ['xiaoe xindai zuigao duoshao', 'central/bangfu-loan'],
    ['linshi jiuzhu', 'province/linshi'],
    ['xexd', 'central/bangfu-loan'],
  ])('%s finds %s', async (query, id) => {
    expect((await (await fixtureEngine()).search(query)).results[0]?.entry.id).toBe(id);
  });

  it('says how a sentence was read', async () => {
    expect((await (await fixtureEngine()).search('dibao zenme shenqing')).notes.join()).toContain('拼音读作“低保怎么申请”');
  });
});
