import { copyFrom } from '../shared/copy.ts';
import { el } from '../shared/dom.ts';

const textOf = (selector: string) => (document.querySelector<HTMLElement>(selector)?.innerText ?? '').replace(/\s*\n+\s*/g, '\n').trim();

/** What one sends on of a page: its name, the answer, the document it rests on, the edition. */
function saying(): string {
  const basis = textOf('.sources li').split('\n').join(' ') || textOf('.card-foot p');
  const edition = textOf('[data-edition-line]') || textOf('.site-foot p');
  return [textOf('main h1'), textOf('[data-say]'), basis && `${basis.startsWith('依据') ? '' : '依据：'}${basis}`, edition].filter(Boolean).join('\n');
}

/** Only a hosted page has an address that is of use to another person. */
const address = () => (/^https?:$/.test(location.protocol) ? location.href : '');

function share(self: HTMLButtonElement): void {
  const text = saying();
  const url = address();
  if ('share' in navigator && url) navigator.share({ title: document.title, text, url }).catch(() => undefined);
  else copyFrom(self, [text, url].filter(Boolean).join('\n'), '已复制，去粘贴');
}

/** The address of a part of the page that the single file shows. */
const partAddress = (id: string) => `${location.hash.replace(/^#(?!\/).*$/, '').replace(/(?!^)#.*$/, '')}#${id}`;

/** In the single file an address within a page names the page too: there the marks beside headings are placed when the page is shown. */
function placeAnchors(): void {
  if (document.documentElement.getAttribute('data-edition') !== 'single') return;
  document.querySelectorAll<HTMLElement>('main h2[id], main h3[id], main .qa dt[id], main .card[id] .card-head h3').forEach((heading) => {
    if (heading.querySelector('.anchor')) return;
    const id = heading.id || heading.closest('[id]')!.id;
    heading.append(el('a', { class: 'anchor', href: partAddress(id), 'aria-label': `${heading.textContent}，链接到这里` }));
  });
}

/** Opens what is folded around the part that the address names. */
function openAround(): void {
  const name = location.hash.replace(/^.*#/, '');
  let part: HTMLElement | null = null;
  try {
    part = name.startsWith('/') ? null : document.getElementById(decodeURIComponent(name));
  } catch {
    return; // an address nobody could have made names no part
  }
  for (let fold = part?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    if (fold.open) continue;
    fold.open = true;
    part!.scrollIntoView();
  }
}

/** A table that scrolls in its own box is reached with the keyboard. */
function reachTables(): void {
  document.querySelectorAll<HTMLElement>('.prose table').forEach((table) => {
    if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
  });
}

function arrange(): void {
  reachTables();
  placeAnchors();
  openAround();
}

/** 复制, 分享, the marks beside headings, and folds that open for the part one came for. */
export function startPageTools(): void {
  arrange();
  document.addEventListener('policy:page', arrange); // the single file shows another page without loading one
  addEventListener('hashchange', openAround);
  document.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[data-copy], button[data-share]') : null;
    if (!pressed) return;
    if (pressed.hasAttribute('data-copy')) copyFrom(pressed, saying());
    else share(pressed);
  });
}
