import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, problemText, type Problem } from '../../domain/policy/problem.ts';
import { allProblems } from '../../library/check/everything.ts';
import { loadFacts } from '../../library/read/facts.ts';
import { loadContent } from '../../library/read/load.ts';
import { REPLIES_FILE } from '../../library/read/replies.ts';
import { withChanges } from '../overlay.ts';
import { titlesOf } from '../sheet/entryTable.ts';
import { readWorkbook, type ReadSheet } from '../sheet/read.ts';
import { SHEETS, type SheetName } from '../sheet/table.ts';
import { tablesOf } from '../sheet/tables.ts';
import { benefitGroups } from './benefitGroups.ts';
import { complain, type Draft, type Work } from './draft.ts';
import { finishEntry } from './finishEntry.ts';
import { applyBenefit } from './importBenefits.ts';
import { importEntries } from './importEntries.ts';
import { importPhones } from './importPhones.ts';
import { importReplies } from './importReplies.ts';
import { Spots } from './spots.ts';
import { writeAll } from './writeAll.ts';

/** What an import would do, or did. */
export interface Imported {
  tally: Work['tally'];
  /** Files written, as paths from the root. */
  written: string[];
  /** Columns the office added or took away, by sheet: told, and left alone. */
  sheets: ReadSheet[];
  /** Sheets that were passed over although they bear a name like one of the library's. */
  unread: string[];
}

/** Sheets of which all rows are written anew: what has no column there is gone. */
const WHOLE: readonly SheetName[] = ['电话', '本县补数'];

const emptyTally = () => Object.fromEntries(SHEETS.map((name) => [name, { fresh: 0, changed: 0, same: 0 }])) as Work['tally'];

/** The texts of all files that changed. */
function changesOf(work: Work, sheets: ReadonlyMap<SheetName, ReadSheet>): Map<string, string> {
  const fresh = (['措施', '条目'] as const).flatMap((name) => (sheets.has(name) ? importEntries(work, sheets.get(name)!) : []));
  const measures = new Map<string, Draft>(
    fresh.flatMap(({ draft }) => (draft.get(['measure']) === undefined ? [] : [[String(draft.get(['measure'])), draft]])),
  );
  const benefits = sheets.get('待遇');
  if (benefits) for (const group of benefitGroups(work, benefits, measures)) applyBenefit(work, group, benefits);
  if (work.problems.length === 0) for (const { draft, place } of fresh) finishEntry(work, draft, place);
  const changes = new Map<string, string>();
  for (const draft of work.drafts.values()) {
    if (draft.changed) changes.set(draft.file, draft.text());
    if (draft.grounds.changed) changes.set(draft.factsFile, draft.grounds.text());
  }
  const phones = sheets.get('电话') && importPhones(work, sheets.get('电话')!);
  if (phones !== undefined) changes.set('content/region.yaml', phones);
  const replies = sheets.get('本县补数') && importReplies(work, sheets.get('本县补数')!);
  if (replies !== undefined) changes.set(REPLIES_FILE, replies);
  return new Map([...changes].filter(([path, text]) => !existsSync(join(work.root, path)) || readFileSync(join(work.root, path), 'utf8') !== text));
}

/** One complaint of the workbook each: two files may tell of the same cell in the same words. */
const once = (problems: readonly Problem[]) => [...new Map(problems.map((problem) => [problemText(problem), problem])).values()];

/** Reads a workbook into the library under `root`: all of it or nothing. Throws a ContentError that names sheet, row and column of everything to mend. */
export async function importWorkbook(root: string, file: string, bytes: Uint8Array, today: string, dryRun = false): Promise<Imported> {
  const content = loadContent(root);
  const known = Object.fromEntries(tablesOf(content).map(({ name, columns }) => [name, columns.map(({ head }) => head)])) as Record<SheetName, string[]>;
  const { sheets, unread } = await readWorkbook(file, bytes, known);
  const work: Work = {
    root,
    content,
    facts: loadFacts(root),
    titles: titlesOf(content.entries),
    today,
    spots: new Spots(),
    problems: [],
    drafts: new Map(),
    refused: new Set(),
    tally: emptyTally(),
    workbook: file,
  };
  for (const { name, faults } of sheets) for (const { message, remedy, ...cell } of faults) complain(work, { sheet: name, ...cell }, message, remedy);
  // A cell that cannot be read makes others look wrong: those first.
  if (work.problems.length) throw new ContentError(once(work.problems));
  for (const { name, lacking, heads } of sheets) {
    const twice = heads.find((head, index) => known[name].includes(head) && heads.indexOf(head) !== index);
    if (twice) complain(work, { sheet: name, row: 1, head: twice }, '有两列都叫这个名字，不知道照哪一列', '留一列，另一列删掉，名字写错的改回去');
    else if (WHOLE.includes(name))
      for (const head of lacking)
        complain(work, { sheet: name, row: 1, head }, '没有这一列，这一列原有的会全部丢掉', '列名照原来的写，不要改、不要删；用 npm run sheet 再出一张对照');
  }
  if (work.problems.length) throw new ContentError(once(work.problems));
  const changes = changesOf(work, new Map(sheets.map((sheet) => [sheet.name, sheet])));
  if (work.problems.length) throw new ContentError(once(work.problems));
  if (changes.size > 0) {
    const before = new Set(allProblems(root).problems.map(problemText));
    const found = withChanges(root, changes, (copy) => allProblems(copy).problems).filter((problem) => !before.has(problemText(problem)));
    if (found.length) throw new ContentError(once(found.map((problem) => work.spots.told(problem, file))));
    if (!dryRun) writeAll(root, changes);
  }
  return { tally: work.tally, written: [...changes.keys()].sort(), sheets, unread };
}
