import type { Term } from '../../domain/policy/termsSchema.ts';
import type { Library, LibraryEntry } from '../../library/library.ts';

/** A line of an index: what is looked for, and the entries that tell of it. */
export interface IndexLine {
  word: string;
  entries: LibraryEntry[];
}

const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true });

function lines(pairs: readonly (readonly [word: string, entry: LibraryEntry])[]): IndexLine[] {
  const found = new Map<string, Set<LibraryEntry>>();
  for (const [word, entry] of pairs) found.set(word, (found.get(word) ?? new Set()).add(entry));
  return [...found].map(([word, entries]) => ({ word, entries: [...entries] })).sort((a, b) => order.compare(a.word, b.word));
}

/** Every 文号 the entries rest on. */
export function numberIndex({ entries }: Pick<Library, 'entries'>): IndexLine[] {
  return lines(entries.flatMap((entry) => entry.policy.documents.flatMap(({ number }) => (number ? [[number, entry] as const] : []))));
}

/** What a term leads to: the entries it names, else those that one of its formal words is the name of. */
function entriesOf({ entries: named, formal }: Term, library: Library): LibraryEntry[] {
  if (named.length > 0) return named.map((id) => library.entry(id));
  return library.entries.filter(({ policy }) =>
    [policy.title, ...policy.aliases, ...policy.benefits.map(({ name }) => name)].some((name) => formal.includes(name)),
  );
}

/** What people call things: the entries' own names from people's mouths, and the words of content/terms.yaml. */
export function wordIndex(library: Library, terms: readonly Term[]): IndexLine[] {
  return lines([
    ...library.entries.flatMap((entry) => entry.policy.aliases.map((word) => [word, entry] as const)),
    ...terms.flatMap((term) => entriesOf(term, library).flatMap((entry) => [term.word, ...term.also].map((word) => [word, entry] as const))),
  ]);
}
