import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { miniContent, writeProject } from '../support/miniLibrary.ts';
import { runTool } from '../support/run.ts';

const ENTRY = 'content/policies/central/boarder.mdx';
const faulty = { ...miniContent(), [ENTRY]: miniContent()[ENTRY]!.replace('1000元。', '1200元。') };

describe('npm run build and npm run check on a folder of their own', () => {
  it('refuse content with a fault in Chinese, without a stack, and keep the last good dist', () => {
    const root = writeProject({ ...faulty, 'dist/index.html': 'the last good build', 'dist/sw.js': '{"index.html":"1"}' });
    for (const tool of ['build.ts', 'check.ts']) {
      const ran = runTool(tool, ['--root', root]);
      expect(ran.code, ran.text).toBe(1);
      expect(ran.text).toMatch(/内容有 1 处要改：\n+.*boarder\.mdx.*“1200元”.*改法：/);
      expect(ran.text).not.toMatch(/\n\s+at .+:\d+/);
    }
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last good build');
  });

  it.each([
    ['an option there is not', ['--rot', '.'], '“--rot”'],
    ['a folder left out', ['--root'], '“--root”'],
    ['a folder without content', ['--root', 'tests/support'], '没有 content 文件夹'],
  ])('refuse %s in one sentence', (_, args, wanted) => {
    for (const tool of ['build.ts', 'check.ts']) {
      const ran = runTool(tool, [...args]);
      expect(ran.code).toBe(1);
      expect(ran.text).toContain(wanted);
      expect(ran.text).toContain('改法：');
      expect(ran.text.trim().split('\n')).toHaveLength(1);
    }
  });

  it('refuses a way to divide the single file that there is not', () => {
    const ran = runTool('build.ts', ['--single', '4']);
    expect(ran.code).toBe(1);
    expect(ran.text).toMatch(/“4”.*改法：写成 --single topics/);
  });
});
