import { errandsOf } from '../../domain/match/errands.ts';
import { exclusiveWith } from '../../domain/match/exclusive.ts';
import { PILES, type Pile, type PileRow } from '../../domain/match/piles.ts';
import type { BenefitMatch, FamilyMatch } from '../../domain/match/result.ts';
import type { Missing } from '../../domain/rule/evaluate.ts';
import { el, fill, type Child } from '../shared/dom.ts';
import { officeNodes } from '../shared/offices.ts';
import { arrivedMatchData } from './data.ts';
import { matchId } from './matchWords.ts';
import { resultRow } from './resultRow.ts';
import type { RowContext } from './rowDetails.ts';
import type { Store } from './store.ts';

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

function fold(key: string, title: string, ...inside: Child[]): Child {
  const element = el('details', { class: 'match-fold' }, el('summary', {}, title), ...inside);
  element.open = opened.has(key);
  element.addEventListener('toggle', () => remember(key)(element.open));
  return element;
}

const list = (rows: HTMLElement[]) => el('ul', { class: 'match-list' }, ...rows);

/** 去哪几处: whom to go to, for how many things, with what, and the phone. */
function errandList(store: Store): Child {
  const errands = errandsOf(store.piles);
  if (!errands.length) return undefined;
  return el(
    'section',
    { 'data-errands': '' },
    el('h3', {}, '去哪几处办'),
    el(
      'ul',
      { class: 'match-errands' },
      ...errands.map(({ office, rows, bring }) =>
        el(
          'li',
          {},
          el('b', {}, `${office}：${rows.length}样`),
          ` ${rows.map(({ main }) => main.benefit.name).join('、')}`,
          bring.length > 0 && el('span', { class: 'soft small' }, `。带${bring.join('、')}`),
          ...officeNodes(office, arrivedMatchData().offices),
        ),
      ),
    ),
  );
}

/** The result in three piles: what is had, what only somebody's look decides, and — folded — what anybody may ask for; then whom to go to, and what is ruled out. */
export function renderResults(place: HTMLElement, store: Store, ask: (missing: Missing) => void): void {
  const { piles, record } = store;
  const rows = allRows(store.families);
  const possible = rows.filter(({ verdict }) => verdict !== 'ineligible');
  const out = rows.filter(({ verdict }) => verdict === 'ineligible');
  const contextOf = (match: BenefitMatch): RowContext => ({
    record,
    exclusive: match.verdict === 'ineligible' ? [] : exclusiveWith(match, possible),
    folded: match.folded,
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
  const drawAll = (pile: Pile) => piles[pile].map((row) => draw(row.main, row));
  const section = (pile: Pile) =>
    piles[pile].length > 0 &&
    el(
      'section',
      { 'data-pile': pile },
      el('h3', {}, `${PILES[pile].name}（${piles[pile].length}样）`),
      el('p', { class: 'soft small' }, PILES[pile].meaning),
      list(drawAll(pile)),
    );
  const exclusive = possible.some((match) => match.verdict !== 'unknown' && exclusiveWith(match, possible).length > 0);
  fill(
    place,
    el('h2', { id: 'match-results', tabindex: -1 }, '对照结果'),
    piles.can.length + piles.settle.length === 0
      ? el('p', { class: 'soft' }, '先答几个问题，这户能享受什么就列在这里。')
      : el(
          'p',
          { class: 'match-head-counts' },
          ...(['can', 'settle', 'ask'] as const).map((pile) => el('span', {}, PILES[pile].name, el('b', {}, String(piles[pile].length)), '样')),
        ),
    exclusive && el('p', { class: 'soft small' }, '标“有不能同享的”，几样里只能选一样。没有标的，只是本库没有查到，不等于一定能同享。'),
    section('can'),
    section('settle'),
    errandList(store),
    piles.ask.length > 0 &&
      el(
        'section',
        { 'data-pile': 'ask' },
        fold('pile ask', `${PILES.ask.name}（${piles.ask.length}样）`, el('p', { class: 'soft small' }, PILES.ask.meaning), list(drawAll('ask'))),
      ),
    out.length > 0 && fold('ineligible', `不符合（${out.length}样），看为什么`, list(out.map((match) => draw(match)))),
  );
}
