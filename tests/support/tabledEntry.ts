import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COUNTY } from './county.ts';
import { runTool } from './run.ts';

/** The entry of the county that is given a fourth benefit, and its site path. */
export const TABLED = 'policies/central/medical-insurance.html';

/** An entry whose title holds what markup is made of, and its site path. */
export const ODD_TITLE = '雨露计划“Q&A”<新>';
export const ODDLY_TITLED = 'policies/central/yulu.html';

/** Builds the county with one entry that has more than three benefits and one with an odd title. Returns its dist and its single file; `folder` is to be removed. */
export function buildTabled(): { folder: string; dist: string; single: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tabled-'));
  cpSync(join(COUNTY, 'content'), join(folder, 'content'), { recursive: true });
  const file = join(folder, 'content/policies/central/medical-insurance.mdx');
  const text = readFileSync(file, 'utf8');
  // The benefit without its questions: a question is stored once.
  const [, block] = /( {2}- id: dibao\n[\s\S]*?document: notice\n)/.exec(text)!;
  const fourth = block!.replace('id: dibao', 'id: marginal').replace('低保对象参保资助', '低保边缘参保资助').replace('[dibao]', '[dibao-marginal]');
  const next = '  - id: tuopin\n';
  writeFileSync(file, text.replace(next, fourth + next));
  const yulu = join(folder, 'content/policies/central/yulu.mdx');
  writeFileSync(yulu, readFileSync(yulu, 'utf8').replace(/^title: .*$/m, `title: '${ODD_TITLE}'`));
  const ran = runTool('build.ts', ['--root', folder]);
  if (ran.code !== 0) throw new Error(`带表的县没有建成：\n${ran.text}`);
  const release = join(folder, 'release');
  return { folder, dist: join(folder, 'dist'), single: join(release, readdirSync(release).find((name) => name.endsWith('.html'))!) };
}
