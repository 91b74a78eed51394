import { STATUSES } from '../../domain/words/vocabulary.ts';
import { el } from './dom.ts';
import { edition } from './edition.ts';
import { wayHome } from './wayHome.ts';

/** The page of this edition a link leads to, without its ending; undefined for other hosts. */
function pageOf(link: HTMLAnchorElement): string | undefined {
  const address = link.getAttribute('href')!;
  if (address.startsWith('#/')) return address.slice(2).replace(/[?#].*$/, '');
  const [top, target] = [new URL(wayHome() || '.', document.baseURI), new URL(address, document.baseURI)];
  const folder = top.pathname.replace(/[^/]*$/, '');
  return target.host === top.host && target.pathname.startsWith(folder) ? target.pathname.slice(folder.length).replace(/\.html$/, '') : undefined;
}

/**
 * Whatever is named as a link anywhere, on tiles, in sets, in lists of 依据, says that its time has run out since the edition was made.
 * What states its own validity is judged by calendar.ts and says it there.
 */
export function markOverLinks(root: ParentNode, now: string): void {
  const ends = edition()?.ends ?? {};
  for (const link of Array.from(root.querySelectorAll('main a[href]'))) {
    if (!(link instanceof HTMLAnchorElement) || link.closest('.is-over')) continue;
    const page = pageOf(link) ?? '';
    if (!Object.prototype.hasOwnProperty.call(ends, page) || ends[page]! >= now) continue;
    link.classList.add('is-over');
    link.append(el('span', { class: 'validity validity-expired over-mark' }, STATUSES.expired));
  }
}
