import { button } from '../shared/dom.ts';
import { BASKET_EVENT, addToBasket, basketIds, removeFromBasket } from './basket.ts';

/** 放进打印篮 / 已在打印篮, for the card `id`; with `brief` a sign that says it only to the ear. Follows the basket however it changes. */
export function basketButton(id: string, name = '', brief = false): HTMLButtonElement {
  const element = button('', () => (basketIds().includes(id) ? removeFromBasket(id) : addToBasket([id])), { class: 'basket-add' });
  const show = () => {
    const inside = basketIds().includes(id);
    const says = inside ? '已在打印篮，取出' : '放进打印篮';
    element.textContent = brief ? (inside ? '✓' : '＋') : says;
    element.setAttribute('aria-pressed', String(inside));
    if (brief) element.title = says;
    if (name) element.setAttribute('aria-label', `${says}：${name}`);
  };
  show();
  const follow = () => {
    // A button whose page was swapped away stops listening.
    if (element.isConnected) show();
    else document.removeEventListener(BASKET_EVENT, follow);
  };
  document.addEventListener(BASKET_EVENT, follow);
  return element;
}
