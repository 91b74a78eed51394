import type { Benefit } from '../domain/policy/policySchema.ts';
import type { Library, LibraryEntry } from './library.ts';
import { href } from './links.ts';

const full = (owner: string, target: string) => (target.startsWith('#') ? owner + target : target);

const tables = new WeakMap<Library, Map<string, string[]>>();

/** Who names a benefit as one it cannot be had together with, by the named benefit's id. Worked out once per library. */
function namers(library: Library): Map<string, string[]> {
  const known = tables.get(library);
  if (known) return known;
  const table = new Map<string, string[]>();
  for (const { id, policy } of library.entries) {
    for (const benefit of policy.benefits) for (const target of new Set((benefit.notWith ?? []).map((name) => full(id, name)))) table.set(target, [...(table.get(target) ?? []), `${id}#${benefit.id}`]);
  }
  tables.set(library, table);
  return table;
}

/** The benefits that cannot be had together with this one, by name and link; both directions are honoured. */
export function exclusions(library: Library, entry: LibraryEntry, benefit: Benefit): { name: string; link: string }[] {
  const named = (benefit.notWith ?? []).map((target) => full(entry.id, target));
  const naming = namers(library).get(`${entry.id}#${benefit.id}`) ?? [];
  return [...new Set([...named, ...naming])].map((id) => {
    const [entryId, benefitId] = id.split('#') as [string, string];
    const other = library.entry(entryId);
    const name = other.policy.benefits.find((candidate) => candidate.id === benefitId)!.name;
    return { name, link: `${href.entry(other)}#${benefitId}` };
  });
}
