import { describe, expect, it } from 'vitest';
import { demonstrationMark, regionNames, sealMark } from '../../../src/domain/policy/regionNames.ts';
import type { Place } from '../../../src/domain/policy/regionSchema.ts';

const place = (name: string, level: Place['level'], more: Partial<Place> = {}): Place => ({ name, level, demonstration: false, ...more });
const named = (places: Place[], more: Partial<Parameters<typeof regionNames>[0]> = {}) =>
  regionNames({ places, levels: undefined, measures: undefined, ...more });

describe('what a region calls its levels', () => {
  it('is told by its places’ own names', () => {
    const { levels } = named([place('全国', 'central'), place('宁东自治区', 'province'), place('北林盟', 'city'), place('清水旗', 'county')]);
    expect(levels).toEqual({
      central: { label: '中央', seal: '央' },
      province: { label: '自治区级', seal: '区' },
      city: { label: '盟级', seal: '盟' },
      county: { label: '旗级', seal: '旗' },
    });
    expect(named([place('西山地区', 'city')]).levels.city).toEqual({ label: '地区级', seal: '地' });
    // The nation is no 市, whatever its name ends in.
    expect(named([place('全市', 'central')]).levels.central).toEqual({ label: '中央', seal: '央' });
  });

  it('is as common where no place tells it, and a demonstration tells nothing', () => {
    expect(named([]).levels.county).toEqual({ label: '县级', seal: '县' });
    expect(named([place('某地', 'county')]).levels.county).toEqual({ label: '县级', seal: '县' });
    expect(named([place('样本旗', 'county', { demonstration: true }), place('清水区', 'county')]).levels.county).toEqual({ label: '区级', seal: '区' });
  });

  it('is what the region itself writes, before all', () => {
    const { levels, measures } = named([place('清水县', 'county')], { levels: { county: { label: '本级', seal: '本' } }, measures: { name: '八条措施' } });
    expect([levels.county, measures]).toEqual([{ label: '本级', seal: '本' }, '八条措施']);
    expect(named([]).measures).toBe('本县措施');
  });
});

describe('a demonstration', () => {
  it('is marked with its own words, else with its name; a real place is not', () => {
    expect(demonstrationMark(place('样本县', 'county', { demonstration: true }))).toEqual({ mark: '样本县', warning: '不是真实地方的文件。' });
    expect(demonstrationMark(place('样本县', 'county', { demonstration: true, mark: '样', notice: '说明。' }))).toEqual({ mark: '样', warning: '说明。' });
    expect(demonstrationMark(place('样本县', 'county', { demonstration: true, warning: '只作样本。', notice: '说明。' }))?.warning).toBe('只作样本。');
    expect(demonstrationMark(place('清水县', 'county', { mark: '样', warning: '只作样本。' }))).toBeUndefined();
  });
  it('is the region’s when one of its places is', () => {
    const two = ['甲县', '乙县'].map((name) => place(name, 'county', { demonstration: true }));
    expect(named([place('清水县', 'county'), ...two]).demonstration?.mark).toBe('甲县');
    expect(named([place('清水县', 'county')])).not.toHaveProperty('demonstration');
  });
});

it('a measure is sealed with its number, everything else with its level', () => {
  const names = named([place('清水旗', 'county')], { measures: { name: '八条措施' } });
  expect(sealMark({ level: 'county', measure: 3 }, names)).toEqual({ mark: '三', label: '八条措施第三条', kind: 'measure' });
  expect(sealMark({ level: 'county' }, names)).toEqual({ mark: '旗', label: '旗级文件', kind: 'county' });
});
