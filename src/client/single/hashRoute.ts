/** The single file's addresses: `#/policies/central/x?q=…#part`. */
export interface HashRoute {
  /** Site path without `.html`, such as `policies/central/x`; `index` for the first screen. */
  page: string;
  /** The query string without its question mark. */
  query: string;
  /** The element to show, without its number sign. */
  part: string;
}

/** Reads `location.hash`; undefined when it does not name a page (a plain in-page anchor). */
export function parseHashRoute(hash: string): HashRoute | undefined {
  if (hash === '' || hash === '#') return { page: 'index', query: '', part: '' };
  const parts = /^#\/([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(hash);
  return parts ? { page: parts[1] || 'index', query: parts[2] ?? '', part: parts[3] ?? '' } : undefined;
}

/** The route of a page's relative address as it stands in a page of the folder edition; undefined for other hosts and in-page anchors. */
export function hashRouteOf(page: string, address: string): string | undefined {
  if (address === '' || address.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  const parts = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address)!;
  const path = parts[1]!;
  const steps = path.startsWith('/') ? [] : page.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  const target = steps.join('/').replace(/\.html$/, '');
  return `#/${target === 'index' ? '' : target}${parts[2] ?? ''}${parts[3] ?? ''}`;
}
