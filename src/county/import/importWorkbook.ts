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
import type { Draft, Work } from './draft.ts';
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
}

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
  const sheets = await readWorkbook(file, bytes, known);
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
  const changes = changesOf(work, new Map(sheets.map((sheet) => [sheet.name, sheet])));
  if (work.problems.length) throw new ContentError(once(work.problems));
  if (changes.size > 0) {
    const before = new Set(allProblems(root).problems.map(problemText));
    const found = withChanges(root, changes, (copy) => allProblems(copy).problems).filter((problem) => !before.has(problemText(problem)));
    if (found.length) throw new ContentError(once(found.map((problem) => work.spots.told(problem, file))));
    if (!dryRun) writeAll(root, changes);
  }
  return { tally: work.tally, written: [...changes.keys()].sort(), sheets };
}
