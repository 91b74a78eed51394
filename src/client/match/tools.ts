import { addToBasket } from '../print/basket.ts';
import { button, type Child } from '../shared/dom.ts';
import { fileButtons } from './fileButtons.ts';
import { cardsOf } from './resultsView.ts';
import type { Store } from './store.ts';

/** What can be done with the result as it stands: print it, gather its cards, save it to a file and read one. */
export function toolButtons(store: Store, say: (text: string) => void, loaded: () => void): Child[] {
  const toBasket = () => {
    const ids = cardsOf(store.families);
    addToBasket(ids);
    say(ids.length ? `放进了${ids.length}张明白卡，点页首的“打印篮”去打印。` : '还没有对照出可以享受的待遇。');
  };
  return [
    button('打印一户一策', () => window.print(), { class: 'match-quiet' }),
    button('明白卡放进打印篮', toBasket, { class: 'match-quiet' }),
    ...fileButtons(store, say, loaded),
  ];
}
