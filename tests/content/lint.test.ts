import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT, writeProject } from '../support/miniLibrary.ts';

const CONFIG = readFileSync(join(PROJECT, 'biome.jsonc'), 'utf8');

function lint(cwd: string) {
  const ran = spawnSync(process.execPath, [join(PROJECT, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'], { cwd, encoding: 'utf8' });
  return { code: ran.status, text: ran.stdout + ran.stderr };
}

/** A folder with one file, under the project's own rules with the formatter on. */
const folder = (file: string, text: string) =>
  writeProject({ 'biome.jsonc': CONFIG.replace('"enabled": false, "indentStyle"', '"indentStyle"').replace(/ *"\$schema".*\n/, ''), [file]: text });

describe('npm run lint', () => {
  it('passes on the project', () => {
    const { code, text } = lint(PROJECT);
    expect(code, text).toBe(0);
  });

  it('passes on what is in order', () => {
    const { code, text } = lint(folder('src/a.ts', 'export const one = 1;\n'));
    expect(code, text).toBe(0);
  });

  it.each([
    ['a variable that nobody uses', 'src/a.ts', 'export function one(): number {\n  const two = 2;\n  return 1;\n}\n'],
    ['== for ===', 'src/a.ts', 'export const same = (a: number, b: number) => a == b;\n'],
    ['a script written crooked', 'src/a.ts', 'export const one   =  1\n'],
    ['a template written crooked', 'src/a.astro', '---\nconst one   =  1\n---\n\n<p>{one}</p>\n'],
    ['a style sheet written crooked', 'src/a.css', 'p{color:red}\n'],
    ['a property of a style sheet that does not exist', 'src/a.css', 'p {\n  colour: red;\n}\n'],
  ])('fails on %s', (_, file, text) => {
    expect(lint(folder(file, text)).code).toBe(1);
  });
});
