import * as z from 'zod';
import { entryId, factNames, quotes, slug, withoutFigures, words } from '../text/fieldsSchema.ts';
import { LINE_KINDS } from './rectifyKinds.ts';

/** 整改对照里的一句。 */
const lineSchema = z.strictObject({
  /** rule 规矩怎么写、limit 时限、ban 不许做的、paper 档案里要有的。 */
  kind: z.enum(Object.keys(LINE_KINDS) as [keyof typeof LINE_KINDS, ...(keyof typeof LINE_KINDS)[]]),
  /** 规矩怎么写，一句能念出来的话；里面的数要在 fact 那一条里。 */
  text: words(8, 120),
  /** 到村里看什么，不写数。 */
  look: withoutFigures.max(60),
  /** 出自哪条事实：文件名#f1。 */
  fact: factNames,
  /** 那条事实里容易看错行时，照抄所据的半句。 */
  quote: quotes.optional(),
  /** 讲这件事的条目，写“层级/文件名”；它的 facts 里要有 fact 那份底稿。 */
  entry: entryId,
});

/** content/rectify.yaml 里的一类问题。 */
const problemKindSchema = z.strictObject({
  /** 英文小写和连字符，全表不重样。 */
  id: slug,
  /** 这一类的名目，照讲话的说法，不引文件。 */
  name: words(4, 20),
  /** 一句一行；有几句写几句，没有查到的不凑。 */
  lines: z.array(lineSchema),
});

export const rectifySchema = z.array(problemKindSchema).min(1);

export type ProblemKind = z.infer<typeof problemKindSchema>;
