import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { withIncomeLines } from '../../../src/domain/rule/incomeLines.ts';
import { createLibrary } from '../../../src/library/library.ts';
import { checkFacts } from '../../../src/library/check/checkFacts.ts';
import { inspectContent, loadContent } from '../../../src/library/read/load.ts';
import { DEMO_FACT, miniContent, writeProject } from '../../support/miniLibrary.ts';

const ENTRY = 'content/policies/central/boarder.mdx';
const FACT = 'content/facts/central/demo-fact.yaml';
const REGION = 'content/region.yaml';
const LINES =
  '  - { id: f90, kind: eligibility, fact: 年满60周岁的人，自付超过2500元的, source: s1, confidence: high }\n' +
  '  - { id: f91, kind: definition, fact: 2025年农村低保标准每人每年6000元，求助热线12349, source: s1, confidence: high }\n';
const WHO = '      member: { boarding: true }';

function root(who: string, whoFact = '', region = ''): string {
  const content = miniContent();
  return writeProject({
    ...content,
    [FACT]: DEMO_FACT.replace('sources:', `${LINES}sources:`),
    [ENTRY]: content[ENTRY]!.replace(WHO, `      ${who}${whoFact ? `\n    whoFact: ${whoFact}` : ''}`),
    [REGION]: `${content[REGION]!}${region}`,
  });
}
const told = (...args: Parameters<typeof root>) => {
  const at = root(...args);
  return checkFacts(at, inspectContent(at).entries).map(problemText);
};

describe('a number that lets a household in', () => {
  it.each([
    ['member: { age: { atLeast: 60 } }', 'demo-fact#f90'],
    ['member: { age: { unless: { atLeast: 60 } }, selfPaidMedical: { above: 2500 } }', '[demo-fact#f90]'],
    ['member: { boarding: true }', ''],
    ['household: { incomePerHead: { unless: { aboveLine: dibao-rural } } }', ''],
  ])('%s stands in the fact it names', (who, fact) => expect(told(who, fact)).toEqual([]));

  it.each<[string, string, string, string[]]>([
    ['without a fact', 'member: { age: { atLeast: 60 } }', '', ['“60周岁”', '没写出自哪条事实', 'whoFact: [demo-fact#f90]']],
    ['that its fact does not hold', 'member: { age: { atLeast: 65 } }', 'demo-fact#f90', ['“65周岁”', '不在所指的事实里']],
    ['of another kind', 'member: { selfPaidMedical: { above: 60 } }', 'demo-fact#f90', ['“60元”', '不在所指的事实里']],
    ['behind “unless” too', 'household: { incomePerHead: { unless: { above: 8400 } } }', 'demo-fact#f91', ['“8400元”']],
    ['with a pointer nothing needs', 'member: { age: { atLeast: 60 } }', '[demo-fact#f90, demo-fact#f91]', ['demo-fact#f91', '没有 who 用到的数']],
    ['and a line that is not there', 'member: { age: { atLeast: 60 } }', 'demo-fact#f99', ['demo-fact#f99']],
    ['times of a line', 'household: { incomePerHead: { unless: { aboveLine: dibao-rural, lineTimes: 1.5 } } }', '', ['“1.5倍”']],
  ])('%s stops the check', (_, who, fact, words) => {
    const found = told(who, fact).join('\n');
    for (const word of [ENTRY, 'whoFact', ...words]) expect(found).toContain(word);
  });

  it('may be an age that follows from a year of birth, where the benefit is over in a year', () => {
    const content = (age: number) => {
      const files = miniContent();
      const at = writeProject({
        ...files,
        [FACT]: DEMO_FACT.replace(
          'sources:',
          '  - { id: f90, kind: deadline, fact: 2022年出生的孩子补申请到2026年12月31日止, source: s1, confidence: high }\nsources:',
        ),
        [ENTRY]: files[ENTRY]!.replace(
          WHO,
          `      member: { age: { atMost: ${age} } }\n    whoFact: demo-fact#f90\n    until: 2026-12-31\n    periodFact: demo-fact#f90`,
        ),
      });
      return checkFacts(at, inspectContent(at).entries).map(problemText);
    };
    expect(content(4)).toEqual([]);
    expect(content(6).join('\n')).toContain('“6周岁”');
  });
});

describe('what the region says in figures', () => {
  const line = (text: string) => `incomeLines:\n  - { key: dibao-rural, ${text} }\n`;
  const hotline = (text: string) => `hotlines:\n  - { name: 求助热线, use: 社会救助的事, ${text} }\n`;
  it.each([line('value: 6000, year: 2025, times: 1.5, fact: demo-fact#f91'), hotline("phone: '12349', fact: demo-fact#f91")])(
    '%s rests on its fact',
    (region) => expect(told(WHO.trim(), '', region)).toEqual([]),
  );
  it.each([
    ['another figure', line('value: 6100, year: 2025, times: 1.5, fact: demo-fact#f91'), '“6100元”'],
    ['another year', line('value: 6000, year: 2026, times: 1.5, fact: demo-fact#f91'), '“2026年”'],
    ['a line without its fact', line('value: 6000, year: 2025, times: 1.5, fact: demo-fact#f99'), 'demo-fact#f99'],
    ['another number', hotline("phone: '12348', fact: demo-fact#f91"), '“12348”'],
    ['a hotline without its fact', hotline("phone: '12349', fact: demo-fact#f99"), 'demo-fact#f99'],
  ])('%s stops the check', (_, region, word) => {
    const found = told(WHO.trim(), '', region).join('\n');
    for (const part of ['content/region.yaml', word]) expect(found).toContain(part);
  });
});

describe('a rule that names the region’s line', () => {
  const who = 'household: { incomePerHead: { unless: { aboveLine: dibao-rural, lineTimes: 1.5 } } }';
  const rule = (region: string) => {
    const { entries } = createLibrary(loadContent(root(who, '', region)), '2026-11-23');
    return entries.find(({ id }) => id === 'central/boarder')!;
  };
  it('becomes the figure the region knows, with the room left for this year’s', () => {
    const entry = rule('incomeLines:\n  - { key: dibao-rural, value: 6000, year: 2025, times: 1.5, fact: demo-fact#f91 }\n');
    expect(entry.policy.benefits[0]!.who).toEqual({
      household: { incomePerHead: { unless: { above: 13500, line: '农村低保标准的1.5倍（标准最近查到2025年6000元）' } } },
    });
    expect(JSON.stringify(entry.written.policy.benefits[0]!.who)).toContain('dibao-rural');
  });
  it('rules nobody out where the region does not know it', () => {
    expect(rule('').policy.benefits[0]!.who).toEqual({
      household: { incomePerHead: { unless: { above: Number.MAX_SAFE_INTEGER, line: '农村低保标准的1.5倍（今年的数问办理单位）' } } },
    });
    const within = withIncomeLines({ not: { household: { incomePerHead: { unless: { withinLine: 'monitoring' } } } } }, []);
    expect(within).toEqual({
      not: { household: { incomePerHead: { unless: { atMost: Number.MAX_SAFE_INTEGER, line: '防止返贫监测线（今年的数问办理单位）' } } } },
    });
  });
});
