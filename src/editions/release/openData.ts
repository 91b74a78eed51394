import { entryNumberText } from '../../domain/policy/entryNumber.ts';
import { byCode } from '../../domain/text/byCode.ts';
import type { LibraryData } from '../../library/library.ts';
import type { PolicyRecord } from '../../domain/policy/policyRecord.ts';
import { licenceNote } from './licenceNote.ts';

/** policies.json: every entry as data, by id. docs/data.md describes it. */
export function policiesJson({ region, names, day, checksum, entries }: LibraryData): string {
  const policies: PolicyRecord[] = entries
    .map((entry) => ({
      id: entry.id,
      ...entry.policy,
      documentNumber: entryNumberText(entry.policy.documents),
      statusOnDay: entry.status,
      demonstration: entry.place.demonstration,
      path: entry.path,
      checksum: entry.checksum,
    }))
    .sort((a, b) => byCode(a.id, b.id));
  return `${JSON.stringify({ name: region.site, county: region.county, day, checksum, note: licenceNote({ names }), policies }, null, 1)}\n`;
}
