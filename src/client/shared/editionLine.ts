import { chineseDate } from '../../domain/text/date.ts';
import { edition } from './edition.ts';
import { el } from './dom.ts';

/** Says which edition this is wherever the page leaves it to assets/edition.js: in its foot, on each card, in the last line of a sheet. */
export function fillEdition(): void {
  const known = edition();
  if (!known) return;
  const day = `${chineseDate(known.day)}版`;
  const parts = () => [el('span', { class: 'nowrap' }, day), '　', el('span', { class: 'nowrap' }, `校验码 ${known.checksum}`)];
  for (const place of Array.from(document.querySelectorAll<HTMLElement>('[data-edition-line], [data-edition-mark], [data-edition-day]'))) {
    place.textContent = '';
    if (place.hasAttribute('data-edition-line')) place.append(...parts(), `　共${known.entries}条政策。`);
    else if (place.hasAttribute('data-edition-mark')) place.append(...parts());
    else place.append(day);
  }
}
