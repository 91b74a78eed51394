import { dayNow } from '../shared/today.ts';
import { contradictions, type Traits, type TraitValue, type Household, type Member } from '../../domain/household/implications.ts';
import { matchHousehold } from '../../domain/match/match.ts';
import { pilesOf, type Pile, type PileRow } from '../../domain/match/piles.ts';
import type { FamilyMatch } from '../../domain/match/result.ts';
import { openQuestions } from '../../domain/match/questions.ts';
import type { MatchData } from '../../domain/match/matchData.ts';
import { screensLeft, slotKey, type Screen, type Slot } from './screens.ts';

/** What is known, what follows from it, and what is still worth asking. Lives in memory only. */
export interface Store {
  readonly record: Household;
  readonly families: FamilyMatch[];
  readonly piles: Record<Pile, PileRow[]>;
  readonly screens: Screen[];
  /** How many blanks were passed over. */
  readonly skipped: number;
  /** Something was entered since the page opened or the file was saved. */
  readonly unsaved: boolean;
  /** Sets one trait; undefined forgets it. */
  set(slot: Slot, value: TraitValue | undefined): void;
  setUnsureTypes(types: string[]): void;
  setMembers(members: Member[] | undefined): void;
  setDate(day: string): void;
  skip(keys: string[]): void;
  askSkippedAgain(): void;
  replace(record: Household): void;
  /** Goes on with what this tab was told before. */
  resume(before: { record: Household; stated: string | undefined }): void;
  clear(): void;
  markSaved(): void;
  /** The day the ages, incomes and months of a file that was read are of; undefined when they were told today. */
  readonly stated: string | undefined;
  /** Works the verdicts out again and tells the page; called once after a batch of changes. */
  update(): void;
  /** One listener: the page as it is drawn now. */
  onUpdate(listener: () => void): void;
}

function emptyHousehold(day: string): Household {
  return { date: day, household: {}, typesUnsure: [], members: undefined };
}

export function hasEntries({ household, typesUnsure, members }: Household): boolean {
  return Object.keys(household).length > 0 || typesUnsure.length > 0 || (members?.length ?? 0) > 0;
}

function without(traits: Traits, name: string): Traits {
  const { [name]: _, ...rest } = traits;
  return rest;
}

/** A changed age may make an earlier answer impossible: what follows from the rest wins, so the saved file never says two things. */
function consistent(record: Household): Household {
  const members = record.members?.map((member) => contradictions(member).reduce<Member>((rest, { trait }) => without(rest, trait), member));
  return { ...record, members };
}

/** `data` may bring its entries later; the next update takes them. */
export function createStore(data: Pick<MatchData, 'day' | 'entries'>): Store {
  let record = emptyHousehold(dayNow(data.day));
  let families: FamilyMatch[] = [];
  let piles: Record<Pile, PileRow[]> = { can: [], settle: [], ask: [] };
  let screens: Screen[] = [];
  let skipped = new Set<string>();
  let unsaved = false;
  let stated: string | undefined;
  let listener: () => void = () => undefined;
  const change = (next: Household) => {
    record = consistent(next);
    unsaved = hasEntries(next);
  };
  const store: Store = {
    get record() {
      return record;
    },
    get families() {
      return families;
    },
    get piles() {
      return piles;
    },
    get screens() {
      return screens;
    },
    get skipped() {
      return skipped.size;
    },
    get unsaved() {
      return unsaved;
    },
    get stated() {
      return stated;
    },
    set(slot, value) {
      skipped.delete(slotKey(slot));
      const put = (traits: Traits) => (value === undefined ? without(traits, slot.trait) : { ...traits, [slot.trait]: value });
      if (slot.member === undefined) change({ ...record, household: put(record.household) });
      else change({ ...record, members: record.members?.map((member, index) => (index === slot.member ? put(member) : member)) });
    },
    setUnsureTypes: (typesUnsure) => change({ ...record, typesUnsure }),
    setMembers(members) {
      // Blanks are known by the person's place in the list, which may have moved.
      skipped = new Set([...skipped].filter((key) => !/^\d+\./.test(key) && key !== 'members'));
      change({ ...record, members });
    },
    setDate: (date) => change({ ...record, date }),
    skip: (keys) => keys.forEach((key) => skipped.add(key)),
    askSkippedAgain: () => skipped.clear(),
    replace(next) {
      skipped.clear();
      record = consistent(next);
      unsaved = false;
      stated = hasEntries(next) ? next.date : undefined;
    },
    resume(before) {
      store.replace(before.record);
      stated = before.stated;
      unsaved = true;
    },
    clear() {
      store.replace(emptyHousehold(record.date));
    },
    markSaved() {
      unsaved = false;
    },
    update() {
      families = matchHousehold(data.entries, record);
      piles = pilesOf(families, record);
      screens = screensLeft(openQuestions(families, record), record, skipped);
      listener();
    },
    onUpdate(next) {
      listener = next;
    },
  };
  return store;
}
