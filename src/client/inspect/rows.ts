import { keepChoices } from '../shared/choices.ts';
import { fill } from '../shared/dom.ts';

/** Narrows tables down to the rows that fit every picker: a picker's name is the row's data attribute, which may hold several words. */
export function mountRows(place: HTMLElement): void {
  const form = place.querySelector('form');
  if (!form) return;
  const rows = Array.from(place.querySelectorAll<HTMLElement>('[data-row]'));
  const apply = () => {
    const wanted = Array.from(form.querySelectorAll('select')).filter(({ value }) => value !== '');
    for (const row of rows) row.hidden = !wanted.every(({ name, value }) => (row.dataset[name] ?? '').split(' ').includes(value));
    for (const section of Array.from(place.querySelectorAll('section'))) section.hidden = section.querySelector('[data-row]:not([hidden])') === null;
    const count = place.querySelector('[data-rows-count]');
    if (count) fill(count, wanted.length ? `${rows.filter(({ hidden }) => !hidden).length}样` : '');
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // Fields take their old values only after the event.
  form.addEventListener('reset', () => setTimeout(apply));
  keepChoices(form, 'rows');
  apply();
}
