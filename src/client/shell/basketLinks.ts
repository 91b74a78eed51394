import { basketIds, basketQuery, idsInQuery, setBasket } from '../print/basket.ts';

const isSingleFile = () => document.documentElement.getAttribute('data-edition') === 'single';

/** Chromium shares a tab's storage between the pages of a folder, Firefox and Safari do not: there the address carries the basket. */
function pagesShareStorage(): boolean {
  if (location.protocol !== 'http:' && location.protocol !== 'https:') return false;
  try {
    return sessionStorage !== null;
  } catch {
    return false;
  }
}

/** Takes over the basket an address brings and clears it from the address, so that a reload or 后退 does not bring it back. */
export function takeBasketFromAddress(): void {
  const ids = idsInQuery(location.search);
  if (!ids) return;
  setBasket(ids);
  try {
    const rest = location.search.replace(/([?&])cards=[^&]*&?/, '$1').replace(/[?&]$/, '');
    history.replaceState(history.state, '', location.pathname + rest + location.hash);
  } catch {
    // old browsers refuse this for a file; the address then stays as it is
  }
}

/** `address` with the basket in its query. */
function withBasket(address: string, ids: readonly string[]): string {
  const [, path, query = '', part = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address)!;
  const others = query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair && !pair.startsWith('cards='));
  return `${path}?${[...others, basketQuery(ids)].join('&')}${part}`;
}

/** Lets every link to another page of the edition carry the basket where storage does not. An empty basket is carried too once there was one. */
export function carryBasketAlong(): void {
  if (isSingleFile() || pagesShareStorage()) return;
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const address = link?.getAttribute('href') ?? '';
      if (!link || !/^[^:?#]*\.html([?#]|$)/.test(address) || link.hasAttribute('download')) return;
      if (basketIds().length || window.policyBasket) link.setAttribute('href', withBasket(address, basketIds()));
    },
    true,
  );
}
