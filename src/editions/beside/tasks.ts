import type { Problem } from '../../domain/policy/problem.ts';
import type { LibraryData } from '../../library/library.ts';
import type { Share } from '../../store/share.ts';
import type { PackedParts, PagesPart } from '../single/packPart.ts';
import type { WrittenFile } from '../release/writtenParts.ts';
import type { SearchTold } from '../website/searchInput.ts';

/** What the helper may be asked to do; the library is the one it was handed for the index. */
export type Task =
  | { ask: 'private'; root: string }
  | { ask: 'index'; library: LibraryData; told: SearchTold }
  /** `folder` is the release. Not done when another thread has taken it. */
  | { ask: 'tables'; folder: string; share: Share }
  /** `dist` is the website, `digests` its files. */
  | { ask: 'zip'; folder: string; dist: string; digests: ReadonlyMap<string, string>; name: string }
  /** `folder` is the website; what other threads have taken of the parts is not done. */
  | { ask: 'pack'; folder: string; parts: readonly PagesPart[]; share: Share }
  | { ask: 'end' };

/** What comes back for each. */
export interface Answers {
  private: Problem[];
  index: Map<string, Uint8Array>;
  tables: WrittenFile[] | undefined;
  pack: PackedParts;
  zip: WrittenFile[];
}
