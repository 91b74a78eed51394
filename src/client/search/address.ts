/** The query as the address carries it: `?q=` on a page, `#/search?q=` in a single file. */
export function queryInAddress(): string {
  const hash = location.hash.startsWith('#/') ? location.hash.replace(/^[^?]*\??/, '') : '';
  return new URLSearchParams(location.search).get('q') ?? new URLSearchParams(hash).get('q') ?? '';
}

/** Keeps the address in step, so that it can be sent on. Some browsers forbid it under file://; searching goes on. */
export function keepInAddress(query: string): void {
  const search = query === '' ? '' : `?q=${encodeURIComponent(query)}`;
  const address = location.hash.startsWith('#/') ? `${location.hash.replace(/\?.*$/, '')}${search}` : `${location.pathname}${search}`;
  try {
    history.replaceState(null, '', address);
  } catch {
    // see above
  }
}
