import type { Policy } from '../../domain/policy/policySchema.ts';
import { LEVELS } from '../../domain/words/vocabulary.ts';
import type { Entry } from '../../library/read/entry.ts';
import { entryFields, fieldText, type Field, type Path } from './fields.ts';
import { TAKE_COLUMN, type Cells, type SheetColumn, type SheetRow, type SheetTable } from './table.ts';
import { wordsOf, type Words } from './words.ts';

export const ID = '编号';
export const NUMBER = '第几条';
export const LEVEL = '层级';
export const PLACE = '地方';
export const BODY = '另要说的话';
/** 问 and 答 by whom they are for. */
export const ANSWERS = { household: ['群众会问', '怎么答群众'], inspection: ['检查会问', '怎么答检查'] } as const;
export const ID_COLUMN: SheetColumn = { head: ID, width: 14, help: '库里的编号，不要改；新加的一行空着' };

/** The titles of entries, by which a row names one. */
export const titlesOf = (entries: readonly Entry[]): Words => new Map(entries.map(({ id, policy }) => [id, policy.title]));

/** What stands at a path of an entry. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value === null || value === undefined ? undefined : (value as Record<string | number, unknown>)[key]), root);
}

const columnOf = ({ head, width, words, kind, help }: Field): SheetColumn => ({ head, width, help, ...(words ? { words, many: kind === 'words' } : {}) });
export const fieldColumns = (fields: readonly Field[]): SheetColumn[] => fields.map(columnOf);

/** The first question of each kind and its answer. */
export function answerCells({ answers }: Pick<Policy, 'answers'>): Cells {
  return Object.fromEntries(
    (['household', 'inspection'] as const).flatMap((kind) => {
      const first = answers.find((answer) => answer.for === kind);
      return [
        [ANSWERS[kind][0], first?.ask ?? ''],
        [ANSWERS[kind][1], first?.say ?? ''],
      ];
    }),
  );
}

export function entryCells({ id, policy }: Entry, titles: Words): Cells {
  const fields = entryFields(titles).map((field) => [field.head, fieldText(field, valueAt(policy, field.path))]);
  return {
    [ID]: id,
    [NUMBER]: policy.measure === undefined ? '' : String(policy.measure),
    [LEVEL]: LEVELS[policy.level].label,
    [PLACE]: policy.place,
    ...Object.fromEntries(fields),
    ...answerCells(policy),
  };
}

const ANSWER_COLUMNS: SheetColumn[] = Object.values(ANSWERS).flatMap(([ask, say]) => [
  { head: ask, width: 20, help: '不写就照条目名拟一个' },
  { head: say, width: 30, help: '一两句准话，不用“大概、可能”；不写就照一句话' },
]);
const BODY_COLUMN: SheetColumn = { head: BODY, width: 24, help: '只给新加的行：写在条目“注意”下面' };

const bySheet = (measures: boolean, fields: readonly SheetColumn[], levels: SheetColumn[]): SheetColumn[] => [
  ...(measures ? [TAKE_COLUMN] : []),
  ID_COLUMN,
  ...(measures ? [{ head: NUMBER, width: 7, help: '本县措施的序号，从1起' }] : levels),
  ...fields,
  ...ANSWER_COLUMNS,
  BODY_COLUMN,
];

/** 措施: the county's own, numbered. 条目: everything else. */
export function entryTables(entries: readonly Entry[], places: readonly string[], suggested: readonly Cells[]): SheetTable[] {
  const titles = titlesOf(entries);
  const fields = fieldColumns(entryFields(titles));
  const levels: SheetColumn[] = [
    { head: LEVEL, width: 7, words: wordsOf(LEVELS) },
    { head: PLACE, width: 12, words: new Map(places.map((place) => [place, place])) },
  ];
  const rows = (own: readonly Entry[]): SheetRow[] => own.map((entry) => ({ cells: entryCells(entry, titles) }));
  const measures = entries.filter(({ policy }) => policy.measure !== undefined).sort((a, b) => a.policy.measure! - b.policy.measure!);
  return [
    { name: '措施', columns: bySheet(true, fields, levels), rows: [...rows(measures), ...suggested.map((cells) => ({ cells, suggested: true }))] },
    { name: '条目', columns: bySheet(false, fields, levels), rows: rows(entries.filter(({ policy }) => policy.measure === undefined)) },
  ];
}
