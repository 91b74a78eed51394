import { exclusionsAmong } from '../../domain/match/exclusive.ts';
import { PILES, type Pile, type PileRow } from '../../domain/match/piles.ts';
import type { BenefitMatch, FamilyMatch } from '../../domain/match/result.ts';
import type { Missing } from '../../domain/rule/evaluate.ts';
import { el, fill, type Child } from '../shared/dom.ts';
import { grow } from '../shared/growing.ts';
import { withWords } from './data.ts';
import { errandList } from './errandList.ts';
import { matchId } from './matchWords.ts';
import { resultRow } from './resultRow.ts';
import type { RowContext } from './rowTold.ts';
import type { Store } from './store.ts';
import { benefitsOf, entriesOf, worded, wordedRow } from './worded.ts';

/** Every benefit of the result once, in the order of the rows. */
function allRows(families: readonly FamilyMatch[]): BenefitMatch[] {
  return families.flatMap(({ matches, ruledOut }) => [...matches, ...ruledOut]);
}

/** The cards of what the household may get, for the print basket. A benefit that is not offered on the edition's day has none. */
export function cardsOf(families: readonly FamilyMatch[]): string[] {
  return allRows(families)
    .filter(({ verdict, entry, benefit }) => (verdict === 'eligible' || verdict === 'verify') && entry.cards[benefit.id] !== undefined)
    .map(matchId);
}

/** Which rows and folds the reader has opened; kept over redrawing. */
const opened = new Set<string>();
const remember = (key: string) => (open: boolean) => void (open ? opened.add(key) : opened.delete(key));

/** What is folded away is made when it is opened. */
function fold(key: string, title: string, inside: () => HTMLElement[]): Child {
  const element = el('details', { class: 'match-fold' }, el('summary', {}, title));
  let made = false;
  const make = () => {
    if (!made) element.append(...inside());
    made = true;
  };
  if (opened.has(key)) {
    make();
    element.open = true;
  }
  element.addEventListener('toggle', () => {
    if (element.open) make();
    remember(key)(element.open);
  });
  return element;
}

const list = (rows: HTMLElement[]) => el('ul', { class: 'match-list' }, ...rows);

/** So many rows are listed at a time: a long list is read from its head, and each row fetches its own words. */
const AT_ONCE = 20;
/** How many rows of a list the reader has asked for; kept over redrawing. */
const asked = new Map<string, number>();

/** A list that grows when asked. */
function growing<Row>(key: string, rows: readonly Row[], benefits: (rows: readonly Row[]) => BenefitMatch[], draw: (row: Row) => HTMLElement[]): HTMLElement {
  const items = list([]);
  const after = el('p', {});
  grow({
    items,
    after,
    rows,
    atOnce: AT_ONCE,
    counted: '样',
    draw,
    count: asked.get(key) ?? AT_ONCE,
    asked: (count) => asked.set(key, count),
    ready: (some, then) => {
      fill(after, el('span', { class: 'soft', 'data-waiting': '' }, '正在取……'));
      withWords(entriesOf(benefits(some)), then);
    },
  });
  return el('div', {}, items, after);
}

/** The result in three piles: what is had, what only somebody's look decides, and — folded — what anybody may ask for; then whom to go to, and what is ruled out. */
export function renderResults(
  place: HTMLElement,
  store: Store,
  piles: Record<Pile, PileRow[]>,
  problem: string | undefined,
  ask: (missing: Missing) => void,
): void {
  const { record } = store;
  const rows = allRows(store.families);
  const possible = rows.filter(({ verdict }) => verdict !== 'ineligible');
  const exclusions = exclusionsAmong(possible);
  const out = rows.filter(({ verdict }) => verdict === 'ineligible');
  const contextOf = (match: BenefitMatch): RowContext => ({
    record,
    exclusive: exclusions.get(matchId(match)) ?? [],
    ask,
  });
  const draw = (match: BenefitMatch, row?: PileRow): HTMLLIElement =>
    resultRow(
      match,
      contextOf(match),
      opened.has(matchId(match)),
      remember(matchId(match)),
      row ? { highest: row.highest, items: row.versions.map((other) => draw(other)) } : undefined,
    );
  const drawRow = (row: PileRow) => draw(row.main, row);
  const head = (pile: Pile) => `${PILES[pile].name}（${store.piles[pile].length}样）`;
  const meaning = (pile: Pile) => el('p', { class: 'soft small' }, PILES[pile].meaning);
  const section = (pile: Pile) =>
    store.piles[pile].length > 0 && el('section', { 'data-pile': pile }, el('h3', {}, head(pile)), meaning(pile), list(piles[pile].map(drawRow)));
  const exclusive = possible.some((match) => match.verdict !== 'unknown' && exclusions.get(matchId(match))!.length > 0);
  fill(
    place,
    el('h2', { id: 'match-results', tabindex: -1 }, '对照结果'),
    problem !== undefined && el('p', { class: 'warning', role: 'alert' }, problem),
    store.piles.can.length + store.piles.settle.length === 0
      ? el('p', { class: 'soft' }, '先答几个问题，这户能享受什么就列在这里。')
      : el(
          'p',
          { class: 'match-head-counts' },
          ...(['can', 'settle', 'ask'] as const).map((pile) => el('span', {}, PILES[pile].name, el('b', {}, String(store.piles[pile].length)), '样')),
        ),
    exclusive && el('p', { class: 'soft small' }, '标“有不能同享的”，几样里只能选一样。没有标的，只是本库没有查到，不等于一定能同享。'),
    section('can'),
    section('settle'),
    errandList(piles),
    piles.ask.length > 0 &&
      el(
        'section',
        { 'data-pile': 'ask' },
        fold('pile ask', head('ask'), () => [meaning('ask'), growing('ask', piles.ask, benefitsOf, (row) => wordedRow(row, record).map(drawRow))]),
      ),
    out.length > 0 &&
      fold('ineligible', `不符合（${out.length}样），看为什么`, () => [
        growing(
          'ineligible',
          out,
          (some) => [...some],
          (match) => worded(match, record).map((own) => draw(own)),
        ),
      ]),
  );
}
