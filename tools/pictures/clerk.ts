/** What a clerk sees: what the tools say, from real runs on a copy of the content, and a sheet of the workbook they write. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { getLibrary } from '../../src/library/library.ts';
import { PROJECT } from '../cli.ts';
import { sheetPage, terminalPage } from './clerkPages.ts';

/** A page to be drawn as one picture. */
export interface ClerkPage {
  name: string;
  html: string;
}

const ROWS = 9;
const COLUMNS = 7;

/** Runs a tool on the copy as a clerk does; returns what stands on the screen. */
function run(root: string, tool: string, args: string[] = []): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', join(PROJECT, 'tools/nodeVersion.mjs'), join(PROJECT, 'tools', `${tool}.ts`), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`.replaceAll(root, '.').trim();
}

/** A notice in a text file, made of what one of the library's own entries says of its document. */
function notice(root: string): string {
  const { entries } = getLibrary(root);
  const { policy } = entries.find(
    ({ policy: { documents, answers } }) =>
      /〔.*〕/.test(documents[0]!.number ?? '') &&
      documents[0]!.title.startsWith('关于') &&
      documents[0]!.issued?.length === 10 &&
      answers.some(({ say }) => say.includes('元')),
  )!;
  const { title, number, issuers, issued } = policy.documents[0]!;
  const [year, month, day] = issued!.split('-').map(Number);
  return [title, number, ...policy.answers.map(({ say }) => say), issuers[0], `${year}年${month}月${day}日`].join('\n');
}

/** An edition as it was before the last change: one entry in other words. */
function before(root: string): string {
  const edition = JSON.parse(readFileSync(join(root, 'dist/edition.json'), 'utf8')) as { day: string; entries: { checksum: string }[] };
  edition.entries[0]!.checksum = '00000000';
  return JSON.stringify(edition);
}

/** All pages, drawn on a copy of `root` that is thrown away; `root` has a fresh dist. */
export async function clerkPages(root: string): Promise<ClerkPage[]> {
  const copy = mkdtempSync(join(tmpdir(), 'policy-clerk-'));
  try {
    cpSync(join(root, 'content'), join(copy, 'content'), { recursive: true });
    const said = (name: string, tool: string, args: string[], shown = args) => ({
      name: `clerk-${name}`,
      html: terminalPage(`npm run ${tool}${shown.length ? ` -- ${shown.join(' ')}` : ''}`, run(copy, tool, args)),
    });
    cpSync(join(root, 'dist/edition.json'), join(copy, '新版.json'));
    writeFileSync(join(copy, '旧版.json'), before(root));
    writeFileSync(join(copy, '通知.txt'), notice(root));
    const changes = said('changes', 'changes', ['旧版.json', '新版.json']);
    const adopt = said('adopt', 'adopt', ['--province', '某某省', '--city', '某某市', '--county', '某某县', '--measures', '八条措施', '--dry-run']);
    run(copy, 'sheet', ['表.xlsx']);
    const sheets = await readXlsxFile(join(copy, '表.xlsx'));
    const { sheet, data } = (sheets as unknown as { sheet: string; data: unknown[][] }[])[0]!;
    const table = {
      name: 'clerk-sheet',
      html: sheetPage(
        sheet,
        data.slice(0, ROWS).map((row) => row.slice(0, COLUMNS)),
      ),
    };
    const imported = said('import', 'import', ['表.xlsx']);
    const draft = said('draft', 'draft', ['通知.txt']);
    const made = said('check', 'check', []);
    return [adopt, table, imported, draft, made, changes];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
