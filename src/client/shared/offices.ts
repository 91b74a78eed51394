import { dialled, officesIn, type Office } from '../../domain/policy/phoneBook.ts';
import { el } from './dom.ts';

/** The listed offices a text names, each with a phone to tap, its address and hours; nothing for one of which only the name is known. */
export function officeNodes(text: string | undefined, offices: readonly Office[]): HTMLElement[] {
  if (!text) return [];
  return officesIn(text, offices).flatMap(({ name, phone, address, hours }) => {
    const where = [address, hours].filter(Boolean).join('，');
    if (!phone && !where) return [];
    const number = phone ? el('a', { class: 'nowrap', href: `tel:${dialled(phone)}` }, phone) : '';
    return [el('span', { class: 'office' }, `${name} `, number, where ? el('span', { class: 'soft small' }, `（${where}）`) : '')];
  });
}
