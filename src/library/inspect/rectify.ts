import type { ProblemKind } from '../../domain/inspect/rectifySchema.ts';
import type { TogetherGround } from '../../domain/inspect/together.ts';
import type { Library, LibraryEntry } from '../library.ts';
import type { FactFile } from '../read/facts.ts';
import { groundCalled } from './factGround.ts';

type Line = ProblemKind['lines'][number];

/** One line with the entry that tells of it and the document it rests on. */
interface RectifyLine extends Line {
  told: LibraryEntry;
  ground: TogetherGround;
}

/** A kind of problem as the page shows it. */
export interface RectifyKind extends Omit<ProblemKind, 'lines'> {
  lines: RectifyLine[];
}

/** The kinds of content/rectify.yaml with their documents; what is said must have been checked. */
export function rectifyOf(library: Library, kinds: readonly ProblemKind[], facts: ReadonlyMap<string, FactFile>): RectifyKind[] {
  return kinds.map(({ lines, ...kind }) => ({
    ...kind,
    lines: lines.map((line) => ({ ...line, told: library.entry(line.entry), ground: groundCalled(line.fact[0]!, facts) })),
  }));
}
