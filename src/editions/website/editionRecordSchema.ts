import * as z from 'zod';
import { isDay } from '../../domain/text/date.ts';
import { STATUSES, keysOf } from '../../domain/words/vocabulary.ts';

/** Characters that would move a terminal's cursor or hide what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones taken out
const plain = z.string().transform((text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ''));

/** edition.json: which edition this is and which wording of every entry it holds. What older editions lack is optional. */
export const editionRecordSchema = z.object({
  name: plain,
  county: plain,
  /** The day the edition speaks for. */
  day: z.string().refine(isDay),
  checksum: plain,
  /** Where the website stands: what the QR codes lead to. */
  address: plain.optional(),
  /** Telephones by whose they are. */
  phones: z.record(plain, plain).optional(),
  /** Whose of them stand on every card. */
  contacts: z.array(plain).optional(),
  entries: z.array(
    z.object({
      id: plain,
      /** Ids it had before. */
      formerly: z.array(plain).optional(),
      title: plain,
      status: z.enum(keysOf(STATUSES)),
      checksum: plain,
      path: plain,
      /** `face` is a checksum over what the printed card says. */
      cards: z.array(z.object({ id: plain, name: plain, face: plain.optional() })),
    }),
  ),
});

export type EditionRecord = z.infer<typeof editionRecordSchema>;
export type EditionEntry = EditionRecord['entries'][number];
