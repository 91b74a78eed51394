import { figureQuestions } from '../../domain/drill/figureQuestions.ts';
import { optionsFor, sourcesOf } from '../../domain/drill/options.ts';
import { sayingQuestions } from '../../domain/drill/sayingQuestions.ts';
import { seeded } from '../../domain/drill/seeded.ts';
import { oncePer } from '../../domain/memo/oncePer.ts';
import { amountLine } from '../../domain/policy/amountLine.ts';
import type { Policy } from '../../domain/policy/policySchema.ts';
import type { Library, LibraryEntry } from '../library.ts';

/** One question of the drill with its exact answer. */
export interface DrillItem {
  id: string;
  entry: LibraryEntry;
  ask: string;
  say: string;
  document: Policy['documents'][number];
  /** Who asks; a figure is anybody's question. */
  for: 'household' | 'inspection' | 'figure';
  /** Of a multiple choice: the options in ascending order, and the record's own among them. */
  options?: string[];
  right?: string;
}

const documentOf = ({ policy }: LibraryEntry, key: string) => policy.documents.find((document) => document.key === key)!;

/** Everything the drill may ask, in the order of the entries. A demonstration's papers are nobody's to know. */
export const drillItems = oncePer((library: Library): DrillItem[] => {
  const entries = library.entries.filter(({ place }) => !place.demonstration);
  const sources = sourcesOf(entries);
  const figures = figureQuestions(entries, library.day).map((question): DrillItem => {
    const { id, entry, amount, ask, right } = question;
    const options = optionsFor(question, sources, seeded(id));
    return { id, entry, ask, say: amountLine(amount), document: documentOf(entry, amount.document), for: 'figure', ...(options ? { options, right } : {}) };
  });
  const sayings = sayingQuestions(entries, library.day).map(
    ({ id, entry, answer }): DrillItem => ({ id, entry, ask: answer.ask, say: answer.say, document: documentOf(entry, answer.document), for: answer.for }),
  );
  const byEntry = new Map(entries.map((entry): [LibraryEntry, DrillItem[]] => [entry, []]));
  for (const item of [...figures, ...sayings]) byEntry.get(item.entry)!.push(item);
  return [...byEntry.values()].flat();
});
