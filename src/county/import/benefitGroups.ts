import { splitBenefitId } from '../../domain/policy/benefitId.ts';
import type { ReadRow, ReadSheet } from '../sheet/read.ts';
import { OF } from '../sheet/benefitTable.ts';
import { SUGGESTED, TAKE } from '../sheet/table.ts';
import { keyOf } from '../sheet/words.ts';
import { complain, openDraft, type Draft, type Work } from './draft.ts';

/** The rows of one benefit, the first of which tells of the benefit itself. */
export interface BenefitGroup {
  draft: Draft;
  /** Where it stands among the entry's benefits; undefined for a new one. */
  index: number | undefined;
  rows: [ReadRow, ...ReadRow[]];
  /** Found by name and not by its number. */
  sparing: boolean;
}

/** 3, 第3条, 措施3 → 3. */
const numberIn = (said: string) => said.replace(/^(?:措施)?第?(\d+)条?(?:措施)?$/, '$1');

/** The entry a row names: by number, by title, or a measure by its order. */
function draftNamed(work: Work, row: ReadRow, measures: ReadonlyMap<string, Draft>): Draft | undefined {
  const named = row.cells['编号'] ? splitBenefitId(row.cells['编号']).entry : undefined;
  const said = row.cells[OF] ?? '';
  const fresh = measures.get(numberIn(said)) ?? [...work.drafts.values()].find((draft) => draft.get(['title']) === said);
  if (named === undefined && fresh) return fresh;
  const id = named ?? keyOf(work.titles, said);
  const entry =
    work.content.entries.find((one) => one.id === id) ?? work.content.entries.find(({ policy }) => !named && String(policy.measure) === numberIn(said));
  if (entry) return openDraft(work, entry);
  if (work.refused.has(said) || work.refused.has(numberIn(said))) return undefined;
  complain(
    work,
    { sheet: '待遇', row: row.row, head: named ? '编号' : OF },
    named ? `库里没有编号“${named}”` : `没有叫“${said}”的条目，也没有这一条措施`,
    named ? '编号不要改；新加的一行空着' : '照“措施”“条目”两张表里的条目名写，措施也可以写序号',
  );
  return undefined;
}

/** Sorts the rows of 待遇 by benefit. Merged cells come empty below their first row: such a row goes on with the benefit above. */
export function benefitGroups(work: Work, sheet: ReadSheet, measures: ReadonlyMap<string, Draft>): BenefitGroup[] {
  const groups: BenefitGroup[] = [];
  for (const row of sheet.rows) {
    if (row.cells[TAKE] === SUGGESTED) continue;
    const { 编号: id, 待遇名称: name, [OF]: of } = row.cells;
    const last = groups.at(-1);
    if (!id && !name && last && (!of || last.rows[0].cells[OF] === of)) {
      last.rows.push(row);
      continue;
    }
    const whole = of || id || !last ? row : { ...row, cells: { ...row.cells, [OF]: last.rows[0].cells[OF] ?? '' } };
    const draft = draftNamed(work, whole, measures);
    if (!draft) continue;
    const benefits = draft.entry?.policy.benefits ?? [];
    const benefit = id ? splitBenefitId(id).benefit : undefined;
    const index = benefits.findIndex((one) => (benefit ? one.id === benefit : one.name === name));
    if (benefit && index < 0) {
      complain(work, { sheet: '待遇', row: row.row, head: '编号' }, `“${id}”里没有这样待遇`, '编号不要改；新加的一行空着');
      continue;
    }
    const same = groups.find((group) => group.draft === draft && group.index !== undefined && group.index === index);
    if (same) same.rows.push(whole);
    else groups.push({ draft, index: index < 0 ? undefined : index, rows: [whole], sparing: !id });
  }
  return groups;
}
