import { benefitId } from '../../domain/policy/benefitId.ts';
import { byCode } from '../../domain/text/byCode.ts';
import { checksum as sumOf } from '../../library/read/checksum.ts';
import type { Library } from '../../library/library.ts';
import { printBook } from '../../library/paper/cards.ts';
import type { PrintCard } from '../../print/card.ts';
import type { EditionRecord } from './editionRecordSchema.ts';

/** Everything a printed card says, but for what names the edition and the entry's place: two editions whose card agrees in it need no new paper. */
function faceOf({ id: _, path: __, qr: ___, checksum: ____, reviewed: _____, later: ______, ...printed }: PrintCard): string {
  return sumOf(JSON.stringify(printed));
}

/** Telephones people are given, by whose they are. */
function phonesOf({ contacts, offices, hotlines }: Library['region']): Record<string, string> {
  const all = [...contacts.map(({ role, phone }) => [role, phone]), ...[...offices, ...hotlines].map(({ name, phone }) => [name, phone])];
  return Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** The record of this library, entries by id. */
export function editionRecord(library: Library): EditionRecord {
  const { region, day, checksum, entries } = library;
  const faces = new Map(printBook(library).cards.map((card) => [card.id, faceOf(card)]));
  return {
    name: region.site,
    county: region.county,
    day,
    checksum,
    ...(region.address ? { address: region.address } : {}),
    phones: phonesOf(region),
    contacts: region.contacts.map(({ role }) => role),
    entries: entries
      .map(({ id, policy, status, checksum: own, path }) => ({
        id,
        ...(policy.formerly ? { formerly: policy.formerly } : {}),
        title: policy.title,
        status,
        checksum: own,
        path,
        cards: policy.benefits.map((benefit) => {
          const face = faces.get(benefitId(id, benefit.id));
          return { id: benefit.id, name: benefit.name, ...(face ? { face } : {}) };
        }),
      }))
      .sort((a, b) => byCode(a.id, b.id)),
  };
}
