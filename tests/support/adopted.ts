import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flags, fillAsClerk, TAKER } from './clerk.ts';
import { copyOfProject } from './copy.ts';
import { PROJECT } from './miniLibrary.ts';
import { runTool, type Ran } from './run.ts';

/** What tests of a copy read besides the code. */
const BESIDES = ['tests', 'docs', 'vitest.config.ts', 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE', 'biome.jsonc'];
/** Tests of the code's own form, and of lists that go with the home library: of nothing that a copy could change. */
export const HOME_ONLY = ['lint', 'nouns', 'picture', 'gold', 'unseen', 'tellings'].map((name) => `tests/content/${name}.test.ts`);
/** Tests that build the site again and again to hold one build against another: they look at the build, not at what was adopted. */
const BUILDS_AGAIN = ['rebuild', 'reproducible', 'pageInputs'].map((name) => `tests/site/${name}.test.ts`);

export interface Adopted {
  root: string;
  /** Each step with what it said and how many seconds the machine took. */
  steps: { name: string; ran: Ran; seconds: number }[];
  /** Cells typed into the workbook. */
  typed: number;
}

/** Plays the clerk on a fresh copy of the project: another county takes it over, its workbook is filled in and read back, and the site is built. */
export async function playClerk(): Promise<Adopted> {
  const root = copyOfProject();
  for (const name of BESIDES) {
    if (existsSync(join(PROJECT, name))) cpSync(join(PROJECT, name), join(root, name), { recursive: true });
  }
  // Templates are compiled once for all copies of the same code.
  const pages = join(PROJECT, '.cache/pages');
  mkdirSync(join(root, '.cache'), { recursive: true });
  if (existsSync(pages)) cpSync(pages, join(root, '.cache/pages'), { recursive: true });
  const steps: Adopted['steps'] = [];
  const step = (tool: string, args: string[] = []) => {
    const started = Date.now();
    const ran = runTool(`${tool}.ts`, args, root, {}, root);
    steps.push({ name: tool, ran, seconds: (Date.now() - started) / 1000 });
    if (ran.code !== 0) throw new Error(`${tool}：${ran.text}`);
  };
  step('adopt', flags(TAKER));
  step('sheet', ['out.xlsx']);
  const typed = await fillAsClerk(join(root, 'out.xlsx'), join(root, 'in.xlsx'));
  step('import', ['in.xlsx']);
  step('check');
  step('build');
  return { root, steps, typed };
}

interface Told {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  numPendingTests: number;
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[];
}

/** Runs the copy's own tests of its content and its site, one file at a time beside whatever else is being tested; what came of them. */
export async function ownTests(root: string): Promise<Told> {
  const out = join(root, '.cache/own-tests.json');
  const exclude = [...HOME_ONLY, ...BUILDS_AGAIN].flatMap((file) => ['--exclude', file]);
  const args = ['run', 'tests/content', 'tests/site', ...exclude, '--maxWorkers', '1', '--reporter', 'json', '--outputFile', out];
  // What failed is read from the report.
  await new Promise((done) => execFile(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], { cwd: root }, done));
  return JSON.parse(readFileSync(out, 'utf8')) as Told;
}
