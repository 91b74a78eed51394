import { amountCells, benefitCells, ITEM, SAID_WHO } from '../sheet/benefitTable.ts';
import { CONDITION_HEADS, conditionOf } from '../sheet/conditionCells.ts';
import { AMOUNT_FIELDS, BENEFIT_FIELDS } from '../sheet/fields.ts';
import type { ReadRow, ReadSheet } from '../sheet/read.ts';
import type { Cells } from '../sheet/table.ts';
import type { BenefitGroup } from './benefitGroups.ts';
import { complain, type Draft, type Work } from './draft.ts';
import { applyFields, differs, type Place } from './fieldEdits.ts';

const QUOTE = '文件里的原话';
const WHERE_QUOTED = '照抄文件上写着这个数的那一句，放在“文件里的原话”';

const placeOf = (row: ReadRow, { heads }: Pick<ReadSheet, 'heads'>, sparing: boolean): Place => ({
  sheet: '待遇',
  row: row.row,
  cells: row.cells,
  heads,
  sparing,
});

/** Who may get it, when a cell of it was touched. */
function applyWho(work: Work, draft: Draft, base: readonly (string | number)[], shown: Cells, place: Place): number {
  for (const head of CONDITION_HEADS) work.spots.add(draft.file, [...base, 'who'], { ...place, head: CONDITION_HEADS.find((one) => place.cells[one]) ?? head });
  const said = place.cells[SAID_WHO];
  const line = said ? draft.grounds.lineOf(said, 'eligibility') : undefined;
  if (said && line === undefined) complain(work, { ...place, head: SAID_WHO }, '这句话在这一条的底稿里没有', '照底稿的原话写，或空着');
  if (!CONDITION_HEADS.some((head) => differs(place, head, shown[head] ?? ''))) return 0;
  const { who, faults } = conditionOf(place.cells);
  for (const { head, message, remedy } of faults) complain(work, { ...place, head }, message, remedy);
  if (who) {
    draft.set([...base, 'who'], who);
    // Only a rule with a figure names its line.
    if (line !== undefined && /:\d/.test(JSON.stringify(who))) draft.set([...base, 'whoFact'], line);
  }
  if (!who && faults.length === 0) complain(work, { ...place, head: CONDITION_HEADS[0]! }, '没有写谁能享受', '在各列里写条件；说不清的写进“还要核实什么”');
  return 1;
}

/** The line a figure rests on: where its sentence stands. */
function ground(work: Work, draft: Draft, base: readonly (string | number)[], place: Place): void {
  const quote = place.cells[QUOTE];
  if (!quote) {
    complain(work, { ...place, head: QUOTE }, '数没有原话，没法核对', WHERE_QUOTED);
    return;
  }
  const line = draft.grounds.lineOf(quote, 'benefit');
  if (line === undefined)
    complain(work, { ...place, head: QUOTE }, '这句话在这一条的底稿里没有', '照底稿的原话一字不改地抄；底稿里没有的，先在 content/facts 里补上');
  else {
    draft.set([...base, 'fact'], line);
    draft.set([...base, 'quote'], quote);
  }
}

function applyAmount(work: Work, draft: Draft, base: readonly (string | number)[], row: ReadRow, sheet: ReadSheet, sparing: boolean): number {
  const place = placeOf(row, sheet, sparing);
  if (!AMOUNT_FIELDS.some(({ head }) => row.cells[head])) return 0;
  const amounts = draft.get([...base, 'amounts']) as Record<string, unknown>[] | undefined;
  const known = draft.entry?.policy.benefits[Number(base[1])]?.amounts ?? [];
  const wanted = row.cells[ITEM] ? Number(row.cells[ITEM]) - 1 : known.findIndex(({ what }) => sparing && what === row.cells['给什么']);
  const at = known[wanted] ? wanted : undefined;
  const path = [...base, 'amounts', at ?? amounts?.length ?? 0];
  work.spots.add(draft.file, path, { ...place, head: '多少' });
  if (at !== undefined) {
    const shown = amountCells(known[at]!);
    const quoted = differs(place, QUOTE, shown[QUOTE] ?? '') && Boolean(row.cells[QUOTE]);
    const changed = applyFields(work, draft, AMOUNT_FIELDS, shown, place, path);
    if (quoted) ground(work, draft, path, place);
    return changed;
  }
  if (!row.cells['给什么']) complain(work, { ...place, head: '给什么' }, '数没有名字', '写上给的是什么，如“生活补助”');
  if (!row.cells['多少']) complain(work, { ...place, head: '多少' }, '没有写多少', '写上数，或“全额资助”这样的话');
  if (!row.cells['给什么'] || !row.cells['多少']) return 1;
  draft.set(path, { document: draft.get([...base, 'document']) });
  applyFields(work, draft, AMOUNT_FIELDS, {}, { ...place, sparing: true }, path);
  ground(work, draft, path, place);
  return 1;
}

/** The deadline's words rest on the line they stand in; those of the office's own document are that line. */
function groundDeadline(work: Work, draft: Draft, base: readonly (string | number)[], place: Place): void {
  const text = draft.get([...base, 'deadline', 'text']);
  if (text === undefined) {
    if (draft.get([...base, 'deadline']) !== undefined) draft.set([...base, 'deadline'], undefined);
    return;
  }
  const line = draft.grounds.lineOf(String(text), 'deadline');
  if (line !== undefined) draft.set([...base, 'deadline', 'fact'], line);
  else if (draft.get([...base, 'deadline', 'fact']) === undefined) complain(work, { ...place, head: '时限' }, '这句话在这一条的底稿里没有', '照底稿的原话写');
  if (draft.get([...base, 'deadline', 'document']) === undefined) draft.set([...base, 'deadline', 'document'], draft.get([...base, 'document']));
}

/** What belongs to the whole benefit is read from its first row: something else on a row below would be lost. */
function refuseStray(work: Work, first: ReadRow, others: readonly ReadRow[]): void {
  const heads = [...BENEFIT_FIELDS.map(({ head }) => head), ...CONDITION_HEADS];
  for (const { row, cells } of others)
    for (const head of heads)
      if (cells[head] && cells[head] !== first.cells[head])
        complain(work, { sheet: '待遇', row, head }, '和这样待遇的第一行写的不一样', `写在第 ${first.row} 行；真是另一样待遇，就另写“待遇名称”`);
}

/** Puts one benefit's rows into its entry. Says what became of them. */
export function applyBenefit(work: Work, { draft, index, rows, sparing }: BenefitGroup, sheet: ReadSheet): void {
  const [first, ...others] = rows;
  const place = placeOf(first, sheet, sparing);
  const at = index ?? draft.length(['benefits']);
  const base = ['benefits', at];
  const known = index === undefined ? undefined : draft.entry!.policy.benefits[index]!;
  const shown: Cells = known ? benefitCells(draft.entry!.policy, '', known) : {};
  if (!known) {
    if (!first.cells['待遇名称']) {
      complain(work, { ...place, head: '待遇名称' }, '新加的一样待遇没有名称', '写上群众叫得出来的名称');
      return;
    }
    if (!first.cells['归哪类']) complain(work, { ...place, head: '归哪类' }, '新加的一样待遇没有归类', '从单子里选一个');
    draft.set(base, { id: `item-${at + 1}`, document: draft.entry?.policy.documents[0]?.key ?? 'notice' });
  }
  const steps = first.cells['怎么办'];
  if (steps && differs(place, '怎么办', shown['怎么办'] ?? '')) draft.grounds.lineOf(steps.replaceAll('\n', ''), 'procedure');
  work.spots.add(draft.file, base, { ...place, head: '待遇名称' });
  const ofBenefit = applyFields(work, draft, BENEFIT_FIELDS, shown, place, base) + applyWho(work, draft, base, shown, place);
  if (differs(place, '时限', shown['时限'] ?? '')) groundDeadline(work, draft, base, place);
  refuseStray(work, first, others);
  rows.forEach((row, index) => {
    const changed = applyAmount(work, draft, base, row, sheet, sparing) + (index === 0 ? ofBenefit : 0);
    const kind = !known ? 'fresh' : changed ? 'changed' : 'same';
    work.tally['待遇'][kind] += 1;
  });
}
