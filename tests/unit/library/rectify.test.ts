import { describe, expect, it } from 'vitest';
import { rectifyProblems } from '../../../src/library/check/rectifyRules.ts';
import { termProblems } from '../../../src/library/check/termRules.ts';
import { loadFacts } from '../../../src/library/read/facts.ts';
import { inspectRectify } from '../../../src/library/read/rectify.ts';
import { loadTerms } from '../../../src/library/read/terms.ts';
import { COUNTY, county } from '../../support/county.ts';
import { miniContent, writeProject } from '../../support/miniLibrary.ts';

const facts = loadFacts(COUNTY);
const { kinds, problems } = inspectRectify(COUNTY);
const told = (text: string) =>
  inspectRectify(writeProject({ ...miniContent(), 'content/rectify.yaml': text })).problems.map(
    ({ field, message, remedy }) => `${field} ${message}。${remedy}`,
  );
const [kind] = kinds;
const line = kind!.lines[0]!;
const faults = (change: Partial<typeof line>) =>
  rectifyProblems([{ ...kind!, lines: [{ ...line, ...change }] }], county().entries, facts).map(({ field, message }) => `${field} ${message}`);

describe('content/rectify.yaml', () => {
  it('is in order in the county, and may be missing', () => {
    expect(problems).toEqual([]);
    expect(rectifyProblems(kinds, county().entries, facts)).toEqual([]);
    expect(inspectRectify(writeProject(miniContent()))).toEqual({ kinds: [], problems: [] });
  });

  it('is refused where a figure, a line or an entry does not stand', () => {
    expect(faults({ text: '低保由乡镇受理后26个工作日内办结。' }).join()).toContain('“26个工作日”不在所指的事实里');
    expect(faults({ fact: ['dibao#f9'] }).join()).toContain('没有“dibao#f9”这一条');
    expect(faults({ fact: ['village-team#f2'] }).join()).toContain('不在本条的 facts 里');
    expect(faults({ entry: 'central/no-such' })).toEqual(['[0].lines[0].entry 没有“central/no-such”这个条目']);
  });

  it('is refused where it is not what the page can show', () => {
    const one = '- { id: a, name: 名目一二, lines: [{ kind: rule, text: 规矩怎么写要写满, look: 查3天以内的材料, fact: dibao#f2, entry: central/dibao }] }\n';
    expect(told(one).join()).toContain('这里不写钱数、天数、年限');
    const twice = '- { id: a, name: 名目一二, lines: [] }\n- { id: a, name: 名目三四, lines: [] }\n';
    expect(told(twice)).toEqual([expect.stringContaining('[1].id “a”前面已经用过')]);
    expect(told('- { id: a, name: 名目一二, lines: [{ kind: odd }] }\n').length).toBeGreaterThan(0);
  });
});

describe('what must not be said any more', () => {
  const terms = loadTerms(COUNTY);
  const term = terms.find(({ avoid }) => avoid.length > 0)!;
  const said = (change: Partial<typeof term>) => termProblems([{ ...term, ...change }], facts).map(({ field, message }) => `${field} ${message}`);

  it('is one of the term’s own words, and what is said now stands in a line of the facts', () => {
    expect(termProblems(terms, facts)).toEqual([]);
    expect(said({ avoid: ['别的词'] }).join()).toContain('[0].avoid “别的词”不在');
    expect(said({ fact: undefined }).join()).toContain('没写现在的叫法出自哪条事实');
    expect(said({ fact: ['tekun#f99'] }).join()).toContain('没有“tekun#f99”这一条');
    expect(said({ fact: ['dibao#f2'] }).join()).toContain('所指的事实里没有“特困人员”');
  });
});
