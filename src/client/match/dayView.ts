import { chineseDate, isDay } from '../../domain/text/date.ts';
import { button, el, fill } from '../shared/dom.ts';
import { today } from '../shared/today.ts';
import type { Store } from './store.ts';

/** 按哪一天的政策: the edition's day, or another one that an inspector asks about. */
export function renderDay(place: HTMLElement, store: Store, editionDay: string): void {
  const { date } = store.record;
  const choose = (day: string) => {
    store.setDate(day);
    store.update();
    place.querySelector<HTMLElement>('summary')?.focus();
  };
  const input = el('input', { type: 'date', id: 'match-day', min: '2014-01-01', max: '2099-12-31' });
  input.value = date;
  const problem = el('span', { class: 'match-problem', role: 'alert' });
  const apply = button('按这一天对照', () => {
    if (isDay(input.value)) choose(input.value);
    else fill(problem, '日期请写成 2024-12-31 这样。');
  }, { class: 'match-quiet' });
  const other = date !== editionDay;
  const details = el('details', { class: 'match-day' },
    el('summary', {}, `按${chineseDate(date)}的政策对照`),
    el('p', {}, el('label', { for: 'match-day' }, '换一天看（查过去的事用）：'), input, apply, other && button(`回到${chineseDate(editionDay)}`, () => choose(editionDay), { class: 'match-quiet' })),
    problem,
  );
  details.open = place.querySelector('details')?.open ?? false;
  const past = today() > editionDay && date === editionDay && today();
  fill(place, details,
    other && el('p', { class: 'warning' }, `现在看的是${chineseDate(date)}那天的政策，不是现在的。`),
    past && el('p', { class: 'warning' }, `本库核对到${chineseDate(editionDay)}，今天是${chineseDate(past)}。`, button('按今天对照', () => choose(past), { class: 'match-quiet' })),
  );
}
