/**
 * 打印篮: ids of the cards chosen for printing, in order. Kept for this tab only, and nothing but card ids.
 * Where the tab's storage is missing, the page's own memory holds them and links carry them on (basketLinks.ts).
 */
const KEY = 'pcb-basket';
/** Said on the document whenever the basket changes. */
export const BASKET_EVENT = 'policy:basket';
const ID = /^(central|province|city|county)\/[a-z0-9-]+#[a-z0-9-]+$/;

// Each page script is bundled by itself; the window is the one place they share.
declare global {
  interface Window {
    policyBasket?: string[];
  }
}

function stored(): string[] | undefined {
  try {
    const text = sessionStorage.getItem(KEY);
    if (text === null) return undefined;
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string' && ID.test(id)) : undefined;
  } catch {
    return undefined; // no storage here, or somebody else's text in it
  }
}

export function basketIds(): string[] {
  return stored() ?? window.policyBasket ?? [];
}

export function setBasket(ids: readonly string[]): void {
  const once = [...new Set(ids)].filter((id) => ID.test(id));
  window.policyBasket = once;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(once));
  } catch {
    // the page's memory has it
  }
  document.dispatchEvent(new CustomEvent(BASKET_EVENT));
}

export const addToBasket = (ids: readonly string[]): void => setBasket([...basketIds(), ...ids]);
export const removeFromBasket = (id: string): void => setBasket(basketIds().filter((other) => other !== id));

/** `cards=` of an address, as written by `basketQuery`; undefined when it names none. */
export function idsInQuery(query: string): string[] | undefined {
  const value = /(?:^|[?&])cards=([^&]*)/.exec(query)?.[1];
  if (value === undefined) return undefined;
  try {
    return decodeURIComponent(value)
      .split(',')
      .filter((id) => ID.test(id));
  } catch {
    return undefined;
  }
}

export const basketQuery = (ids: readonly string[]): string => `cards=${encodeURIComponent(ids.join(','))}`;
