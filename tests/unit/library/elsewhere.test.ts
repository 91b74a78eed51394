import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { checkFacts } from '../../../src/library/check/checkFacts.ts';
import { inspectContent } from '../../../src/library/read/load.ts';
import { DEMO_FACT, miniContent, writeProject } from '../../support/miniLibrary.ts';

const ENTRY = 'content/policies/central/boarder.mdx';
const FACT = 'content/facts/central/demo-fact.yaml';
/** One more line, of another place, beside the small library's own. */
const OTHER = '  - { id: f90, kind: benefit, fact: 清泉县2024年寄宿生每人每年补助1640元，满45天才给, source: s1, confidence: high, place: 清泉县 }\n';
const facts = (other: string) => DEMO_FACT.replace('sources:', `${other}sources:`);

function told(swaps: [string, string][] = [], other = OTHER): string[] {
  const files = miniContent();
  let entry = files[ENTRY]!;
  for (const [from, to] of swaps) {
    if (!entry.includes(from)) throw new Error(`fixture line is gone: ${from}`);
    entry = entry.replace(from, to);
  }
  const root = writeProject({ ...files, [FACT]: facts(other), [ENTRY]: entry });
  return checkFacts(root, inspectContent(root).entries).map(problemText);
}

describe('another place’s figure', () => {
  it('that no entry takes is nothing to mend', () => expect(told()).toEqual([]));

  it.each<[string, [string, string][], string[]]>([
    ['in a summary', [['summary: 寄宿生每人每年补助1000元。', 'summary: 寄宿生每人每年补助1640元。']], ['“summary”', '“1640元”', '清泉县']],
    ['in the body', [['在校寄宿的学生。', '在校寄宿的学生，满45天才给。']], ['“正文”', '“45天”', 'demo-fact#f90']],
    [
      'as an amount, although its line is named rightly',
      [
        [
          'value: 1000, unit: 元, per: 每人每年, document: notice, fact: demo-fact#f1',
          'value: 1640, unit: 元, per: 每人每年, document: notice, fact: demo-fact#f90',
        ],
      ],
      ['amounts[0]', '“1640元”'],
    ],
    [
      'in an answer',
      [
        [
          'say: 有，每人每年1000元。, document: notice, for: household, fact: demo-fact#f1',
          'say: 有，每人每年1640元。, document: notice, for: household, fact: demo-fact#f90',
        ],
      ],
      ['answers[0]', '“1640元”'],
    ],
    [
      'in the second pointer of an amount',
      [['document: notice, fact: demo-fact#f1 }\nanswers', 'document: notice, fact: [demo-fact#f1, demo-fact#f90] }\nanswers']],
      ['amounts[0].fact', '用不着'],
    ],
    [
      'that lends a year to an amount',
      [['document: notice, fact: demo-fact#f1 }\nanswers', 'from: 2024, document: notice, fact: [demo-fact#f1, demo-fact#f90] }\nanswers']],
      ['amounts[0].fact', 'demo-fact#f90 说的是清泉县'],
    ],
    [
      'hidden behind its name',
      [['summary: 寄宿生每人每年补助1000元。', 'summary: 清泉县给得多些，本地是每人每年1000元。']],
      ['“summary”', '写到了别处“清泉县”'],
    ],
  ])('%s stops the check', (_, swaps, words) => {
    const found = told(swaps).join('\n');
    for (const word of [ENTRY, '改法：', ...words]) expect(found).toContain(word);
  });

  it('is another place’s for the centre also when it is the library’s own county’s', () => {
    const found = told([['summary: 寄宿生每人每年补助1000元。', 'summary: 寄宿生每人每年补助1640元。']], OTHER.replace('place: 清泉县', 'place: 清水县'));
    expect(found.join('\n')).toContain('清水县');
  });

  it('a day and a number that stand beside it are no practice', () => {
    expect(
      told([['在校寄宿的学生。', '在校寄宿的学生，2024年4月1日起。']], OTHER.replace('满45天', '4月1日起满45天')).filter((line) =>
        line.includes('content/examples'),
      ),
    ).toEqual([]);
  });
});
