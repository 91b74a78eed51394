import { cardOn, type PrintBook, type PrintCard } from '../../print/card.ts';
import { bookletNodes, posterNode } from '../../print/tables.ts';
import { judgedOn } from '../../domain/policy/calendar.ts';
import { fill } from '../shared/dom.ts';
import { fillEdition } from '../shared/editionLine.ts';
import { packedData, type PackedParts } from '../shared/packed.ts';
import { today } from '../shared/today.ts';
import { BASKET_EVENT, basketIds, idsInQuery, setBasket } from './basket.ts';
import { basketList } from './basketList.ts';
import { cardChoices } from './cardChoices.ts';
import { printElement } from './element.ts';

declare global {
  interface Window {
    policyPrint?: PackedParts;
  }
}

/** The cards as the edition wrote them, and as they read on the reader's own day. */
let written: PrintBook | undefined;
let book: PrintBook | undefined;

/** Figures and validity as the reader's own calendar has them. */
function onDay(edition: PrintBook): PrintBook {
  const now = today();
  return { ...edition, cards: edition.cards.map((card) => ({ ...cardOn(card, now), status: judgedOn(card.status, card, now) ?? card.status })) };
}

function loadBook(): PrintBook {
  if (!written) {
    const told = { what: '卡片数据', meanwhile: '先用下面现成的几套' };
    const { frame, items } = packedData<Omit<PrintBook, 'cards'>, PrintCard>(window.policyPrint, told);
    written = { ...frame, cards: items };
  }
  book ??= onDay(written);
  return book;
}

/** Whether the reader's own calendar reads any of these cards otherwise than the edition wrote them. */
function outdated(ids: readonly string[]): boolean {
  const own = new Set(ids);
  return written!.cards.some((card, index) => own.has(card.id) && JSON.stringify(card) !== JSON.stringify(book!.cards[index]));
}

/**
 * Sets a ready-made set anew: one that came without its cards, as in the single file, which carries each card once, or
 * one whose figures or validity have run out since the edition was made.
 */
export function fillPrintSet(): void {
  const sheets = document.querySelector<HTMLElement>('[data-cards-of-set]');
  if (!sheets) return;
  const ready = loadBook();
  const ids = sheets.getAttribute('data-cards-of-set')!.split(',');
  if (sheets.querySelector('.pc, .poster') && !outdated(ids)) return;
  const cards = ids.flatMap((id) => ready.cards.find((card) => card.id === id) ?? []);
  const poster = sheets.getAttribute('data-poster');
  const nodes = poster ? [posterNode(poster, cards, ready)] : bookletNodes(sheets.getAttribute('data-booklet') ?? '', cards, ready, true);
  fill(sheets, ...nodes.map(printElement));
  fillEdition();
}

/** Starts the page whose markup stands in the document; may be called again when it was replaced. `query` may name cards: `cards=…`. */
export function startPrint(query: string): void {
  const app = document.querySelector<HTMLElement>('[data-print-app]');
  const output = document.querySelector<HTMLElement>('[data-print-output]');
  const problem = document.querySelector<HTMLElement>('[data-print-problem]');
  if (!app || !output || !problem) return;
  let ready: PrintBook;
  try {
    ready = loadBook();
  } catch (error) {
    problem.textContent = (error as Error).message;
    problem.hidden = false;
    return;
  }
  const named = idsInQuery(query);
  if (named) setBasket(named);

  const sheets = output.querySelector('[data-sheets]')!;
  const slip = app.querySelector<HTMLInputElement>('[data-with-slip]')!;
  const choices = cardChoices(app, ready);
  const list = basketList(app);
  const byId = new Map(ready.cards.map((card) => [card.id, card]));
  const show = () => {
    if (!app.isConnected) {
      document.removeEventListener(BASKET_EVENT, show);
      return;
    }
    // A basket may come from an older edition: cards that are no longer current are not printed.
    const cards = basketIds().flatMap((id) => byId.get(id) ?? []);
    choices();
    list(cards);
    output.hidden = cards.length === 0;
    const nodes = cards.length > 0 ? bookletNodes(sheets.getAttribute('data-booklet') ?? '', cards, ready, slip.checked && cards.length > 1) : [];
    fill(sheets, ...nodes.map(printElement));
    fillEdition();
  };
  slip.addEventListener('change', show);
  app.querySelector('[data-clear]')!.addEventListener('click', () => setBasket([]));
  document.addEventListener(BASKET_EVENT, show);
  app.hidden = false;
  show();
}
