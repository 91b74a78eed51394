import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rectifySchema, type ProblemKind } from '../../domain/inspect/rectifySchema.ts';
import { ContentError, type Problem } from '../../domain/policy/problem.ts';
import { readRecord } from './readRecord.ts';

/** From the project's root. */
export const RECTIFY_FILE = 'content/rectify.yaml';

function repeated(kinds: readonly ProblemKind[]): Problem[] {
  return kinds.flatMap(({ id }, index) =>
    kinds.findIndex((other) => other.id === id) === index
      ? []
      : [{ file: RECTIFY_FILE, field: `[${index}].id`, message: `“${id}”前面已经用过`, remedy: '改一个 id，全表不能重样' }],
  );
}

/** Reads and checks content/rectify.yaml, collecting every problem. A library without the file has no such kinds. */
export function inspectRectify(root: string): { kinds: ProblemKind[]; problems: Problem[] } {
  if (!existsSync(join(root, RECTIFY_FILE))) return { kinds: [], problems: [] };
  const { data: kinds, problems } = readRecord(root, RECTIFY_FILE, rectifySchema);
  return kinds ? { kinds, problems: repeated(kinds) } : { kinds: [], problems };
}

/** The kinds, or a ContentError that lists everything to mend. */
export function loadRectify(root: string): ProblemKind[] {
  const { kinds, problems } = inspectRectify(root);
  if (problems.length) throw new ContentError(problems);
  return kinds;
}
