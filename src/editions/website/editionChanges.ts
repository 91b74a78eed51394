import type { EditionEntry, EditionRecord } from './editionRecordSchema.ts';

/** An entry of the new edition with what it was in the old one, and what to do with its cards on the wall. */
export interface ChangedEntry {
  old: EditionEntry;
  now: EditionEntry;
  /** Names of cards whose words changed. */
  replace: string[];
  /** Names of cards that read as before. */
  keep: string[];
  /** Names of cards that are no more. */
  remove: string[];
}

/** What separates two editions, each list by id. */
export interface EditionChanges {
  added: EditionEntry[];
  removed: EditionEntry[];
  changed: ChangedEntry[];
  /** Was current in the old edition, is expired or replaced in the new. */
  ended: EditionEntry[];
  /** The same entry under another name. `kept` when the old address leads on, so that printed QR codes still work. */
  renamed: { from: string; to: EditionEntry; kept: boolean }[];
  /** Telephones that changed, came or went. */
  phones: { name: string; old?: string; now?: string; onEveryCard: boolean }[];
  /** The website moved: every QR code leads elsewhere. */
  address?: { old?: string; now?: string };
}

const gone = (status: string) => status === 'expired' || status === 'replaced';

/** Which new entry an old one, missing now, has become: by the names it had before, else by its very wording. */
function renames(old: EditionRecord, now: EditionRecord): EditionChanges['renamed'] {
  const before = new Set(old.entries.map(({ id }) => id));
  const after = new Set(now.entries.map(({ id }) => id));
  const fresh = now.entries.filter(({ id }) => !before.has(id));
  return old.entries
    .filter(({ id }) => !after.has(id))
    .flatMap((entry): EditionChanges['renamed'] => {
      const named = fresh.find(({ formerly = [] }) => formerly.includes(entry.id));
      if (named) return [{ from: entry.id, to: named, kept: true }];
      const alike = fresh.filter(({ checksum }) => checksum === entry.checksum);
      return alike.length === 1 ? [{ from: entry.id, to: alike[0]!, kept: false }] : [];
    });
}

/** Names of the cards whose face differs. Where an older edition tells no faces (`told` is false), a changed entry changes all its cards; else a card without one is not on offer. */
function cardChanges(old: EditionEntry, now: EditionEntry, told: boolean): Omit<ChangedEntry, 'old' | 'now'> {
  const before = new Map(old.cards.map((card) => [card.id, card]));
  const same = ({ id, face }: EditionEntry['cards'][number]) => face !== undefined && before.get(id)?.face === face;
  const printed = (card: EditionEntry['cards'][number]) => !told || card.face !== undefined;
  const left = new Set(now.cards.filter(printed).map(({ id }) => id));
  return {
    replace: now.cards.filter((card) => printed(card) && !same(card)).map(({ name }) => name),
    keep: now.cards.filter(same).map(({ name }) => name),
    remove: old.cards.filter((card) => printed(card) && !left.has(card.id)).map(({ name }) => name),
  };
}

function phoneChanges({ phones: before }: EditionRecord, { phones: after, contacts = [] }: EditionRecord): EditionChanges['phones'] {
  // An edition of before telephones were recorded tells nothing of them.
  if (!before || !after) return [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => ({
      name,
      ...(before[name] === undefined ? {} : { old: before[name] }),
      ...(after[name] === undefined ? {} : { now: after[name] }),
      onEveryCard: contacts.includes(name),
    }));
}

/** Compares an old edition with a new one. An entry that ended is listed under `ended` only. */
export function compareEditions(old: EditionRecord, now: EditionRecord): EditionChanges {
  const renamed = renames(old, now);
  const newName = new Map(renamed.map(({ from, to }) => [from, to.id]));
  const before = new Map(old.entries.map((entry) => [newName.get(entry.id) ?? entry.id, entry]));
  const after = new Set(now.entries.map((entry) => entry.id));
  const ended = now.entries.filter((entry) => before.has(entry.id) && gone(entry.status) && !gone(before.get(entry.id)!.status));
  const told = old.entries.some(({ cards }) => cards.some(({ face }) => face !== undefined));
  const changed = now.entries.flatMap((entry): ChangedEntry[] => {
    const was = before.get(entry.id);
    if (!was || ended.includes(entry)) return [];
    const cards = cardChanges(was, entry, told);
    const faces = entry.cards.some(
      ({ id, face }) => face !== undefined && was.cards.some((card) => card.id === id && card.face !== undefined && card.face !== face),
    );
    const differs = was.checksum !== entry.checksum || was.status !== entry.status || faces || cards.remove.length > 0;
    return differs ? [{ old: was, now: entry, ...cards }] : [];
  });
  return {
    added: now.entries.filter((entry) => !before.has(entry.id)),
    removed: old.entries.filter((entry) => !after.has(newName.get(entry.id) ?? entry.id)),
    changed,
    ended,
    renamed,
    phones: phoneChanges(old, now),
    ...(old.address === now.address ? {} : { address: { ...(old.address ? { old: old.address } : {}), ...(now.address ? { now: now.address } : {}) } }),
  };
}
