import { readHouseholdJson } from '../../domain/household/householdReader.ts';
import type { Household } from '../../domain/household/implications.ts';
import { savedText } from './fileButtons.ts';

const KEY = 'match-household';

/** What a tab was told, and the day it is of when that is not today. */
export interface Remembered {
  record: Household;
  stated: string | undefined;
}

/** The answers in this tab's own memory, which goes when the tab is closed: Back and other pages do not lose them. The first line is the day they are of. */
export function rememberInTab({ record, stated }: Remembered, hasEntries: boolean): void {
  try {
    if (hasEntries) sessionStorage.setItem(KEY, `${stated ?? ''}\n${savedText({ record })}`);
    else sessionStorage.removeItem(KEY);
  } catch {
    // no storage: the answers live as long as the page
  }
}

/** What this tab was told before; undefined when nothing was, or it cannot be read. */
export function rememberedInTab(): Remembered | undefined {
  try {
    const [, day, text] = /^([\d-]*)\n([\s\S]*)$/.exec(sessionStorage.getItem(KEY) ?? '') ?? [];
    const read = text === undefined ? undefined : readHouseholdJson(text);
    return read && 'record' in read ? { record: read.record, stated: day || undefined } : undefined;
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
