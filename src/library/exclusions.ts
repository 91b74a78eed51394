import type { Benefit } from '../domain/policy/policySchema.ts';
import type { Library, LibraryEntry } from './library.ts';
import { href } from './links.ts';

/** The benefits that cannot be had together with this one, by name and link; both directions are honoured. */
export function exclusions(library: Library, entry: LibraryEntry, benefit: Benefit): { name: string; link: string }[] {
  const own = `${entry.id}#${benefit.id}`;
  const full = (owner: string, target: string) => (target.startsWith('#') ? owner + target : target);
  const named = (benefit.notWith ?? []).map((target) => full(entry.id, target));
  const naming = library.entries.flatMap((other) =>
    other.policy.benefits.filter((candidate) => candidate.notWith?.some((target) => full(other.id, target) === own)).map((candidate) => `${other.id}#${candidate.id}`),
  );
  return [...new Set([...named, ...naming])].map((id) => {
    const [entryId, benefitId] = id.split('#') as [string, string];
    const other = library.entry(entryId);
    const name = other.policy.benefits.find((candidate) => candidate.id === benefitId)!.name;
    return { name, link: `${href.entry(other)}#${benefitId}` };
  });
}
