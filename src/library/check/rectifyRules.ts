import type { ProblemKind } from '../../domain/inspect/rectifySchema.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import { RECTIFY_FILE } from '../read/rectify.ts';
import type { Entry } from '../read/load.ts';
import type { Facts } from './factNames.ts';
import { saidProblems } from './lineRules.ts';

/** Every line of 整改对照 hangs on an entry and stands in the line of the facts it names. */
export function rectifyProblems(kinds: readonly ProblemKind[], entries: readonly Pick<Entry, 'id' | 'policy'>[], facts: Facts): Problem[] {
  const policies = new Map(entries.map(({ id, policy }) => [id, policy]));
  return kinds.flatMap(({ lines }, kind) =>
    lines.flatMap((line, index): Problem[] => {
      const field = `[${kind}].lines[${index}]`;
      const policy = policies.get(line.entry);
      if (!policy) return [{ file: RECTIFY_FILE, field: `${field}.entry`, message: `没有“${line.entry}”这个条目`, remedy: '检查层级和文件名的拼写' }];
      return saidProblems(field, line.text, line, policy, facts).map((problem) => ({ file: RECTIFY_FILE, ...problem }));
    }),
  );
}
