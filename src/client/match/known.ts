import { readHouseholdJson } from '../../domain/household/householdReader.ts';
import type { Household } from '../../domain/household/implications.ts';
import { hasEntries } from './store.ts';

const KNOWN = /#known=([^#]*)$/;

/**
 * What a life event tells of a household, brought in the address's fragment, which no server sees. It is cleared on
 * arrival, so that neither a reload nor a forwarded address brings it again. Undefined when nothing sound was brought.
 */
export function takeKnown(day: string): Household | undefined {
  const text = KNOWN.exec(location.hash)?.[1];
  if (text === undefined) return undefined;
  try {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${location.hash.replace(KNOWN, '')}`);
  } catch {
    // old browsers refuse this for a file; the address then stays as it is
  }
  return knownHousehold(text, day);
}

/** The household the fragment's text tells of, read by the same rules as a saved file. */
export function knownHousehold(text: string, day: string): Household | undefined {
  try {
    const {
      household = {},
      member,
      members = member ? [member] : undefined,
    } = JSON.parse(decodeURIComponent(text)) as { household?: unknown; member?: unknown; members?: unknown };
    const read = readHouseholdJson(JSON.stringify({ date: day, household, typesUnsure: [], ...(members ? { members } : {}) }));
    return 'record' in read && hasEntries(read.record) ? read.record : undefined;
  } catch {
    return undefined;
  }
}
