import { chineseDate } from '../../domain/text/date.ts';
import { edition } from '../shared/edition.ts';
import { el } from '../shared/dom.ts';

/** Says in the foot of a page that does not say so itself which edition it is part of. */
export function fillEditionLine(): void {
  const known = edition();
  if (!known) return;
  for (const place of Array.from(document.querySelectorAll<HTMLElement>('[data-edition-line]'))) {
    place.textContent = '';
    place.append(
      el('span', { class: 'nowrap' }, `${chineseDate(known.day)}版`),
      '　',
      el('span', { class: 'nowrap' }, `校验码 ${known.checksum}`),
      `　共${known.entries}条政策。`,
    );
  }
}
