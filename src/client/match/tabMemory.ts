import { readHouseholdJson } from '../../domain/household/householdReader.ts';
import type { Household } from '../../domain/household/implications.ts';
import { savedText } from './fileButtons.ts';

const KEY = 'match-household';

/** The answers in this tab's own memory, which goes when the tab is closed: Back and other pages do not lose them. */
export function rememberInTab(record: Household, hasEntries: boolean): void {
  try {
    if (hasEntries) sessionStorage.setItem(KEY, savedText({ record }));
    else sessionStorage.removeItem(KEY);
  } catch {
    // no storage: the answers live as long as the page
  }
}

/** What this tab was told before; undefined when nothing was, or it cannot be read. */
export function rememberedInTab(): Household | undefined {
  try {
    const text = sessionStorage.getItem(KEY);
    const read = text === null ? undefined : readHouseholdJson(text);
    return read && 'record' in read ? read.record : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the tab keeps anything at all; without it leaving with entries has to be asked about. */
export function tabRemembers(): boolean {
  try {
    sessionStorage.setItem(`${KEY}-try`, '1');
    sessionStorage.removeItem(`${KEY}-try`);
    return true;
  } catch {
    return false;
  }
}
