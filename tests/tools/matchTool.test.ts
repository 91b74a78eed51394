import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { matchHousehold } from '../../src/domain/match/match.ts';
import { COUNTY, countyHouseholds, countyMatch } from '../support/county.ts';
import { miniContent, PROJECT, writeProject } from '../support/miniLibrary.ts';
import { runTool } from '../support/run.ts';

const FIRST_EDITION = join(PROJECT, 'tests/fixtures/first-edition');
const GOOD = `title: 一户人家
date: 2026-11-23
household: { types: [dibao], ruralHukou: true }
members:
  - { label: 奶奶, age: 70, otherPension: false }
  - { label: 孙子, age: 9, schooling: primary, boarding: true }
`;
const TYPICAL = `${GOOD.replace('title: 一户人家', 'title: 一户典型人家\nstory: 奶奶带着上小学的孙子过日子。')}expect:\n  - { benefit: "central/boarder#boarder", verdict: eligible, members: [孙子] }\n`;

function ran(text: string, args: string[] = [], name = 'h.yaml') {
  const root = writeProject({ ...miniContent(), [name]: text });
  return runTool('match.ts', [name, ...args], root);
}

describe('npm run match', () => {
  it('says who gets what, for whom, why and on which basis', () => {
    const { code, stdout } = ran(GOOD);
    expect(code).toBe(0);
    for (const part of [
      '一户人家（按2026年11月23日的政策）',
      '【能享受】1样',
      '【去哪几处】',
      '符合　寄宿生生活补助（孙子）',
      '生活补助：1000元（每人每年）',
      '✓ 家里有人住校：孙子',
      '依据：《关于生活补助的通知》财教〔2025〕69号，清水县',
    ])
      expect(stdout).toContain(part);
  });

  it('looks at another day when told to: the notice of March 2025 was not in force in 2024', () => {
    expect(JSON.parse(ran(GOOD, ['--json', '--date', '2024-12-31']).stdout).households[0].benefits.map(({ id }: { id: string }) => id)).not.toContain(
      'central/boarder#boarder',
    );
  });

  it('makes a village’s table of several files', () => {
    const root = writeProject({
      ...miniContent(),
      'a.yaml': GOOD,
      'b.yaml': GOOD.replace('boarding: true', 'boarding: false').replace('一户人家', '隔壁那家'),
    });
    const { code, stdout } = runTool('match.ts', ['a.yaml', 'b.yaml'], root);
    expect(code).toBe(0);
    expect(stdout).toContain('共2户');
    expect(stdout).toMatch(/户\s+能享受\s+去核实就能定\s+人人都可以问的\s*\n一户人家\s+1\s+0\s+0\s*\n/);
    expect(stdout).toContain('寄宿生生活补助：符合1户（一户人家）');
  });

  it('lists a benefit’s former names for programs, and reads household files of the first edition', () => {
    const content = miniContent();
    const [file] = Object.keys(content).filter((name) => name.endsWith('central/boarder.mdx'));
    content[file!] = content[file!]!.replace('  - id: boarder\n', "  - id: boarder\n    formerly: ['#lodging', 'central/school-aid#boarder']\n");
    const told = runTool('match.ts', ['h.yaml', '--json'], writeProject({ ...content, 'h.yaml': GOOD })).stdout;
    expect(
      (JSON.parse(told) as { households: { benefits: { id: string; formerly?: string[] }[] }[] }).households[0]!.benefits.find(
        ({ id }) => id === 'central/boarder#boarder',
      )!.formerly,
    ).toEqual(['central/boarder#lodging', 'central/school-aid#boarder']);
    const first = readdirSync(FIRST_EDITION).map((name) => join(FIRST_EDITION, name));
    expect(first.length).toBeGreaterThanOrEqual(3);
    const { code, stdout } = runTool('match.ts', [...first, '--json'], COUNTY);
    expect([code, (JSON.parse(stdout) as { households: unknown[] }).households.length]).toEqual([0, first.length]);
  });

  it('tells programs the piles, whom to go to and what excludes what beside every benefit', () => {
    const [told] = (
      JSON.parse(ran(GOOD, ['--json']).stdout) as {
        households: {
          piles: Record<string, { main: string; enrolled: boolean }[]>;
          errands: { rows: string[] }[];
          exclusions: unknown[];
          benefits: { id: string; verdict: string; enrolled: boolean }[];
        }[];
      }
    ).households;
    expect(Object.keys(told!.piles)).toEqual(['can', 'settle', 'ask']);
    expect(told!.piles['can']!.map(({ main }) => told!.benefits.find(({ id }) => id === main)!.verdict)).toEqual(['eligible']);
    expect([told!.errands.flatMap(({ rows }) => rows).length, told!.exclusions, told!.benefits.every(({ enrolled }) => enrolled === false)]).toEqual([
      1,
      [],
      true,
    ]);
  });

  it('writes the village’s table as a workbook too: a row for each benefit, a column for each household', () => {
    const root = writeProject({
      ...miniContent(),
      'a.yaml': GOOD,
      'b.yaml': GOOD.replace('boarding: true', 'boarding: false').replace('一户人家', '隔壁那家'),
    });
    const { code, stdout } = runTool('match.ts', ['a.yaml', 'b.yaml', '--xlsx', 'village.xlsx'], root);
    expect([code, stdout.includes('表格写在 village.xlsx。')]).toEqual([0, true]);
    const parts = unzipSync(new Uint8Array(readFileSync(join(root, 'village.xlsx'))));
    const text = Object.entries(parts)
      .filter(([name]) => /sheet1\.xml|sharedStrings/.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join('');
    for (const part of ['一户人家', '隔壁那家', '寄宿生生活补助', '符合']) expect(text).toContain(part);
  });

  it('says that ages and incomes are of the file’s day when another day is asked for', () => {
    expect(ran(GOOD, ['--date', '2026-12-01']).stdout).toContain('年龄、收入和务工月数是2026年11月23日的，换了日子要重新核一遍');
    expect(ran(GOOD).stdout).not.toContain('重新核一遍');
    expect((JSON.parse(ran(GOOD, ['--date', '2026-12-01', '--json']).stdout) as { households: { stated?: string }[] }).households[0]!.stated).toBe(
      '2026-11-23',
    );
    expect(ran(GOOD, ['--json']).stdout).not.toContain('"stated"');
  });

  it('reads what the page 入户对照 saved as JSON', () => {
    const { code, stdout } = ran(
      JSON.stringify({ date: '2026-11-23', household: {}, typesUnsure: [], members: [{ label: '孙子', boarding: true }] }),
      [],
      'h.json',
    );
    expect([code, stdout.includes('符合　寄宿生生活补助（孙子）')]).toEqual([0, true]);
  });

  it.each([
    ['YAML that does not parse', 'household: [', ['h.yaml', '第', '行']],
    ['an unknown fact', 'household: { dragon: true }', ['“household”', 'dragon', 'docs/household.md']],
    ['an unknown value', 'household: { types: [dragon] }', ['“household.types[0]”', 'dragon', 'tuopin']],
    ['a negative age', 'members: [{ age: -1 }]', ['“members[0].age”', '最小是 0']],
    ['an age nobody reaches', 'members: [{ age: 300 }]', ['“members[0].age”', '最大是 120']],
    ['an age in words', 'members: [{ age: 六十 }]', ['“members[0].age”', '数字']],
    ['a date that is none', 'date: 2026-02-30', ['“date”', '2026-02-30']],
    ['a number card in a label', 'members: [{ label: "6201" }]', ['“members[0].label”', '称呼']],
    ['facts that cannot stand together', 'members: [{ label: 孙子, age: 9, work: county }]', ['“members[0].work”', '孙子', '县内务工']],
    ['a type both certain and unsure', 'household: { types: [dibao] }\ntypesUnsure: [dibao]', ['“typesUnsure”', '低保户']],
    ['an empty file', '', ['整个文件', '空的']],
    ['a list instead of a household', '- 1', ['整个文件']],
  ])('refuses %s in one Chinese sentence', (_, text, wanted) => {
    const { code, text: said } = ran(text);
    expect(code).toBe(1);
    for (const part of wanted) expect(said).toContain(part);
    expect(
      said
        .trim()
        .split('\n')
        .filter((line) => !line.includes('改法：')),
    ).toEqual([]);
  });

  it.each([
    ['a missing file', ['nowhere.yaml'], ['nowhere.yaml', '没有找到']],
    ['a folder', ['content'], ['content', '文件夹']],
    ['no file at all', [], ['没有写对照哪一户']],
    ['a date that is none', ['h.yaml', '--date', '2026-13-01'], ['“--date”', '2026-13-01']],
    ['a date left out', ['h.yaml', '--date'], ['“--date”']],
    ['an option there is not', ['h.yaml', '--jason'], ['“--jason”', '--json']],
  ])('refuses %s in one Chinese sentence', (_, args, wanted) => {
    const { code, text } = runTool('match.ts', args, writeProject({ ...miniContent(), 'h.yaml': GOOD }));
    expect(code).toBe(1);
    for (const part of wanted) expect(text).toContain(part);
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(text).toContain('改法：');
  });

  it('gives the same verdicts as the domain for every typical household', () => {
    const households = countyHouseholds();
    const said = JSON.parse(runTool('match.ts', [...households.map(({ file }) => file), '--json'], COUNTY).stdout) as {
      households: { benefits: { id: string; verdict: string }[] }[];
    };
    const { entries } = countyMatch();
    const wanted = households.map(({ record }) =>
      Object.fromEntries(
        matchHousehold(entries, record).flatMap(({ matches, ruledOut, folded }) =>
          [...matches, ...ruledOut, ...folded].map(({ entry, benefit, verdict }) => [`${entry.id}#${benefit.id}`, verdict]),
        ),
      ),
    );
    expect(said.households.map(({ benefits }) => Object.fromEntries(benefits.map(({ id, verdict }) => [id, verdict])))).toEqual(wanted);
  });
});

describe('a faulty typical household stops the check', () => {
  const check = (text: string, name = 'one.yaml') => {
    return runTool('check.ts', ['content/households'], writeProject({ ...miniContent(), [`content/households/${name}`]: text }));
  };
  it('a sound one passes', () => expect(check(TYPICAL).text).toContain('没有问题'));
  it.each([
    ['a benefit there is not', TYPICAL.replace('boarder#boarder', 'boarder#bus'), ['“expect[0].benefit”', 'central/boarder#bus']],
    ['a person who does not live there', TYPICAL.replace('[孙子]', '[孙女]'), ['“expect[0].members”', '孙女', '奶奶、孙子']],
    ['two people of one label', TYPICAL.replace('label: 孙子', 'label: 奶奶'), ['“members”', '奶奶']],
    ['no expectation', TYPICAL.slice(0, TYPICAL.indexOf('expect:')), ['“expect”', '缺少这一项']],
    ['no story', TYPICAL.replace(/story: .*\n/, ''), ['“story”', '缺少这一项']],
    ['a verdict there is not', TYPICAL.replace('verdict: eligible', 'verdict: maybe'), ['“expect[0].verdict”', 'maybe', 'not-offered']],
  ])('%s', (_, text, wanted) => {
    const { code, text: said } = check(text);
    expect(code).toBe(1);
    for (const part of ['content/households/one.yaml', ...wanted, '改法：']) expect(said).toContain(part);
  });
  it('a benefit under its former name: the new one is named', () => {
    const content = miniContent();
    const [file] = Object.keys(content).filter((name) => name.endsWith('central/boarder.mdx'));
    const check = (formerly: string) =>
      runTool(
        'check.ts',
        [],
        writeProject({
          ...content,
          [file!]: content[file!]!.replace('  - id: boarder\n', `  - id: boarder\n    formerly: ['${formerly}']\n`),
          'content/households/one.yaml': TYPICAL.replace('central/boarder#boarder', 'central/boarder#lodging'),
        }),
      ).text;
    expect(check('#lodging')).toContain('代号改了，换成“central/boarder#boarder”');
    expect(check('#boarder')).toContain('现在还是一样待遇的代号');
  });
  it('a file name that Windows garbles', () => expect(check(TYPICAL, '一户.yaml').text).toContain('小写字母'));
});
