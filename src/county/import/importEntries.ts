import { ANSWERS, answerCells, BODY, entryCells, ID, NUMBER } from '../sheet/entryTable.ts';
import { entryFields } from '../sheet/fields.ts';
import type { ReadRow, ReadSheet } from '../sheet/read.ts';
import { SUGGESTED, TAKE } from '../sheet/table.ts';
import { keyOf } from '../sheet/words.ts';
import { complain, openDraft, type Draft, type Work } from './draft.ts';
import { applyFields, differs, type Place } from './fieldEdits.ts';
import { composeEntry } from './newEntry.ts';

/** Of one document that holds many measures: where its cells are merged or left empty on the rows below, it is the document above. */
const OF_DOCUMENT = ['依据文件', '文号', '发文机关', '成文日期', '核对程度', '网址', '在哪看到', '从哪天起', '到哪天止'];

function entryOf(work: Work, place: Place) {
  const { entries } = work.content;
  const id = place.cells[ID];
  if (id) return entries.find((entry) => entry.id === id);
  const number = place.sheet === '措施' ? Number(place.cells[NUMBER]) : undefined;
  const numbered = number === undefined ? undefined : entries.find(({ policy }) => policy.measure === number);
  return numbered ?? entries.find((entry) => entry.id === keyOf(work.titles, place.cells['条目名'] ?? ''));
}

/** The first question of each kind, where its cells were changed. */
function applyAnswers(work: Work, draft: Draft, place: Place): number {
  const { policy } = draft.entry!;
  const shown = answerCells(policy);
  let changed = 0;
  for (const kind of ['household', 'inspection'] as const) {
    const at = policy.answers.findIndex((answer) => answer.for === kind);
    ANSWERS[kind].forEach((head, index) => {
      work.spots.add(draft.file, ['answers', at, index ? 'say' : 'ask'], { ...place, head });
      if (!differs(place, head, shown[head] ?? '')) return;
      changed += 1;
      if (!place.cells[head]) complain(work, { ...place, head }, '问答不能空着', '写上一问一答；不改就照原来的抄回去');
      else {
        draft.set(['answers', at, index ? 'say' : 'ask'], place.cells[head]);
        // Another question: the other ways to ask were written for the old one.
        if (index === 0) draft.set(['answers', at, 'asks'], undefined);
      }
    });
    work.spots.add(draft.file, ['answers', at], { ...place, head: ANSWERS[kind][1] });
  }
  return changed;
}

function changeEntry(work: Work, place: Place, draft: Draft): number {
  const { entry } = draft;
  const shown = entryCells(entry!, work.titles);
  const changed = applyFields(work, draft, entryFields(work.titles), shown, place) + applyAnswers(work, draft, place);
  if (place.cells[BODY] && !place.sparing) complain(work, { ...place, head: BODY }, '这一格只给新加的行用', `已有的条目，正文直接改 ${draft.file}`);
  if (differs(place, NUMBER, shown[NUMBER]!) && place.sheet === '措施') {
    draft.set(['measure'], Number(place.cells[NUMBER]));
    return changed + 1;
  }
  return changed;
}

/** The rows a sheet of entries means: suggestions nobody took are none. */
function rowsOf(sheet: ReadSheet): ReadRow[] {
  let above: Record<string, string> = {};
  return sheet.rows
    .filter(({ cells }) => cells[TAKE] !== SUGGESTED)
    .map((row) => {
      const fill =
        !row.cells[ID] && !row.cells['依据文件'] ? Object.fromEntries(OF_DOCUMENT.flatMap((head) => (above[head] ? [[head, above[head]]] : []))) : {};
      const cells = { ...fill, ...row.cells };
      above = row.cells[ID] ? {} : cells;
      return { ...row, cells };
    });
}

/** Reads 措施 or 条目 into drafts. Gives the new entries with their rows, to be finished when their benefits are known. */
export function importEntries(work: Work, sheet: ReadSheet): { draft: Draft; place: Place }[] {
  const fresh: { draft: Draft; place: Place }[] = [];
  const seen = new Map<string, number>();
  for (const { row, cells } of rowsOf(sheet)) {
    const place: Place = { sheet: sheet.name, row, cells, heads: sheet.heads, sparing: !cells[ID] };
    const entry = entryOf(work, place);
    if (cells[ID] && !entry) {
      complain(work, { ...place, head: ID }, `库里没有编号“${cells[ID]}”`, '编号不要改；新加的一行空着');
      continue;
    }
    const key = entry?.id ?? cells['条目名'] ?? '';
    if (key && seen.has(key)) {
      complain(work, { ...place, head: entry ? ID : '条目名' }, `和第 ${seen.get(key)} 行是同一条`, '留一行，删一行');
      continue;
    }
    seen.set(key, row);
    if (entry) {
      const changed = changeEntry(work, place, openDraft(work, entry));
      work.tally[sheet.name][changed ? 'changed' : 'same'] += 1;
      continue;
    }
    const draft = composeEntry(work, place);
    if (!draft) {
      for (const name of [cells['条目名'], cells[NUMBER]]) if (name) work.refused.add(name);
      continue;
    }
    fresh.push({ draft, place });
    work.tally[sheet.name].fresh += 1;
  }
  return fresh;
}
