/** The query as the address carries it: `?q=` on a page, `#/search?q=` in a single file. */
export function queryInAddress(): string {
  const hash = location.hash.startsWith('#/') ? location.hash.replace(/^[^?]*\??/, '') : '';
  return new URLSearchParams(location.search).get('q') ?? new URLSearchParams(hash).get('q') ?? '';
}

/** Half of a character pair cannot stand in an address. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/g;

/** Keeps the address in step, so that it can be sent on. Some browsers forbid it under file://; searching goes on. */
export function keepInAddress(query: string): void {
  const text = query.replace(LONE_SURROGATE, '');
  try {
    const search = text === '' ? '' : `?q=${encodeURIComponent(text)}`;
    const address = location.hash.startsWith('#/') ? `${location.hash.replace(/\?.*$/, '')}${search}` : `${location.pathname}${search}`;
    history.replaceState(null, '', address);
  } catch {
    // see above
  }
}
