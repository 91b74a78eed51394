import { exclusiveWith } from '../../domain/match/exclusive.ts';
import type { Missing } from '../../domain/rule/evaluate.ts';
import type { PageEntry } from '../../domain/match/matchData.ts';
import type { FamilyMatch } from '../../domain/match/result.ts';
import type { BenefitMatch } from '../../domain/match/result.ts';
import type { Verdict } from '../../domain/words/verdict.ts';
import { NEEDS, keysOf } from '../../domain/words/vocabulary.ts';
import { el, fill, type Child } from '../shared/dom.ts';
import { matchId, resultRow } from './resultRow.ts';
import type { Store } from './store.ts';

/** Every benefit of the result once, in the order of the rows. */
export function allRows(families: readonly FamilyMatch[]): BenefitMatch[] {
  return families.flatMap(({ matches, ruledOut }) => [...matches, ...ruledOut]);
}

/** The cards of what the household may get, for the print basket. A benefit that is not offered on the edition's day has none. */
export function cardsOf(families: readonly FamilyMatch[]): string[] {
  return allRows(families)
    .filter(({ verdict, entry, benefit }) => (verdict === 'eligible' || verdict === 'verify') && (entry as PageEntry).cards[benefit.id] !== undefined)
    .map(matchId);
}

/** Which rows and folds the reader has opened; kept over redrawing. */
const opened = new Set<string>();
const remember = (key: string) => (open: boolean) => void (open ? opened.add(key) : opened.delete(key));

function fold(key: string, title: string, rows: HTMLElement[]): Child {
  if (!rows.length) return undefined;
  const element = el('details', { class: 'match-fold' }, el('summary', {}, title), el('ul', { class: 'match-list' }, ...rows));
  element.open = opened.has(key);
  element.addEventListener('toggle', () => remember(key)(element.open));
  return element;
}

/** The result grouped by need: what is certain and what is to be verified in the open, the rest folded but there. */
export function renderResults(place: HTMLElement, store: Store, ask: (missing: Missing) => void): void {
  const rows = allRows(store.families);
  const possible = rows.filter(({ verdict }) => verdict !== 'ineligible');
  const likely = possible.filter(({ verdict }) => verdict !== 'unknown');
  const draw = (match: BenefitMatch) =>
    resultRow(match, {
      record: store.record,
      exclusive: match.verdict === 'ineligible' ? [] : exclusiveWith(match, possible),
      folded: match.folded,
      ask,
    }, opened.has(matchId(match)), remember(matchId(match)));
  const groups = keysOf(NEEDS).flatMap((need) => {
    const own = rows.filter(({ benefit }) => benefit.need === need);
    if (!own.length) return [];
    const of = (...verdicts: Verdict[]) => own.filter(({ verdict }) => verdicts.includes(verdict)).map(draw);
    const certain = [...of('eligible'), ...of('verify')];
    const [open, out] = [of('unknown'), of('ineligible')];
    return [el('section', { 'data-need': need },
      el('h3', {}, NEEDS[need]),
      certain.length > 0 && el('ul', { class: 'match-list' }, ...certain),
      fold(`${need} unknown`, `信息不足，还要问清（${open.length}）`, open),
      fold(`${need} ineligible`, `不符合（${out.length}）`, out))];
  });
  const exclusive = likely.some((match) => exclusiveWith(match, likely).length > 0);
  fill(place,
    el('h2', { id: 'match-results', tabindex: -1 }, '对照结果'),
    likely.length === 0 && el('p', { class: 'soft' }, '先答几个问题，这户能享受什么就列在这里。'),
    likely.length > 0 && el('p', { class: 'soft small' }, exclusive ? '标“有不能同享的”，几样里只能选一样；其余各项，本库没有查到不能同时享受的规定。' : '下面各项，本库没有查到不能同时享受的规定。'),
    ...groups);
}
