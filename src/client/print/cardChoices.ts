import type { CardChoice } from '../../print/choice.ts';
import { stateNodes } from '../../print/tables.ts';
import { sealNode } from '../../print/tree.ts';
import { STATUS_ORDER } from '../../domain/policy/validity.ts';
import { keepChoices } from '../shared/choices.ts';
import { el, fill } from '../shared/dom.ts';
import { grow } from '../shared/growing.ts';
import { addToBasket, basketIds } from './basket.ts';
import { basketButton } from './basketButton.ts';
import { printElement } from './element.ts';

function line(card: CardChoice): HTMLLIElement {
  return el(
    'li',
    {},
    printElement(sealNode(card)),
    el(
      'span',
      { class: 'name' },
      card.name,
      ' ',
      card.figure ? el('span', { class: 'figure' }, card.figure) : undefined,
      el('span', { class: 'soft small' }, ` ${card.place}`),
      ...stateNodes(card).map(printElement),
    ),
    basketButton(card.id, card.name),
  );
}

/**
 * So many cards are listed at a time, and may be taken by one press. Of some three hundred cards nearly every subject has fewer, so that
 * a subject goes in whole; a household type has up to two hundred, which on one sheet each nobody means by one press.
 */
const AT_ONCE = 40;

/** A card that is called so comes before one whose entry is, and both before a mere mention of place or 文号; what is in force first. */
function nameRank({ name, title, status }: CardChoice, words: readonly string[]): number {
  const within = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const called = name.toLowerCase().startsWith(words[0]!) && within(name) ? 0 : within(name) ? 1 : within(title) ? 2 : 3;
  return called * 10 + STATUS_ORDER[status];
}

/** The list to pick from, narrowed by words and by three menus. Returns the function that refreshes its status line. */
export function cardChoices(app: HTMLElement, cards: readonly CardChoice[]): () => void {
  const list = app.querySelector('[data-choices]')!;
  const status = app.querySelector('[data-pick-status]')!;
  const text = app.querySelector<HTMLInputElement>('[data-filter-text]')!;
  const menu = (name: string) => app.querySelector<HTMLSelectElement>(`[data-filter-${name}]`)!;
  const [topic, audience, need] = [menu('topic'), menu('audience'), menu('need')];
  let shown: CardChoice[] = [];
  const refresh = () => {
    const inside = basketIds();
    const open = shown.filter(({ id }) => !inside.includes(id));
    const narrowed = shown.length < cards.length && open.length > 0;
    fill(
      status,
      `列出${shown.length}张。`,
      narrowed && open.length > AT_ONCE && `一次最多全放${AT_ONCE}张，再挑窄一点。`,
      narrowed && open.length <= AT_ONCE && all(open),
    );
  };
  const all = (open: readonly CardChoice[]) => {
    const element = el('button', { type: 'button', class: 'basket-add' }, `这${open.length}张全放进去`);
    element.addEventListener('click', () => addToBasket(open.map(({ id }) => id)));
    return element;
  };
  const narrow = () => {
    const words = text.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const fitting = cards.filter(
      (card) =>
        (!topic.value || card.topic === topic.value) &&
        (!audience.value || card.audience.some((key) => key === audience.value)) &&
        (!need.value || card.need === need.value) &&
        words.every((word) => `${card.name}${card.title}${card.place}${card.number ?? ''}`.toLowerCase().includes(word)),
    );
    shown =
      words.length === 0
        ? fitting
        : fitting
            .map((card, index) => ({ card, index, rank: nameRank(card, words) }))
            .sort((a, b) => a.rank - b.rank || a.index - b.index)
            .map(({ card }) => card);
    fill(list);
    grow({ items: list, rows: shown, atOnce: AT_ONCE, counted: '张', draw: (card) => [line(card)] });
    refresh();
  };
  text.addEventListener('input', narrow);
  [topic, audience, need].forEach((select) => select.addEventListener('change', narrow));
  keepChoices(app, 'print');
  narrow();
  return refresh;
}
