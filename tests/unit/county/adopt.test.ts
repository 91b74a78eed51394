import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { carryOut, prepareAdoption, undoAdoption } from '../../../src/county/adopt/adopt.ts';
import { cutEntry, cutEvents, cutFacts } from '../../../src/county/adopt/cut.ts';
import { leftToFill } from '../../../src/county/adopt/leftToFill.ts';
import { ASIDE } from '../../../src/county/aside.ts';
import { allProblems } from '../../../src/library/check/everything.ts';
import { loadContent } from '../../../src/library/read/load.ts';
import { sums } from '../../support/copy.ts';
import { county } from '../../support/county.ts';
import { countyCopy } from '../../support/countyCopy.ts';

const TAKER = { province: '东山省', city: '白水市', county: '青石县', measures: '五条措施' };
const adopt = (root: string, taker = TAKER) => carryOut(root, prepareAdoption(root, taker)!, taker);

describe('another county takes the library over', () => {
  const root = countyCopy();
  const before = sums(join(root, 'content'));
  adopt(root);

  it('keeps every central entry as it was and sets the others aside', () => {
    const { entries, region } = loadContent(root);
    const central = county().entries.filter(({ policy }) => policy.level === 'central');
    expect(new Map(entries.map(({ id, checksum }) => [id, checksum]))).toEqual(new Map(central.map(({ id, written }) => [id, written.checksum])));
    expect([region.county, region.measures?.name, region.offices, region.address]).toEqual([TAKER.county, TAKER.measures, [], undefined]);
    expect(existsSync(join(root, ASIDE, 'content/policies/county/measure-01-monitoring.mdx'))).toBe(true);
  });

  it('is sound, and says what is left to fill in', () => {
    expect(allProblems(root).problems).toEqual([]);
    expect(leftToFill(root)).toContain('五条措施还没有');
  });

  it('does nothing the second time, and goes to no third county before it is given back', () => {
    expect(prepareAdoption(root, TAKER)).toBeUndefined();
    expect(() => prepareAdoption(root, { ...TAKER, county: '红石县' })).toThrow(/--undo 换回清溪县/);
  });

  it('is given back byte for byte; what the taker wrote is kept', () => {
    const region = join(root, 'content/region.yaml');
    writeFileSync(region, readFileSync(region, 'utf8').replace('offices: []', 'offices: [{ name: 县民政局, phone: 0850-820 9999 }]'));
    const { kept } = undoAdoption(root);
    expect(kept).toEqual(['content/region.yaml']);
    expect(readFileSync(join(root, ASIDE, 'undone/content/region.yaml'), 'utf8')).toContain('9999');
    const after = Object.fromEntries(Object.entries(sums(join(root, 'content'))).filter(([path]) => !path.startsWith('aside/')));
    expect(after).toEqual(before);
    expect(() => undoAdoption(root)).toThrow(/没有换县的记录/);
  });
});

describe('names that are none', () => {
  it.each([
    [{ ...TAKER, county: '青石' }, /--county 写的是“青石”/],
    [{ ...TAKER, province: 'Dongshan' }, /--province/],
    [{ ...TAKER, city: TAKER.county }, /--city|一样的名字/],
  ])('%j', (taker, words) => expect(() => prepareAdoption(countyCopy(), taker)).toThrow(words));
});

describe('what stays is cut loose of what leaves', () => {
  const gone = (id: string) => id === 'county/x';

  it('links become their words, lists lose the item, and a text without any is left alone', () => {
    const text =
      '---\ntitle: 甲\nimplements: [county/x, central/y]\nbenefits:\n  - { id: a, notWith: ["county/x#b", "#c"] }\n---\n\n看[这一条](/policies/county/x#b)。\n';
    expect(cutEntry(text, gone)).toBe('---\ntitle: 甲\nimplements: [ central/y ]\nbenefits:\n  - { id: a, notWith: [ "#c" ] }\n---\n\n看这一条。\n');
    expect(cutEntry(text, () => false)).toBeUndefined();
  });

  it('an event with nothing left goes, a fact says no more of the pair', () => {
    const events = '- id: a\n  benefits:\n    - { benefit: "county/x#b", why: 甲 }\n- id: b\n  benefits:\n    - { benefit: "central/y#b", why: 乙 }\n';
    expect(cutEvents(events, gone)).not.toContain('id: a');
    expect(cutFacts('facts:\n  - { id: f1, together: ["county/x#b", "central/y#b"] }\n', gone)).toBe('facts:\n  - { id: f1 }\n');
  });
});
