import type { PrintCard } from '../../print/card.ts';
import { stateNodes } from '../../print/tables.ts';
import { sealNode } from '../../print/tree.ts';
import { isPast } from '../../domain/policy/validity.ts';
import { chineseDate } from '../../domain/text/date.ts';
import { button, el, fill } from '../shared/dom.ts';
import { basketIds, removeFromBasket, setBasket } from './basket.ts';
import { printElement } from './element.ts';

function moved(id: string, step: -1 | 1): void {
  const ids = basketIds();
  const at = ids.indexOf(id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= ids.length) return;
  [ids[at], ids[to]] = [ids[to]!, ids[at]!];
  setBasket(ids);
}

function line({ id, name, ...card }: PrintCard, index: number, count: number): HTMLLIElement {
  const item = el(
    'li',
    {},
    printElement(sealNode(card)),
    el('span', { class: 'name' }, `${index + 1}. ${name}`, ...stateNodes(card).map(printElement)),
    button('↑', () => moved(id, -1), { 'aria-label': `${name}往前`, 'data-move': 'up', disabled: index === 0 }),
    button('↓', () => moved(id, 1), { 'aria-label': `${name}往后`, 'data-move': 'down', disabled: index === count - 1 }),
    button('取出', () => removeFromBasket(id), { 'aria-label': `取出${name}`, 'data-move': 'out' }),
  );
  item.setAttribute('data-id', id);
  return item;
}

/** The basket on the print page: order, take out. Returns the function that draws it anew; where the cards are not `complete`, it is not for the edition that some are missing. */
export function basketList(app: HTMLElement): (cards: readonly PrintCard[], complete: boolean) => void {
  const list = app.querySelector('[data-basket]')!;
  const status = app.querySelector('[data-basket-status]')!;
  const clear = app.querySelector<HTMLButtonElement>('[data-clear]')!;
  return (cards, complete) => {
    // Whoever moves a card with the keyboard keeps their place.
    const held = document.activeElement;
    const place = held?.closest('[data-id]')?.getAttribute('data-id');
    const which = held?.getAttribute('data-move');
    fill(list, ...cards.map((card, index) => line(card, index, cards.length)));
    const again = [...list.children].find((item) => item.getAttribute('data-id') === place);
    if (again && which)
      (again.querySelector<HTMLElement>(`[data-move="${which}"]:not([disabled])`) ?? again.querySelector<HTMLElement>('button:not([disabled])'))?.focus();
    // On a phone what is about to be printed comes before what else there is to pick.
    app.classList.toggle('print-filled', cards.length > 0);
    const gone = complete ? basketIds().length - cards.length : 0;
    status.textContent = `${cards.length ? `${cards.length}张卡：大字卡${cards.length}页，标准卡${Math.ceil(cards.length / 2)}页${cards.length > 1 ? '，清单另算' : ''}。` : '还是空的。先挑卡，或在条目、速查卡、入户对照里点“放进打印篮”。'}${gone > 0 ? `另有${gone}张在这一版里已经不能用，不印。` : ''}`;
    const over = cards.filter((card) => isPast(card.status));
    if (over.length > 0)
      status.textContent += `其中${over.length}张已经过期，只在“已到期”的横带下面印：${over.map(({ name, until }) => (until ? `${name}（到${chineseDate(until)}）` : name)).join('、')}。请换用新版。`;
    clear.disabled = cards.length === 0;
  };
}
