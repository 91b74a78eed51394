import * as z from 'zod';
import { entryId, slug, words } from '../text/fieldsSchema.ts';

/** content/examples/<地名拼音>.yaml: 一个别的地方的做法，只在条目页折起来给看，不能当本县的答。 */
export const examplesSchema = z.strictObject({
  place: words(2, 20).meta({ title: '地方', description: '别处的地名，如“某某县”。不能是 content/region.yaml 里登记的地方。' }),
  items: z
    .array(
      z.strictObject({
        entry: entryId.meta({ title: '条目', description: '放在哪个条目下面看，写“层级/文件名”。' }),
        benefit: slug.optional().meta({ title: '哪样待遇', description: '说的是那个条目的哪样待遇：待遇代号，可以不写。' }),
        text: words(4, 160).meta({ title: '一句话', description: '一句话：别处怎么办、给多少。' }),
        fact: z
          .string()
          .regex(/^[a-z0-9-]+#(f[1-9]\d*|[a-z]\d+|head|note)$/, '请写成“事实文件#f1”')
          .meta({ title: '出自哪条事实', description: '出自哪条事实，写“事实文件#f1”。' }),
        year: z.int().min(1949).max(2099).optional().meta({ title: '哪一年', description: '是哪一年的。' }),
      }),
    )
    .min(1),
});

export type Examples = z.infer<typeof examplesSchema>;
