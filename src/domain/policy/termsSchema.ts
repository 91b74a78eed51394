import * as z from 'zod';
import { entryId, factNames } from '../text/fieldsSchema.ts';
import { TERM_KINDS, type TermKind } from '../words/termKinds.ts';

/** content/terms.yaml 里的一个词。 */
const termSchema = z.strictObject({
  /** 群众或旧文件的说法。 */
  word: z.string().trim().min(2).max(20),
  /** 同一个意思的其他说法，一个一项。 */
  also: z.array(z.string().trim().min(1).max(20)).default([]),
  /** 现在文件里的说法，最通行的放第一个；搜索会连它一起查。 */
  formal: z.array(z.string().trim().min(2).max(24)).min(1),
  /** old 旧称、colloquial 俗称、abbreviation 简称、related 相关说法（不是一回事，但该一起看）。 */
  kind: z.enum(Object.keys(TERM_KINDS) as [TermKind, ...TermKind[]]),
  /** 一两句大白话解释，能念给群众听。不写没有出处的数。 */
  explain: z.string().trim().min(6).max(160),
  /** 不能再说的旧称，要在 word、also 里；写了就印在“不能再说，应当说”上，还要写 fact。 */
  avoid: z.array(z.string().trim().min(2).max(20)).default([]),
  /** 现在的叫法出自哪条事实：文件名#f1，那一条里要有 formal 里的一个词。 */
  fact: factNames.optional(),
  /** 讲这个词的条目，写“层级/文件名”，可以不写。 */
  entries: z.array(entryId).default([]),
});

export const termsSchema = z.array(termSchema).min(1);

export type Term = z.infer<typeof termSchema>;
