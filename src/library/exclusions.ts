import type { Benefit } from '../domain/policy/policySchema.ts';
import type { Library, LibraryEntry } from './library.ts';
import { href } from './links.ts';

const full = (owner: string, target: string) => (target.startsWith('#') ? owner + target : target);

type Field = 'notWith' | 'withToo';

const tables: Record<Field, WeakMap<Library, Map<string, string[]>>> = { notWith: new WeakMap(), withToo: new WeakMap() };

/** Who names a benefit as one it cannot (or can) be had together with, by the named benefit's id. Worked out once per library. */
function namers(library: Library, field: Field): Map<string, string[]> {
  const known = tables[field].get(library);
  if (known) return known;
  const table = new Map<string, string[]>();
  for (const { id, policy } of library.entries) {
    for (const benefit of policy.benefits) for (const target of new Set((benefit[field] ?? []).map((name) => full(id, name)))) table.set(target, [...(table.get(target) ?? []), `${id}#${benefit.id}`]);
  }
  tables[field].set(library, table);
  return table;
}

function companions(library: Library, entry: LibraryEntry, benefit: Benefit, field: Field): { name: string; link: string }[] {
  const named = (benefit[field] ?? []).map((target) => full(entry.id, target));
  const naming = namers(library, field).get(`${entry.id}#${benefit.id}`) ?? [];
  return [...new Set([...named, ...naming])].map((id) => {
    const [entryId, benefitId] = id.split('#') as [string, string];
    const other = library.entry(entryId);
    const name = other.policy.benefits.find((candidate) => candidate.id === benefitId)!.name;
    return { name, link: `${href.entry(other)}#${benefitId}` };
  });
}

/** The benefits that cannot be had together with this one, by name and link; both directions are honoured. */
export function exclusions(library: Library, entry: LibraryEntry, benefit: Benefit): { name: string; link: string }[] {
  return companions(library, entry, benefit, 'notWith');
}

/** The benefits a fact says can be had together with this one. */
export function together(library: Library, entry: LibraryEntry, benefit: Benefit): { name: string; link: string }[] {
  return companions(library, entry, benefit, 'withToo');
}
