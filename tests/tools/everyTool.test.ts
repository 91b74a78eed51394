import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { miniContent, PROJECT, writeProject } from '../support/miniLibrary.ts';
import { runTool } from '../support/run.ts';

const TOOLS = readdirSync(join(PROJECT, 'tools')).filter(
  (name) => name.endsWith('.ts') && readFileSync(join(PROJECT, 'tools', name), 'utf8').includes('await runForPerson('),
);

describe('every tool', () => {
  it('is known to npm run', () => {
    const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    for (const tool of TOOLS) expect(scripts[tool.replace('.ts', '')], tool).toBe(`node --import ./tools/nodeVersion.mjs tools/${tool}`);
    expect(TOOLS.length).toBeGreaterThanOrEqual(11);
  });

  it.each(TOOLS)('%s helps in Chinese and refuses what it does not take', (tool) => {
    const root = writeProject(miniContent());
    const asked = runTool(tool, ['--help'], root);
    expect(asked.code, asked.text).toBe(0);
    expect(asked.stdout).toContain(`用法：npm run ${tool.replace('.ts', '')}`);
    expect(asked.stdout).toContain('--help　看这段说明');
    const odd = runTool(tool, ['--no-such-option'], root);
    expect([odd.code, odd.text.trim().split('\n').length, odd.stdout], odd.text).toEqual([1, 1, '']);
    expect(odd.text).toContain('“--no-such-option”：没有这个选项。改法：');
  });
});

describe('a failing tool', () => {
  it('writes no stack: a file where a folder is wanted, a name too long, a missing folder', () => {
    const root = writeProject({ ...miniContent(), '.build': 'a file' });
    const built = runTool('build.ts', [], root);
    expect(built.code).toBe(1);
    expect(built.text).not.toMatch(/\n\s+at .+:\d+/);
    const named = runTool('new.ts', [`county/${'x'.repeat(300)}`], root);
    expect([named.code, named.text.includes('太长')]).toEqual([1, true]);
    for (const name of ['con', 'aux', 'com1', 'lpt9']) expect(runTool('new.ts', [`county/${name}`], root).text).toContain('Windows');
  });
});

describe('npm run check -- 片段', () => {
  const files = { ...miniContent(), 'content/terms.yaml': '- { word: 住校 }\n' };
  it('says how many problems stand elsewhere, and exits with 1 on them', () => {
    const here = runTool('check.ts', ['terms'], writeProject(files));
    expect(here.code).toBe(1);
    expect(here.text).toContain('content/terms.yaml');
    const elsewhere = runTool('check.ts', ['no-such-entry'], writeProject(files));
    expect(elsewhere.code).toBe(1);
    expect(elsewhere.text).toMatch(/“no-such-entry”里没有问题，别的文件里有 \d+ 处要改/);
    expect(elsewhere.text).not.toContain('已核对');
  });
});
