import * as z from 'zod';
import { STATUSES, keysOf } from '../../domain/words/vocabulary.ts';

/** edition.json: which edition this is and which wording of every entry it holds. */
export const editionRecordSchema = z.object({
  name: z.string(),
  county: z.string(),
  /** The day the edition speaks for. */
  day: z.string(),
  checksum: z.string(),
  entries: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      status: z.enum(keysOf(STATUSES)),
      checksum: z.string(),
      path: z.string(),
      cards: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
});

export type EditionRecord = z.infer<typeof editionRecordSchema>;
