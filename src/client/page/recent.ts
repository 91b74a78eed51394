import { el, fill } from '../shared/dom.ts';

const NAME = 'pcb-recent';
const MOST = 5;

/** A page that was looked at: its name and its place in the edition. */
interface Seen {
  title: string;
  path: string;
}

const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' && value !== null && typeof (value as Seen).title === 'string' && /^[a-z0-9/-]+\.html$/.test((value as Seen).path);

function seen(): Seen[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(NAME) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isSeen).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Where the open page stands in the edition, `home` being the relative way to its top; undefined when that cannot be told. */
function ownPath(home: string): string | undefined {
  if (document.documentElement.getAttribute('data-edition') === 'single') return /^#\/([a-z0-9/-]+)/.exec(location.hash)?.[1]?.concat('.html');
  const depth = home.split('../').length;
  const path = location.pathname.split('/').slice(-depth).join('/');
  return path && !path.endsWith('.html') ? `${path}.html` : path; // some hosts drop the ending
}

/** Keeps what is looked up in this tab, newest first, and shows it on the home page. `home` leads to the edition's top. */
export function followRecent(home: string): void {
  const note = () => {
    const title = document.querySelector('main [data-entry] h1, main h1 ~ [data-card], .page-card main h1')?.textContent;
    const path = ownPath(home);
    if (title && path && /^(policies|cards)\//.test(path)) {
      try {
        sessionStorage.setItem(NAME, JSON.stringify([{ title, path }, ...seen().filter((other) => other.path !== path)].slice(0, MOST)));
      } catch {
        // a browser without storage simply does not remember
      }
    }
    const place = document.querySelector<HTMLElement>('[data-recent]');
    const list = place?.querySelector('ul');
    const pages = seen();
    if (!place || !list || pages.length === 0) return;
    fill(list, ...pages.map((page) => el('li', {}, el('a', { href: home + page.path }, page.title))));
    place.hidden = false;
  };
  note();
  document.addEventListener('policy:page', note); // the single file shows another page without loading one
}
