import { hashRouteOf, parseHashRoute, type HashRoute } from './hashRoute.ts';
import { currentRoute } from './currentRoute.ts';
import { decoded } from './decoded.ts';

export interface PackedPage {
  title: string;
  kind: string;
  main: string;
}

/** What a page needs once its markup stands: called with the page's query string. */
export type PageStart = (query: string) => void;

/** The page that says 没有这一页, the website's own. */
const NOWHERE = '404';

/** Shows the page a hash names, runs what it needs, and keeps links, forms, the back button and the scroll position working. */
export class Router {
  readonly #pages: ReadonlyMap<string, PackedPage>;
  readonly #starts: ReadonlyMap<string, PageStart>;
  readonly #main: HTMLElement;
  readonly #scrolled = new Map<string, number>();
  #shown: string | undefined;
  #leaving = false;

  constructor(pages: Record<string, PackedPage>, starts: Record<string, PageStart>, main: HTMLElement) {
    // Maps, so that an address such as #/constructor names nothing.
    this.#pages = new Map(Object.entries(pages));
    this.#starts = new Map(Object.entries(starts));
    this.#main = main;
  }

  start(): void {
    addEventListener('hashchange', () => this.#go());
    addEventListener('popstate', () => this.#go());
    document.addEventListener('click', (event) => this.#follow(event));
    // The middle button, the menu of the right one and dragging open what the link says, and say no click.
    document.addEventListener('mousedown', (event) => this.#addressed(event.target));
    document.addEventListener('submit', (event) => this.#submit(event));
    addEventListener('scroll', () => this.#shown !== undefined && !this.#leaving && this.#scrolled.set(this.#shown, scrollY), { passive: true });
    this.#go(true);
  }

  /**
   * Goes to a route. A blob: or content: address may refuse the new hash; the route then lives in the history entry alone,
   * and the back button still works.
   */
  #navigate(hash: string): void {
    const target = parseHashRoute(hash);
    // Going somewhere anew begins at the top; only 后退 comes back to the place.
    if (target) this.#scrolled.delete(`${target.page}?${target.query}`);
    const entry = { route: hash };
    try {
      history.pushState(entry, '', hash);
    } catch {
      history.pushState(entry, '');
    }
    this.#go();
  }

  #go(first = false): void {
    const route = parseHashRoute(currentRoute());
    if (!route) return; // an in-page anchor: the browser has scrolled already
    const address = `${route.page}?${route.query}`;
    if (address !== this.#shown) this.#show(route, address, first);
    if (route.part) document.getElementById(decoded(route.part))?.scrollIntoView();
  }

  #show(route: HashRoute, address: string, first: boolean): void {
    const page = (this.#pages.get(route.page) ?? this.#pages.get(NOWHERE))!;
    // The first screen already stands in the file; drawing it again would only flicker.
    if (!(first && route.page === 'index')) {
      this.#leaving = true;
      // The markup is the edition's own, built from checked content; nothing a user types ever comes this way.
      this.#main.innerHTML = page.main;
      document.body.className = page.kind;
      document.body.removeAttribute('data-search-state');
      document.title = page.title;
      if (!route.part) scrollTo(0, this.#scrolled.get(address) ?? 0);
      if (!first) this.#main.focus({ preventScroll: true });
      this.#leaving = false;
    }
    this.#shown = address;
    document.querySelectorAll('.site-nav a').forEach((link) => {
      if (link.getAttribute('href') === `#/${route.page}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    });
    document.dispatchEvent(new CustomEvent('policy:page'));
    this.#starts.get(route.page)?.(route.query);
    // What the start filled in may be what the place lies in.
    const place = route.part ? 0 : (this.#scrolled.get(address) ?? 0);
    if (place > 0) scrollTo(0, place);
  }

  /** The link an event happened on, with the page of this file it leads to. Links made at run time carry folder addresses: they are given their own. */
  #addressed(target: EventTarget | null): { link?: Element; route?: string } {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    const address = link?.getAttribute('href');
    if (!link || !address) return {};
    const route = address.startsWith('#/') ? address : hashRouteOf('index.html', address);
    if (route === undefined) return { link };
    if (route !== address) link.setAttribute('href', route);
    return { link, route };
  }

  #follow(event: MouseEvent): void {
    if (event.defaultPrevented) return;
    const { link, route } = this.#addressed(event.target);
    if (!link || route === undefined) return;
    if (
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey ||
      link.hasAttribute('download') ||
      (link.getAttribute('target') ?? '_self') !== '_self'
    )
      return; // a new tab or window is the browser's business
    event.preventDefault();
    this.#navigate(route);
  }

  #submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    const action = form.getAttribute('action') ?? '';
    if (!action.startsWith('#/')) return;
    event.preventDefault();
    const field = form.querySelector<HTMLInputElement>('input[name="q"]');
    this.#navigate(`${action}?q=${encodeURIComponent(field?.value ?? '')}`);
  }
}
