/** What of a search stands in its address: the words, the ticks, and how many results were opened up. */
export interface SearchAddress {
  query: string;
  /** Ticks as facet:value. */
  ticks: string[];
  /** How many results are shown; 0 for the first page. */
  shown: number;
}

const MOST_SHOWN = 500;
const TICK = /^[a-z]+:[a-zA-Z-]+$/;

/** The query string as the address carries it: after ? on a page, after `#/search?` in a single file. */
const carried = () => (location.hash.startsWith('#/') ? location.hash.replace(/^[^?]*\??/, '') : location.search);

/** Reads a query string; what is not a tick or a count is left out. */
export function readAddress(text: string): SearchAddress {
  const parts = new URLSearchParams(text);
  const shown = Number(parts.get('n') ?? 0);
  return {
    query: parts.get('q') ?? '',
    ticks: (parts.get('f') ?? '').split(',').filter((tick) => TICK.test(tick)),
    shown: Number.isInteger(shown) && shown > 0 && shown <= MOST_SHOWN ? shown : 0,
  };
}

export const searchInAddress = (): SearchAddress => readAddress(carried());

/** Half of a character pair cannot stand in an address. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/g;

/** The query string of a search, with its question mark; empty when nothing is asked. */
export function writeAddress({ query, ticks, shown }: SearchAddress): string {
  const text = query.replace(LONE_SURROGATE, '');
  if (text === '') return '';
  return `?q=${encodeURIComponent(text)}${ticks.length ? `&f=${encodeURIComponent(ticks.join(','))}` : ''}${shown > 0 ? `&n=${shown}` : ''}`;
}

/** Keeps the address in step, so that it can be sent on and come back to. Some browsers forbid it under file://; searching goes on. */
export function keepInAddress(search: SearchAddress): void {
  try {
    const text = writeAddress(search);
    const address = location.hash.startsWith('#/') ? `${location.hash.replace(/\?.*$/, '')}${text}` : `${location.pathname}${text}`;
    history.replaceState(history.state, '', address);
  } catch {
    // see above
  }
}

/** How far down the page was, kept in the history entry: 后退 comes back to the same place although results arrive later. */
export function keepPlace(): void {
  try {
    history.replaceState({ ...(history.state as object | null), place: scrollY }, '');
  } catch {
    // old browsers refuse this for a file; 后退 then begins at the top
  }
}

/** The place kept, once: a reload begins where the reader then is. */
export function placeTaken(): number {
  const { place, ...rest } = (history.state ?? {}) as { place?: unknown };
  if (typeof place !== 'number') return 0;
  try {
    history.replaceState(rest, '');
  } catch {
    // see above
  }
  return place;
}
