import type { Problem } from '../../domain/policy/problem.ts';
import type { LibraryData } from '../../library/library.ts';
import type { PagesPart } from '../single/packPart.ts';
import type { SearchTold } from '../website/searchInput.ts';

/** What the helper may be asked to do; the library is the one it was handed for the index. */
export type Task =
  | { ask: 'private'; root: string }
  | { ask: 'index'; library: LibraryData; told: SearchTold }
  /** `folder` is the release. */
  | { ask: 'tables'; folder: string }
  /** `dist` is the website, `digests` its files. */
  | { ask: 'zip'; folder: string; dist: string; digests: ReadonlyMap<string, string>; name: string }
  /** `folder` is the website. */
  | { ask: 'pack'; folder: string; parts: readonly PagesPart[] }
  | { ask: 'end' };

/** A file the helper has written into the release. */
export interface WrittenFile {
  path: string;
  digest: string;
  /** Private numbers in it; undefined where it holds only what was looked through by itself. */
  problems?: Problem[];
}

/** What comes back for each. */
export interface Answers {
  private: Problem[];
  index: Map<string, Uint8Array>;
  tables: WrittenFile[];
  pack: string[];
  zip: WrittenFile[];
}
