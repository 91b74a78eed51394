import { byCode } from '../../domain/text/byCode.ts';
import type { Library } from '../../library/library.ts';
import type { EditionRecord } from './editionRecordSchema.ts';

/** The record of this library, entries by id. */
export function editionRecord({ region, day, checksum, entries }: Library): EditionRecord {
  return {
    name: region.site,
    county: region.county,
    day,
    checksum,
    entries: entries
      .map(({ id, policy, status, checksum: own, path }) => ({
        id,
        title: policy.title,
        status,
        checksum: own,
        path,
        cards: policy.benefits.map((benefit) => ({ id: benefit.id, name: benefit.name })),
      }))
      .sort((a, b) => byCode(a.id, b.id)),
  };
}

/** What separates two editions, each list by id. */
export interface EditionChanges {
  added: EditionRecord['entries'];
  removed: EditionRecord['entries'];
  changed: EditionRecord['entries'];
  /** Was current in the old edition, is expired or replaced in the new. */
  ended: EditionRecord['entries'];
}

const gone = (status: string) => status === 'expired' || status === 'replaced';

/** Compares an old edition with a new one. An entry that ended is listed under `ended` only. */
export function compareEditions(old: EditionRecord, now: EditionRecord): EditionChanges {
  const before = new Map(old.entries.map((entry) => [entry.id, entry]));
  const after = new Set(now.entries.map((entry) => entry.id));
  const ended = now.entries.filter((entry) => before.has(entry.id) && gone(entry.status) && !gone(before.get(entry.id)!.status));
  return {
    added: now.entries.filter((entry) => !before.has(entry.id)),
    removed: old.entries.filter((entry) => !after.has(entry.id)),
    changed: now.entries.filter(
      (entry) =>
        before.has(entry.id) && !ended.includes(entry) && (before.get(entry.id)!.checksum !== entry.checksum || before.get(entry.id)!.status !== entry.status),
    ),
    ended,
  };
}
