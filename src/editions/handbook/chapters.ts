import { isPast } from '../../domain/policy/validity.ts';
import { LEVELS, TOPICS, keysOf, type Level } from '../../domain/words/vocabulary.ts';
import type { Library, LibraryEntry } from '../../library/library.ts';

/** A topic within a chapter. */
interface Section {
  name: string;
  entries: LibraryEntry[];
}

/** What one level gives, by topic; the last chapter holds what is over. */
export interface Chapter {
  /** ASCII, for addresses within the book and for its running heads. */
  key: Level | 'past';
  name: string;
  sections: Section[];
}

function sectionsOf(entries: readonly LibraryEntry[]): Section[] {
  return keysOf(TOPICS)
    .map((topic) => ({ name: TOPICS[topic], entries: entries.filter(({ policy }) => policy.topic === topic) }))
    .filter((section) => section.entries.length > 0);
}

/** The book in reading order: level by level, topic by topic; what is over comes last, so that nobody takes it for today's. */
export function chaptersOf(library: Library): Chapter[] {
  const current = library.entries.filter(({ status }) => !isPast(status));
  const levels = keysOf(LEVELS).map(
    (level): Chapter => ({ key: level, name: library.names.levels[level].label, sections: sectionsOf(current.filter(({ policy }) => policy.level === level)) }),
  );
  const past: Chapter = { key: 'past', name: '已到期、已被替代（只供查过去）', sections: sectionsOf(library.entries.filter(({ status }) => isPast(status))) };
  return [...levels, past].filter(({ sections }) => sections.length > 0);
}

/** A line of the contents and a bookmark: 1 a chapter, 2 a topic, 3 an entry. */
export interface Heading {
  depth: 1 | 2 | 3;
  title: string;
  /** Its address within the book. */
  id: string;
}

export const headingId = (entry: LibraryEntry): string => entry.id.replace('/', '-');

/** Every heading of the chapters in reading order. */
export function headingsOf(chapters: readonly Chapter[]): Heading[] {
  return chapters.flatMap(({ key, name, sections }) => [
    { depth: 1 as const, title: name, id: `chapter-${key}` },
    ...sections.flatMap((section, index) => [
      { depth: 2 as const, title: section.name, id: `chapter-${key}-${index}` },
      ...section.entries.map((entry) => ({ depth: 3 as const, title: entry.policy.title, id: headingId(entry) })),
    ]),
  ]);
}
