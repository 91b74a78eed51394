import { keepChoices } from '../shared/choices.ts';
import { fill } from '../shared/dom.ts';

const names = (select: HTMLSelectElement) => select.value.split(' ').filter(Boolean);
const told = (select: HTMLSelectElement) => select.options[select.selectedIndex];

/** What is said of two chosen benefits: the lists' own word, or that no document was found and whom to ask. */
function answer(one: HTMLSelectElement, other: HTMLSelectElement, shown: readonly HTMLElement[]): string {
  if (!one.value && !other.value) return '';
  if (!one.value || !other.value) return shown.length ? `写明了的有${shown.length}对` : '没有查到写明它能不能和别的同享的文件';
  if (one.value === other.value) return '两边选的是同一样';
  const row = shown[0];
  if (row) return `${row.dataset['kind']}，依据见下`;
  const asks = [told(one), told(other)].map((option) => option?.dataset['ask']).filter((ask, index, all) => ask && all.indexOf(ask) === index);
  return `没有查到写明这两样能不能同享的文件：不能说能，也不能说不能，先问${asks.join('、')}`;
}

/** The finder of 能不能同享: one benefit narrows the tables to its pairs, two to the pair itself. */
export function mountTogether(place: HTMLElement): void {
  const form = place.querySelector('form');
  const one = form?.querySelector<HTMLSelectElement>('select[name="one"]');
  const other = form?.querySelector<HTMLSelectElement>('select[name="other"]');
  const line = place.querySelector('[data-together-answer]');
  if (!form || !one || !other || !line) return;
  // The same choices on both sides, written once in the page.
  for (const group of Array.from(one.querySelectorAll('optgroup'))) other.append(group.cloneNode(true));
  const rows = Array.from(place.querySelectorAll<HTMLElement>('[data-pair]'));
  const apply = () => {
    const wanted = [names(one), names(other)].filter((ids) => ids.length > 0);
    const shown = rows.filter((row) => {
      const [first, second] = row.dataset['pair']!.split(' ') as [string, string];
      if (wanted.length < 2) return wanted.every((ids) => ids.includes(first) || ids.includes(second));
      const [left, right] = wanted as [string[], string[]];
      return (left.includes(first) && right.includes(second)) || (left.includes(second) && right.includes(first));
    });
    for (const row of rows) row.hidden = !shown.includes(row);
    for (const section of Array.from(place.querySelectorAll('section'))) section.hidden = section.querySelector('[data-pair]:not([hidden])') === null;
    fill(line, answer(one, other, shown));
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // Fields take their old values only after the event.
  form.addEventListener('reset', () => setTimeout(apply));
  keepChoices(form, 'together');
  apply();
}
