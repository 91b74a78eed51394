import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

const keyOf = (path: readonly PropertyKey[]) => JSON.stringify(path);
const parentOf = ({ path }: Issue) => keyOf(path.slice(0, -1));

/** A name that is not there at all. */
const isMissing = ({ code, input, path }: Issue) => input === undefined && path.length > 0 && ['invalid_type', 'invalid_value', 'invalid_union'].includes(code);

/** Whether one name is a slip of the other: the same but for case, or one letter more, fewer or other, or two changed about. */
function isLike(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return Math.max(one.length, other.length) - start - end <= 2;
}

/** Those of a schema's issues that are faults of their own, one a place. `depth` is how deep in the record they were found. */
export function distinctIssues(issues: readonly Issue[], depth = 0): Issue[] {
  const unknown = new Map(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? [[keyOf(issue.path), issue.keys] as const] : [])));
  // What is of the wrong kind is not also too short.
  const wrongKind = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => keyOf(path)));
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = keyOf(issue.path);
    if (issue.code === 'unrecognized_keys') return true;
    if (issue.code !== 'invalid_type' && wrongKind.has(key)) return false;
    // A misspelt name is one fault; that the right one is missing too is the same fault.
    if (issue.code === 'custom' && unknown.has(key)) return false;
    const strange = unknown.get(parentOf(issue)) ?? [];
    // So is it in a small record: with a name nobody knows, what else it lacks is told next.
    if (isMissing(issue) && strange.some((name) => depth + issue.path.length > 1 || isLike(name, String(issue.path.at(-1))))) return false;
    // A list of wrong things is not also too short.
    const below = `${key.slice(0, -1)},`;
    if (issue.code === 'too_small' && issues.some(({ path }) => path.length > issue.path.length && keyOf(path).startsWith(below))) return false;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Missing names that lie in one record, told together: the first of them → all of them; the others → nothing. */
export function missingTogether(issues: readonly Issue[]): Map<Issue, Issue[]> {
  const missing = issues.filter(isMissing);
  const groups = new Map<string, Issue[]>();
  for (const issue of missing) groups.set(parentOf(issue), [...(groups.get(parentOf(issue)) ?? []), issue]);
  return new Map(missing.map((issue) => [issue, groups.get(parentOf(issue))![0] === issue ? groups.get(parentOf(issue))! : []]));
}
