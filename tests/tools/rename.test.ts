import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareEditions } from '../../src/editions/website/editionChanges.ts';
import { editionRecord } from '../../src/editions/website/editionRecord.ts';
import type { EditionRecord } from '../../src/editions/website/editionRecordSchema.ts';
import { createLibrary } from '../../src/library/library.ts';
import { allProblems } from '../../src/library/check/everything.ts';
import { Refusal } from '../../src/domain/policy/problem.ts';
import { rename } from '../../src/library/rename/rename.ts';
import { textFilesUnder } from '../../src/library/read/textFiles.ts';
import { editionDay } from '../../src/library/read/editionDay.ts';
import { loadContent } from '../../src/library/read/load.ts';
import { COUNTY } from '../support/county.ts';
import { runTool } from '../support/run.ts';

function copy(): string {
  const root = mkdtempSync(join(tmpdir(), 'renamed-'));
  cpSync(join(COUNTY, 'content'), join(root, 'content'), { recursive: true });
  return root;
}
const textOf = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
const everything = (root: string) =>
  textFilesUnder(root, 'content')
    .map((file) => textOf(root, file).replace(/^ *formerly: .*$/gm, ''))
    .join('\n');
const recordOf = (root: string): EditionRecord => {
  const content = loadContent(root);
  return editionRecord(createLibrary(content, editionDay(content.entries)));
};
const edit = (root: string, file: string, from: string, to: string) => {
  const text = textOf(root, file);
  if (!text.includes(from)) throw new Error(`${file}: ${from}`);
  writeFileSync(join(root, file), text.replaceAll(from, to));
};

describe('npm run rename', () => {
  const before = recordOf(COUNTY);

  it('mends every mention of an entry and writes down its old name', () => {
    const root = copy();
    rename(root, 'central/microcredit-2026', 'central/loan-2026');
    expect(existsSync(join(root, 'content/policies/central/microcredit-2026.mdx'))).toBe(false);
    expect(textOf(root, 'content/policies/central/loan-2026.mdx')).toContain('formerly: [central/microcredit-2026]');
    expect(everything(root)).not.toMatch(/central\/microcredit-2026/);
    expect(allProblems(root).problems).toEqual([]);
    expect(compareEditions(before, recordOf(root))).toMatchObject({
      added: [],
      removed: [],
      ended: [],
      renamed: [{ from: 'central/microcredit-2026', to: { id: 'central/loan-2026' }, kept: true }],
    });
  });

  it('changes no card on any wall: neither words nor checksum of the renamed entry', () => {
    const root = copy();
    rename(root, 'central/microcredit-2026', 'central/loan-2026');
    const changes = compareEditions(before, recordOf(root));
    expect(changes.changed.flatMap(({ replace, remove }) => [...replace, ...remove])).toEqual([]);
    expect(changes.changed.map(({ now: { id } }) => id)).not.toContain('central/loan-2026');
  });

  it('keeps all old names when it is renamed again, and forgets one that is taken back', () => {
    const root = copy();
    for (const [from, to] of [
      ['central/microcredit-2026', 'central/loan-a'],
      ['central/loan-a', 'central/loan-b'],
    ] as const)
      rename(root, from, to);
    expect(textOf(root, 'content/policies/central/loan-b.mdx')).toContain('formerly: [central/microcredit-2026, central/loan-a]');
    rename(root, 'central/loan-b', 'central/microcredit-2026');
    expect(textOf(root, 'content/policies/central/microcredit-2026.mdx')).toContain('formerly: [central/loan-a, central/loan-b]');
    expect(allProblems(root).problems).toEqual([]);
  });

  it('renames a benefit', () => {
    const root = copy();
    rename(root, 'province/housing-safety#repair', 'province/housing-safety#mend');
    const text = textOf(root, 'content/policies/province/housing-safety.mdx');
    expect(text).toContain(`  - id: mend\n    formerly: ['#repair']\n`);
    expect(text).toContain('benefit: [mend, rebuild]');
    expect(everything(root)).not.toContain('housing-safety#repair');
    expect(allProblems(root).problems).toEqual([]);
  });

  it('only tells with --dry-run', () => {
    const root = copy();
    const ran = runTool('rename.ts', ['--root', root, '--dry-run', 'central/microcredit-2026', 'central/loan-2026']);
    expect(ran.stdout).toMatch(/^要改 \d+ 个文件/);
    expect(everything(root)).toBe(everything(COUNTY));
  });

  it.each([
    [['central/nothing', 'central/other'], '没有 content/policies/central/nothing.mdx'],
    [['central/microcredit-2026', 'central/dibao'], '已经有了'],
    [['central/microcredit-2026', 'central/贷款'], '不能当名字'],
    [['central/microcredit-2026', 'province/microcredit-2026'], '层级不能用改名来改'],
    [['central/microcredit-2026', 'central/con'], 'Windows'],
    [['central/microcredit-2026', 'central/dibao#x'], '条目改条目'],
    [['province/housing-safety#repair', 'province/housing-safety#rebuild'], '一个文件也没有动'],
    [['province/housing-safety#nothing', 'province/housing-safety#x'], '核对待遇代号'],
    [['../x', 'central/y'], '不能当名字'],
  ] as const)('%j is refused and leaves everything as it was', ([from, to], words) => {
    const root = copy();
    expect(() => rename(root, from, to)).toThrow(Refusal);
    expect(() => rename(root, from, to)).toThrow(words);
    expect(everything(root)).toBe(everything(COUNTY));
  });

  it('wants two names', () => {
    const ran = runTool('rename.ts', ['--root', COUNTY, 'central/microcredit-2026']);
    expect([ran.code, ran.text]).toEqual([1, expect.stringContaining('旧名、新名要写两个')]);
  });

  describe('a built edition', () => {
    const root = copy();
    beforeAll(() => {
      runTool('rename.ts', ['--root', root, 'central/microcredit-2026', 'central/loan-2026']);
      runTool('rename.ts', ['--root', root, 'province/housing-safety#repair', 'province/housing-safety#mend']);
      expect(runTool('build.ts', ['--root', root]).text).toContain('已建好');
    }, 120_000);

    it.each([
      ['policies/central/microcredit-2026.html', 'loan-2026.html'],
      ['cards/microcredit-2026--loan.html', 'loan-2026--loan.html'],
      ['cards/housing-safety--repair.html', 'housing-safety--mend.html'],
    ])('leads from the printed %s on', (from, to) => {
      expect(textOf(root, `dist/${from}`)).toContain(`content="0; url=${to}"`);
      expect(existsSync(join(root, 'dist', from, '..', to))).toBe(true);
    });

    it('is compared with an old one, and refused when the content has moved on since', () => {
      const old = join(root, 'old.json');
      writeFileSync(old, JSON.stringify(before));
      const ran = runTool('changes.ts', ['--root', root, old]);
      expect(ran.code, ran.text).toBe(0);
      expect(ran.stdout).toContain('改了名（1条）');
      expect(ran.stdout).toContain('旧网址会转过去，墙上的二维码照样能用');
      edit(root, 'content/region.yaml', '0850-820 1001', '0850-820 7777');
      const stale = runTool('changes.ts', ['--root', root, old]);
      expect([stale.code, stale.text]).toEqual([1, expect.stringContaining('dist 不是照现在的内容建的')]);
    });
  });
});

describe('npm run changes', () => {
  const write = (record: unknown) => {
    const file = join(mkdtempSync(join(tmpdir(), 'edition-')), 'edition.json');
    writeFileSync(file, JSON.stringify(record));
    return file;
  };
  const old = recordOf(COUNTY);
  const tell = (now: unknown, before: unknown = old) => runTool('changes.ts', [write(before), write(now)]);

  it('tells a changed telephone of an office, and which cards bear it', () => {
    const root = copy();
    edit(root, 'content/region.yaml', '0850-820 1003', '0850-820 9003');
    const { stdout } = tell(recordOf(root));
    expect(stdout).toContain('☎ 县医保局：0850-820 1003 → 0850-820 9003');
    expect(stdout).toMatch(/明白卡要换：低保对象参保资助/);
    expect(stdout).not.toContain('墙上的卡全部要换');
    expect(stdout).not.toContain('墙上的卡不用换');
  });

  it('tells that a contact printed on every card changed, and that the website moved', () => {
    const root = copy();
    edit(root, 'content/region.yaml', '0850-820 0003', '0850-820 9993');
    edit(root, 'content/region.yaml', 'qingxi.example.gov.cn/zhengce', 'qingxi.example.gov.cn/new');
    const { stdout } = tell(recordOf(root));
    expect(stdout).toContain('墙上的卡全部要换');
    expect(stdout).toContain('二维码都要换');
  });

  it('knows a rename by hand by the checksum, and says how to keep the old address', () => {
    const now = { ...old, entries: old.entries.map((entry) => (entry.id === 'central/dibao' ? { ...entry, id: 'central/dibao-new' } : entry)) };
    const { stdout } = tell(now);
    expect(stdout).toContain('在 central/dibao-new 里写 formerly: [central/dibao]');
    expect(stdout).not.toContain('已删除');
  });

  it('keeps cards whose words did not change', () => {
    const root = copy();
    edit(root, 'content/policies/central/medical-insurance.mdx', '特困人员全额；', '特困人员全额，');
    const { stdout } = tell(recordOf(root));
    expect(stdout).toContain('卡上的字没变，不用换');
    expect(stdout).not.toContain('明白卡要换');
  });

  it('takes an edition of before faces and telephones were recorded', () => {
    const { phones: _, contacts: __, ...bare } = old;
    const before = { ...bare, entries: old.entries.map(({ cards, ...entry }) => ({ ...entry, cards: cards.map(({ id, name }) => ({ id, name })) })) };
    expect(tell(old, before).stdout).toContain('墙上的卡不用换');
  });

  it.each([
    ['another county', { ...old, county: '别处县' }, '不是同一个库'],
    ['a bad day', { ...old, day: '坏日期' }, 'day不对'],
    ['an older one as the new', { ...old, day: '2020-01-01' }, '还新'],
  ])('refuses %s', (_, now, words) => {
    const ran = tell(now);
    expect([ran.code, ran.text.trim().split('\n')]).toEqual([1, [expect.stringContaining(words)]]);
  });

  it('lists no more than a person reads and sends nothing to the terminal that moves its cursor', () => {
    const [first] = old.entries;
    const many = Array.from({ length: 500 }, (_, index) => ({ ...first!, id: `central/x-${index}`, checksum: String(index), title: `新\u001b[2J条${index}` }));
    const { stdout } = tell({ ...old, entries: [...old.entries, ...many] });
    expect(stdout).toContain('新增（500条）');
    expect(stdout).toContain('另有300条没有列出');
    expect(stdout).not.toContain('\u001b');
  });
});
