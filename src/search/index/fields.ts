import { TOPICS } from '../../domain/words/vocabulary.ts';
import { exampleTexts } from '../text/example.ts';
import type { HeadEntry } from '../types.ts';

/** Where a part stands in its entry, and how much a match there says. */
export const FIELDS = {
  title: { weight: 1, label: '标题' },
  former: { weight: 1, label: '旧题' },
  alias: { weight: 0.96, label: '俗称' },
  benefit: { weight: 0.85, label: '待遇' },
  ask: { weight: 0.74, label: '问答' },
  form: { weight: 0.7, label: '问法' },
  reask: { weight: 0.7, label: '问法' },
  document: { weight: 0.66, label: '依据文件' },
  place: { weight: 0.6, label: '地方和主题' },
  summary: { weight: 0.6, label: '摘要' },
  amount: { weight: 0.58, label: '标准' },
  say: { weight: 0.48, label: '答话' },
} as const;
export type Field = keyof typeof FIELDS;

export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

/** What a match in the body text says. */
export const BODY_WEIGHT = 0.3;

/** Every field as one bit, the body as the next. */
export const BITS = Object.fromEntries(FIELD_NAMES.map((field, index) => [field, 1 << index])) as Record<Field, number>;
export const BODY_BIT = 1 << FIELD_NAMES.length;
/** Fields that say what an entry is about. */
export const ABOUT = (['title', 'former', 'alias', 'benefit', 'ask', 'form', 'reask', 'document', 'amount'] as const).reduce(
  (mask, field) => mask | BITS[field],
  0,
);
/** Fields that hold what an entry is called. */
export const NAMED = BITS.title | BITS.alias;

/** A text of an entry that is searched. `item` tells which answer, amount or benefit of the entry. */
export interface EntryPart {
  field: Field;
  item: number;
  text: string;
}

/** Everything of a row that is searched, field by field. */
export function partsOfRow(row: HeadEntry): EntryPart[] {
  const parts: EntryPart[] = [];
  const add = (field: Field, item: number, text: string) => parts.push({ field, item, text });
  add('title', 0, row.title);
  if (row.formerTitle) add('former', 0, row.formerTitle);
  for (const alias of row.aliases) add('alias', 0, alias);
  row.benefits.forEach(({ name, asks }, item) => {
    add('benefit', item, name);
    for (const form of asks) add('form', item, form);
  });
  row.documents.forEach((document, item) => add('document', item, document.title));
  add('summary', 0, row.summary);
  add('place', 0, `${row.place} ${[row.topic, ...row.alsoTopics].map((topic) => TOPICS[topic]).join(' ')}`);
  row.answers.forEach(({ ask, say, asks = [] }, item) => {
    add('ask', item, ask);
    for (const form of asks) add('reask', item, form);
    add('say', item, say);
  });
  row.amounts.forEach((amount, item) => add('amount', item, `${amount.benefit} ${amount.what} ${amount.text}`));
  return parts;
}

/** Whatever else an entry's page says, sentence by sentence: where a line to show is looked for. */
export const bodyOfRow = (row: HeadEntry): string[] => [
  ...row.benefits.flatMap(({ name, steps, materials, deadlines, office }) => [
    ...steps,
    ...(materials.length ? [`${name}带什么：${materials.join('、')}。`] : []),
    ...deadlines.map(({ text }) => text),
    ...(office ? [`${name}找谁：${office}`] : []),
  ]),
  ...row.lines,
  row.note,
  ...row.documents.map(({ issuers }) => issuers),
  ...exampleTexts(row),
  ...row.more,
];
