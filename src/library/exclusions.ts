import { oncePer } from '../domain/memo/oncePer.ts';
import { benefitId, notWithId, splitBenefitId } from '../domain/policy/benefitId.ts';
import type { Benefit } from '../domain/policy/policySchema.ts';
import type { Library, LibraryEntry } from './library.ts';
import { href } from './links.ts';

type Field = 'notWith' | 'withToo';

/** Who names a benefit as one it cannot (or can) be had together with, by the named benefit's id. Worked out once per library. */
const namersOf = (field: Field) =>
  oncePer((library: Library): Map<string, string[]> => {
    const table = new Map<string, string[]>();
    for (const { id, policy } of library.entries) {
      for (const benefit of policy.benefits)
        for (const target of new Set((benefit[field] ?? []).map((name) => notWithId(id, name))))
          table.set(target, [...(table.get(target) ?? []), benefitId(id, benefit.id)]);
    }
    return table;
  });
const namers = { notWith: namersOf('notWith'), withToo: namersOf('withToo') };

function companions(library: Library, entry: LibraryEntry, benefit: Benefit, field: Field): { name: string; link: string }[] {
  const named = (benefit[field] ?? []).map((target) => notWithId(entry.id, target));
  const naming = namers[field](library).get(benefitId(entry.id, benefit.id)) ?? [];
  return [...new Set([...named, ...naming])].map((id) => {
    const named = splitBenefitId(id);
    const other = library.entry(named.entry);
    const name = other.policy.benefits.find((candidate) => candidate.id === named.benefit)!.name;
    return { name, link: `${href.entry(other)}#${named.benefit}` };
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
