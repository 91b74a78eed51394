import * as z from 'zod';
import { entryId, factNames, words } from '../text/fieldsSchema.ts';
import { TERM_KINDS, type TermKind } from '../words/termKinds.ts';

/** content/terms.yaml 里的一个词。 */
const termSchema = z.strictObject({
  word: words(2, 20).meta({ title: '词', description: '群众或旧文件的说法。' }),
  also: z.array(words(1, 20)).default([]).meta({ title: '别的说法', description: '同一个意思的其他说法，一个一项。' }),
  formal: z.array(words(2, 24)).min(1).meta({ title: '正式说法', description: '现在文件里的说法，最通行的放第一个；搜索会连它一起查。' }),
  kind: z
    .enum(Object.keys(TERM_KINDS) as [TermKind, ...TermKind[]])
    .meta({ title: '哪一种', description: 'old 旧称、colloquial 俗称、abbreviation 简称、related 相关说法（不是一回事，但该一起看）。' }),
  explain: words(6, 160).meta({ title: '解释', description: '一两句大白话解释，能念给群众听。不写没有出处的数。' }),
  avoid: z
    .array(words(2, 20))
    .default([])
    .meta({ title: '不能再说的', description: '不能再说的旧称，要在 word、also 里；写了就印在“不能再说，应当说”上，还要写 fact。' }),
  fact: factNames.optional().meta({ title: '出自哪条事实', description: '现在的叫法出自哪条事实：文件名#f1，那一条里要有 formal 里的一个词。' }),
  entries: z.array(entryId).default([]).meta({ title: '讲它的条目', description: '讲这个词的条目，写“层级/文件名”，可以不写。' }),
});

export const termsSchema = z.array(termSchema).min(1);

export type Term = z.infer<typeof termSchema>;
