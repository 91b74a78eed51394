import type { Benefit, Policy } from '../../domain/policy/policySchema.ts';
import { benefitId } from '../../domain/policy/benefitId.ts';
import { conditionLines, type ConditionLine } from '../../domain/rule/conditionText.ts';
import type { Entry } from '../../library/read/entry.ts';
import { CONDITION_COLUMNS, conditionCells } from './conditionCells.ts';
import { fieldColumns, ID_COLUMN, valueAt } from './entryTable.ts';
import { AMOUNT_FIELDS, BENEFIT_FIELDS, fieldText } from './fields.ts';
import { TAKE_COLUMN, type Cells, type SheetColumn, type SheetRow, type SheetTable } from './table.ts';
import { wordsOf } from './words.ts';

export const OF = '哪一条';
export const ITEM = '第几项';
const READ_OUT = '谁能享受（只看，不改）';
export const SAID_WHO = '谁能享受的原话';

function oneLine(line: ConditionLine): string {
  if (!line.children.length) return line.text;
  const parts = line.children.map(oneLine);
  if (line.kind === 'not') return `不能是（${parts.join('；')}）`;
  return line.kind === 'any' ? `（${parts.join(' 或 ')}）` : parts.join('；');
}

const COLUMNS: readonly SheetColumn[] = [
  TAKE_COLUMN,
  { ...ID_COLUMN, head: '编号', width: 14 },
  { head: OF, width: 20, help: '写条目名，或措施的序号' },
  ...fieldColumns(BENEFIT_FIELDS.slice(0, 2)),
  { head: READ_OUT, width: 30, help: '这一列只给看。要改谁能享受，填后面的几列' },
  ...CONDITION_COLUMNS.map(({ head, spec }): SheetColumn => {
    if (spec?.kind === 'flag') return { head, width: 8, words: wordsOf({ yes: '是', no: '否' }) };
    if (spec?.kind === 'number') return { head, width: 10, help: `${spec.unit ? `按${spec.unit}，` : ''}写成 ≥60、60—79、不满16 这样` };
    return spec?.values
      ? { head, width: 12, words: wordsOf(spec.values), many: true }
      : { head, width: 16, help: head === '别的条件' ? '写成“有承包草原=是”；别的话照写，算作要核实的' : undefined };
  }),
  { head: SAID_WHO, width: 24, help: '照抄文件上写谁能享受的那一句' },
  ...fieldColumns(BENEFIT_FIELDS.slice(2)),
  { head: ITEM, width: 7, help: '这样待遇的第几个数，不要改；新加的空着' },
  ...fieldColumns(AMOUNT_FIELDS),
];

/** The cells of one benefit without its amounts. */
export function benefitCells(policy: Pick<Policy, 'title'>, id: string, benefit: Benefit): Cells {
  return {
    编号: id,
    [OF]: policy.title,
    ...Object.fromEntries(BENEFIT_FIELDS.map((field) => [field.head, fieldText(field, valueAt(benefit, field.path))])),
    [READ_OUT]: oneLine(conditionLines(benefit.who)),
    ...conditionCells(benefit.who),
  };
}

export const amountCells = (amount: Benefit['amounts'][number]): Cells =>
  Object.fromEntries(
    AMOUNT_FIELDS.map((field) => [
      field.head,
      // What is meant when nothing is written stays empty.
      (field.head === '口径' && amount.bound === 'exact') || (field.head === '钱往哪边走' && amount.side === 'gives')
        ? ''
        : fieldText(field, valueAt(amount, field.path)),
    ]),
  );

/** One row an amount; what belongs to the whole benefit stands on its first row. */
function benefitRows({ id, policy }: Entry): SheetRow[] {
  return policy.benefits.flatMap((benefit) => {
    const own = benefitCells(policy, benefitId(id, benefit.id), benefit);
    const head = { 编号: own['编号']!, [OF]: own[OF]! };
    if (benefit.amounts.length === 0) return [{ cells: own }];
    return benefit.amounts.map((amount, index) => ({ cells: { ...(index === 0 ? own : head), [ITEM]: String(index + 1), ...amountCells(amount) } }));
  });
}

export function benefitTable(entries: readonly Entry[], suggested: readonly Cells[]): SheetTable {
  return { name: '待遇', columns: COLUMNS, rows: [...entries.flatMap(benefitRows), ...suggested.map((cells) => ({ cells, suggested: true }))] };
}
