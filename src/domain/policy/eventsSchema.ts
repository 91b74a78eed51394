import * as z from 'zod';
import { memberTraitsSchema, householdTraitsSchema } from '../household/householdSchema.ts';
import { slug, withoutFigures, words } from '../text/fieldsSchema.ts';
import { EVENT_KINDS, type EventKind } from '../words/eventKinds.ts';

/** content/events.yaml 里的一件事。 */
const eventSchema = z.strictObject({
  id: slug.meta({ title: '代号', description: '英文小写和连字符，全表不重样。' }),
  name: words(2, 14).meta({ title: '名称', description: '这件事的叫法，群众的话。' }),
  kind: z.enum(Object.keys(EVENT_KINDS) as [EventKind, ...EventKind[]]).meta({ title: '哪一种', description: '归哪一类。' }),
  scope: z.enum(['village']).optional().meta({ title: '多大的事', description: '许多户一起遭的写 village；只说自己一家的话认不到它。一家的事不写。' }),
  triggers: z.array(words(2, 20)).min(8).meta({ title: '群众怎么说', description: '群众怎么说，口语，至少八个。' }),
  first: withoutFigures.meta({ title: '先做什么', description: '先做什么、先找谁。' }),
  benefits: z
    .array(
      z.strictObject({
        benefit: z
          .string()
          .regex(/^(central|province|city|county)\/[a-z0-9-]+#[a-z0-9-]+$/, '请写成“层级/文件名#待遇代号”')
          .meta({ title: '哪样待遇', description: '写“层级/文件名#待遇代号”。' }),
        why: withoutFigures.max(40).meta({ title: '为什么', description: '为什么轮到它，一句话。' }),
      }),
    )
    .min(1)
    .max(8)
    .meta({ title: '待遇', description: '能办的，最急、最有把握的排在前面。' }),
  known: z
    .strictObject({ household: householdTraitsSchema.optional(), member: memberTraitsSchema.optional() })
    .default({})
    .meta({ title: '能知道的户情', description: '出了这件事就能知道的户情；没有就写 {}。' }),
});

export const eventsSchema = z.array(eventSchema);

export type LifeEvent = z.infer<typeof eventSchema>;
