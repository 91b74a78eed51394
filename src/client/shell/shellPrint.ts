import { el, fill } from '../shared/dom.ts';
import { wayHome } from '../shared/wayHome.ts';
import { BASKET_EVENT, basketIds } from '../print/basket.ts';
import { basketButton } from '../print/basketButton.ts';
import { carryBasketAlong, takeBasketFromAddress } from './basketLinks.ts';
import { setRunningHeads } from './runningHeads.ts';

/** Fills the places that pages leave for a card's button: `data-basket` names the card. */
function placeButtons(): void {
  document.querySelectorAll<HTMLElement>('[data-basket-card]').forEach((place) => {
    if (place.firstChild) return;
    place.append(basketButton(place.getAttribute('data-basket-card')!, place.getAttribute('data-name') ?? '', place.hasAttribute('data-brief')));
    place.hidden = false;
  });
}

/** The count with its way to the print page, in the page's head, while the basket holds anything. */
function countLink(home: string): HTMLElement {
  const link = el('a', { class: 'basket-link', href: `${home}print.html`, hidden: true });
  const show = () => {
    const count = basketIds().length;
    fill(
      link,
      el('span', { class: 'basket-word' }, '打印'),
      '篮',
      el('span', { class: 'basket-word' }, ' '),
      String(count),
      el('span', { class: 'basket-word' }, '张'),
    );
    link.setAttribute('aria-label', `打印篮 ${count}张，去打印`);
    link.hidden = count === 0;
    document.querySelector('.site-head')?.toggleAttribute('data-basket', count > 0);
  };
  show();
  document.addEventListener(BASKET_EVENT, show);
  return link;
}

/** What every page does for printing, once its markup stands. */
export function startPrinting(): void {
  takeBasketFromAddress();
  carryBasketAlong();
  const home = wayHome();
  document.querySelector('.switches')?.before(countLink(home));
  const start = () => {
    placeButtons();
    setRunningHeads();
  };
  start();
  document.addEventListener('policy:page', start); // the single file shows another page without loading one
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-print]')) window.print();
  });
}
