import { button } from '../shared/dom.ts';
import { BASKET_EVENT, addToBasket, basketIds, removeFromBasket } from './basket.ts';

/** 放进打印篮 / 已在打印篮, for the card `id`. Follows the basket however it changes. */
export function basketButton(id: string, name = ''): HTMLButtonElement {
  const element = button('', () => (basketIds().includes(id) ? removeFromBasket(id) : addToBasket([id])), { class: 'basket-add' });
  const show = () => {
    const inside = basketIds().includes(id);
    element.textContent = inside ? '已在打印篮，取出' : '放进打印篮';
    element.setAttribute('aria-pressed', String(inside));
    if (name) element.setAttribute('aria-label', `${element.textContent}：${name}`);
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
