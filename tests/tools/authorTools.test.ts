import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { miniContent, VALID_ENTRY, writeProject } from '../support/miniLibrary.ts';
import { runTool } from '../support/run.ts';

describe('a clerk at work', () => {
  it('starts an entry from a template and is told by the check what to replace', () => {
    const root = writeProject(miniContent());
    expect(runTool('new.ts', ['county/water-2027'], root).code).toBe(0);
    const checked = runTool('check.ts', [], root);
    expect(checked.code).toBe(1);
    expect(checked.text).toContain('content/policies/county/water-2027.mdx');
    expect(checked.text).toContain('改法：');
  });

  it('is refused a bad name and never loses an entry that exists', () => {
    const root = writeProject(miniContent());
    const before = readFileSync(join(root, 'content/policies/central/boarder.mdx'), 'utf8');
    for (const name of ['县级/饮水', 'water', '../escape', 'county/../central/x', 'central/boarder', ''])
      expect(runTool('new.ts', name ? [name] : [], root).code, name).toBe(1);
    expect(readFileSync(join(root, 'content/policies/central/boarder.mdx'), 'utf8')).toBe(before);
    expect(existsSync(join(root, 'escape.mdx'))).toBe(false);
  });

  it('sees what ends soon, what is unverified and what has only been in the news', () => {
    const root = writeProject({
      ...miniContent(),
      'content/policies/central/boarder.mdx': VALID_ENTRY.replace('  from: 2025-03-01', '  from: 2025-03-01\n  until: 2026-12-31').replace(
        'evidence: official',
        'evidence: news',
      ),
    });
    const ran = runTool('report.ts', ['2026-11-23'], root);
    expect(ran.code, ran.text).toBe(0);
    expect(ran.stdout).toMatch(/120天内到期：1条\n.*boarder/);
    expect(ran.stdout).toMatch(/只见过新闻：1条/);
    expect(runTool('report.ts', ['2027-01-01'], root).stdout).toMatch(/过了日子、写的还是别的：1条/);
    const bad = runTool('report.ts', ['2026-02-30'], root);
    expect([bad.code, bad.text.trim()]).toEqual([1, '“2026-02-30”不是有效日期。改法：写成 2026-11-23']);
  });
});
