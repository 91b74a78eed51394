import { el, fill } from '../shared/dom.ts';
import type { Asking } from './asking.ts';
import { bringEntries, editionDay, entriesOn } from './data.ts';
import { goTo } from './goTo.ts';
import type { Store } from './store.ts';

/** Brings what the household's day needs; then the page goes on. Whoever is in the middle of a question goes on with it. */
export function bringData(app: HTMLElement, place: (name: string) => HTMLElement, store: Store, asking: Asking): void {
  const results = place('results');
  results.setAttribute('aria-busy', 'true');
  const { date } = store.record;
  const here = () => {
    if (date !== store.record.date) return;
    store.update();
    if (!asking.waits()) return;
    const looksHere = document.activeElement?.id === 'match-question';
    asking.next();
    if (looksHere) goTo('match-question');
  };
  bringEntries(date, here, (sentence) => {
    // Where only an earlier day cannot be answered for, another one still can.
    const others = entriesOn(editionDay());
    results.removeAttribute('aria-busy');
    fill(others ? results : app, el('p', { class: 'warning', role: 'alert' }, sentence));
    if (others && asking.waits()) fill(place('question'));
  });
}
