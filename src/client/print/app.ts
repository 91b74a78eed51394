import { bookletNodes, posterNode } from '../../print/tables.ts';
import { el, fill } from '../shared/dom.ts';
import { fillEdition } from '../shared/editionLine.ts';
import { today } from '../shared/today.ts';
import { BASKET_EVENT, basketIds, idsInQuery, setBasket } from './basket.ts';
import { basketList } from './basketList.ts';
import { cardChoices } from './cardChoices.ts';
import { allChoices, imprint, withCards } from './data.ts';
import { printElement } from './element.ts';

/**
 * Sets a ready-made set anew: one that came without its cards, as in the single file, which carries each card once, or
 * one whose figures or validity have run out since the edition was made: its last good day is over.
 */
export function fillPrintSet(): void {
  const sheets = document.querySelector<HTMLElement>('[data-cards-of-set]');
  if (!sheets) return;
  const goodUntil = sheets.getAttribute('data-good-until');
  if (sheets.querySelector('.pc, .poster') && !(goodUntil && today() > goodUntil)) return;
  const complain = (sentence: string) => sheets.before(el('p', { class: 'warning screen-only', role: 'alert' }, sentence));
  try {
    const edition = imprint();
    withCards(sheets.getAttribute('data-cards-of-set')!.split(','), (cards, problem) => {
      if (problem !== undefined) return complain(problem);
      const poster = sheets.getAttribute('data-poster');
      const nodes = poster ? [posterNode(poster, cards, edition)] : bookletNodes(sheets.getAttribute('data-booklet') ?? '', cards, edition, true);
      fill(sheets, ...nodes.map(printElement));
      fillEdition();
    });
  } catch (error) {
    complain((error as Error).message);
  }
}

/** Starts the page whose markup stands in the document; may be called again when it was replaced. `query` may name cards: `cards=…`. */
export function startPrint(query: string): void {
  const app = document.querySelector<HTMLElement>('[data-print-app]');
  const output = document.querySelector<HTMLElement>('[data-print-output]');
  const problem = document.querySelector<HTMLElement>('[data-print-problem]');
  if (!app || !output || !problem) return;
  /** A fault stands until what it speaks of has come: the cards of the basket may arrive later, the page's own data does not. */
  const faults: { own?: string; cards?: string | undefined } = {};
  const complain = () => {
    problem.textContent = faults.own ?? faults.cards ?? '';
    problem.hidden = problem.textContent === '';
  };
  const trying = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      faults.own = (error as Error).message;
      complain();
      return undefined;
    }
  };
  const edition = trying(imprint);
  if (!edition) return;
  const named = idsInQuery(query);
  if (named) setBasket(named);

  const sheets = output.querySelector('[data-sheets]')!;
  const slip = app.querySelector<HTMLInputElement>('[data-with-slip]')!;
  const list = basketList(app);
  let choices: (() => void) | undefined;
  let turn = 0;
  const show = () => {
    if (!app.isConnected) {
      document.removeEventListener(BASKET_EVENT, show);
      return;
    }
    const own = (turn += 1);
    choices?.();
    withCards(basketIds(), (cards, sentence) => {
      if (own !== turn) return;
      faults.cards = sentence;
      complain();
      // A basket may come from an older edition: cards that are no longer current are not printed.
      list(cards, sentence === undefined);
      output.hidden = cards.length === 0;
      const nodes = cards.length > 0 ? bookletNodes(sheets.getAttribute('data-booklet') ?? '', cards, edition, slip.checked && cards.length > 1) : [];
      fill(sheets, ...nodes.map(printElement));
      fillEdition();
    });
  };
  slip.addEventListener('change', show);
  app.querySelector('[data-clear]')!.addEventListener('click', () => setBasket([]));
  document.addEventListener(BASKET_EVENT, show);
  app.hidden = false;
  show();
  const begin = () => {
    const cards = trying(allChoices);
    if (cards) choices = cardChoices(app, cards);
    else app.hidden = true;
    choices?.();
  };
  // The cards chosen before need no list; the scripts after this one bring it.
  if (document.readyState === 'interactive' && document.documentElement.getAttribute('data-edition') !== 'single')
    document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
