import { describe, expect, it } from 'vitest';
import { problemText } from '../../../src/domain/policy/problem.ts';
import { checkFacts } from '../../../src/library/check/checkFacts.ts';
import { inspectContent } from '../../../src/library/read/load.ts';
import { DEMO_FACT, miniContent, writeProject } from '../../support/miniLibrary.ts';

const ENTRY = 'content/policies/central/boarder.mdx';
const LINES =
  '  - { id: f90, kind: deadline, fact: 首次申请的截止时间延长到2026年12月31日，每年9月30日前交材料, source: s1, confidence: high }\n' +
  '  - { id: f91, kind: deadline, fact: 2026年9月起换新证，12月15日前换完, source: s1, confidence: high }\n';

function told(fields: string): string[] {
  const content = miniContent();
  const root = writeProject({
    ...content,
    'content/facts/central/demo-fact.yaml': DEMO_FACT.replace('sources:', `${LINES}sources:`),
    [ENTRY]: content[ENTRY]!.replace('    who:', `${fields}    who:`),
  });
  return checkFacts(root, inspectContent(root).entries).map(problemText);
}
const deadline = (text: string) => `    deadlines:\n      - { ${text}, document: notice }\n`;

describe('a benefit’s own period', () => {
  it('stands in the line it names', () => expect(told('    until: 2026-12-31\n    periodFact: demo-fact#f90\n')).toEqual([]));
  it.each<[string, string, string[]]>([
    ['names no line', '    until: 2026-12-31\n', ['periodFact', '没写起止日期出自哪条事实']],
    ['stands in another line of the same file only', '    until: 2026-12-31\n    periodFact: demo-fact#f1\n', ['benefits[0].until', '2026-12-31']],
    ['ends a year later than its line', '    until: 2027-12-31\n    periodFact: demo-fact#f90\n', ['benefits[0].until', '2027-12-31']],
    ['names a line that is not there', '    until: 2026-12-31\n    periodFact: demo-fact#f99\n', ['periodFact', 'demo-fact#f99']],
  ])('that %s stops the check', (_, fields, words) => {
    const found = told(fields).join('\n');
    for (const word of [ENTRY, ...words]) expect(found).toContain(word);
  });
});

describe('a deadline', () => {
  it.each([deadline('date: 2026-12-31, ends: 首次申请的时间, fact: demo-fact#f90'), deadline('yearly: 09-30, ends: 每年交材料的时间, fact: demo-fact#f90')])(
    '%s stands in the line it names',
    (fields) => expect(told(fields)).toEqual([]),
  );
  it.each([
    ['another day', deadline('date: 2026-12-30, ends: 首次申请的时间, fact: demo-fact#f90')],
    ['another line of the file', deadline('date: 2026-12-31, ends: 寄宿生首次申请的时间, fact: demo-fact#f1')],
    ['a day put together from two dates', deadline('date: 2026-09-15, ends: 每年换新证的时间, fact: demo-fact#f91')],
    ['another day of every year', deadline('yearly: 09-12, ends: 每年交材料的时间, fact: demo-fact#f90')],
  ])('of %s stops the check', (_, fields) => {
    expect(told(fields).join('\n')).toMatch(/boarder\.mdx.*deadlines\[0\].*不在所指的事实里/);
  });
});
