import * as z from 'zod';
import { memberTraitsSchema, householdTraitsSchema } from '../household/householdSchema.ts';
import { slug, withoutFigures } from '../text/fieldsSchema.ts';
import { EVENT_KINDS, type EventKind } from '../words/eventKinds.ts';

/** content/events.yaml 里的一件事。 */
const eventSchema = z.strictObject({
  /** 英文小写和连字符，全表不重样。 */
  id: slug,
  /** 这件事的叫法，群众的话。 */
  name: z.string().trim().min(2).max(14),
  /** 归哪一类。 */
  kind: z.enum(Object.keys(EVENT_KINDS) as [EventKind, ...EventKind[]]),
  /** 群众怎么说，口语，至少八个。 */
  triggers: z.array(z.string().trim().min(2).max(20)).min(8),
  /** 先做什么、先找谁。 */
  first: withoutFigures,
  /** 能办的，最急、最有把握的排在前面。 */
  benefits: z
    .array(
      z.strictObject({
        /** 写“层级/文件名#待遇代号”。 */
        benefit: z.string().regex(/^(central|province|city|county)\/[a-z0-9-]+#[a-z0-9-]+$/, '请写成“层级/文件名#待遇代号”'),
        /** 为什么轮到它，一句话。 */
        why: withoutFigures.max(40),
      }),
    )
    .min(1)
    .max(8),
  /** 出了这件事就能知道的户情；没有就写 {}。 */
  known: z.strictObject({ household: householdTraitsSchema.optional(), member: memberTraitsSchema.optional() }).default({}),
});

export const eventsSchema = z.array(eventSchema);

export type LifeEvent = z.infer<typeof eventSchema>;
