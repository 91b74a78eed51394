import { agedSentence } from '../../domain/household/statedDay.ts';
import { chineseDate, isDay } from '../../domain/text/date.ts';
import { button, el, fill } from '../shared/dom.ts';
import { dayNow } from '../shared/today.ts';
import type { Store } from './store.ts';

/** 按哪一天的政策: today, by a clock that is not behind the edition, or another day that an inspector asks about. */
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
  const apply = button(
    '按这一天对照',
    () => {
      if (isDay(input.value)) choose(input.value);
      else fill(problem, '日期请写成 2024-12-31 这样。');
    },
    { class: 'match-quiet' },
  );
  const now = dayNow(editionDay);
  const other = date !== now;
  const aged = agedSentence(store.stated, date);
  const details = el(
    'details',
    { class: 'match-day' },
    el('summary', {}, `按${chineseDate(date)}的政策对照`),
    el(
      'p',
      {},
      el('label', { for: 'match-day' }, '换一天看（查过去的事用）：'),
      input,
      apply,
      other && button(`回到${chineseDate(now)}`, () => choose(now), { class: 'match-quiet' }),
    ),
    problem,
  );
  details.open = place.querySelector('details')?.open ?? false;
  fill(
    place,
    details,
    other && el('p', { class: 'warning' }, `现在看的是${chineseDate(date)}那天的政策，不是现在的。`),
    aged !== undefined && el('p', { class: 'warning' }, `家里人的${aged}`),
    date > editionDay && el('p', { class: 'soft small' }, `本库核对到${chineseDate(editionDay)}，以后改了的还看不到。`),
  );
}
