import * as z from 'zod';
import { slug, words } from '../text/fieldsSchema.ts';
import { keysOf } from '../words/vocabulary.ts';
import { GAP_KINDS, type Gap } from './gaps.ts';

/** 一处没有查实的。 */
export const gapSchema = z
  .strictObject({
    kind: z
      .enum(keysOf(GAP_KINDS))
      .meta({ title: '哪一种', description: 'figure 今年没数、running 还办不办没查到、document 文号或原文没见到、elsewhere 只见到别处的口径。' }),
    benefit: z
      .union([slug, z.array(slug).min(1)])
      .optional()
      .meta({ title: '哪样待遇', description: '牵涉哪样待遇的谁、多少、怎么办：待遇代号，几样就写成列表。只关文号、原文，不关这三样的不写。' }),
    amount: words(2, 60).optional().meta({ title: '缺哪个数', description: '缺的是哪个数：那一项数额的 what。' }),
    ask: words(2, 60).optional().meta({ title: '问', description: '问谁。figure 和 running 必须写。' }),
    text: words(4, 160).meta({ title: '一句话', description: '一句白话：什么没有查到，问谁。' }),
  })
  .refine(({ kind, ask }) => ask !== undefined || (kind !== 'figure' && kind !== 'running'), {
    message: '今年没数、还办不办没查到的要写去问谁：补上 ask',
    path: ['ask'],
  })
  .meta({ label: '没有查实的' }) satisfies z.ZodType<Gap>;
