import { documentNumberText } from '../../domain/policy/entryNumber.ts';
import { blankFigure } from '../../domain/policy/amountLine.ts';
import { chineseDate } from '../../domain/text/date.ts';
import { HOUSEHOLD_TRAITS, type TraitSpec } from '../../domain/household/traits.ts';
import type { BenefitMatch } from '../../domain/match/result.ts';
import { NEEDS, keysOf } from '../../domain/words/vocabulary.ts';
import { el, fill, type Child } from '../shared/dom.ts';
import { forWhom, leadOf, leadText } from './resultRow.ts';
import { allRows } from './resultsView.ts';
import { memberName, valueText } from './screens.ts';
import type { Store } from './store.ts';

function situation({ record }: Store): string {
  const people = (record.members ?? []).map((_, index) => memberName(record, index)).join('、');
  const traits = Object.entries(HOUSEHOLD_TRAITS as Record<string, TraitSpec>).flatMap(([trait, spec]) => {
    const value = record.household[trait];
    return value === undefined || value === false ? [] : [value === true ? spec.label : `${spec.label}：${valueText(spec, value)}`];
  });
  return [people && `家里${record.members!.length}人：${people}`, ...traits].filter(Boolean).join('；') || '没有填';
}

function basis({ entry, benefit }: BenefitMatch): string {
  return documentNumberText(entry.policy.documents.find(({ key }) => key === benefit.document));
}

/** Who verifies, or where to go when nothing is to be verified. The card tells the rest; here it must fit on one line. */
function whereToGo({ verify, benefit }: BenefitMatch): string {
  return [...new Set(verify.map((item) => item.by))].join('、') || benefit.office || '';
}

function whose(match: BenefitMatch, { record }: Store): string {
  if (match.members.length > 1 && match.members.length === record.members?.length) return '全家';
  return forWhom(match, record) || '全户';
}

/** The lead; beside a last-known one a blank for the county's own figure of this year, written in by hand. */
function figure(match: BenefitMatch, { record }: Store): string {
  const lead = leadOf(match, record);
  return [leadText(match, record), lead?.last && blankFigure(record.date, lead.amount)].filter(Boolean).join('　');
}

const name = ({ benefit, entry }: BenefitMatch) => `${benefit.name}${entry.mark ? `（${entry.mark}）` : ''}`;

function certain(matches: readonly BenefitMatch[], store: Store): Child {
  const head = el('thead', {}, el('tr', {}, ...['待遇', '给多少', '给谁', '找谁', '依据'].map((text) => el('th', { scope: 'col' }, text))));
  const rows = matches.map((match) => el('tr', {}, el('td', {}, el('b', {}, name(match))), ...[figure(match, store), whose(match, store), whereToGo(match), basis(match)].map((text) => el('td', {}, text))));
  return el('table', {}, head, el('tbody', {}, ...rows));
}

/** In two columns with a box to tick by hand: there may be dozens, and the sheet is one piece of paper. */
function doubtful(matches: readonly BenefitMatch[], store: Store): Child {
  return el('div', { class: 'match-sheet-columns' }, ...keysOf(NEEDS).flatMap((need) => {
    const own = matches.filter(({ benefit }) => benefit.need === need);
    if (!own.length) return [];
    const items = own.map((match) => {
      const traits = [figure(match, store), whose(match, store), whereToGo(match), basis(match)].filter(Boolean).join('，');
      return el('li', {}, '□ ', el('b', {}, name(match)), `：${traits}`);
    });
    return [el('h4', {}, NEEDS[need]), el('ul', {}, ...items)];
  }));
}

/** 一户一策: what the household may get, on one sheet of A4, both sides. Names and dates are blanks, written in by hand. */
export function renderSheet(place: HTMLElement, store: Store, site: string, editionDay: string): void {
  const rows = allRows(store.families);
  const of = (verdict: BenefitMatch['verdict']) => keysOf(NEEDS).flatMap((need) => rows.filter((match) => match.benefit.need === need && match.verdict === verdict));
  const [eligible, verify, open] = [of('eligible'), of('verify'), of('unknown')];
  const bring = [...new Set([...eligible, ...verify].flatMap((match) => [...match.verify.flatMap((item) => item.bring), ...match.benefit.materials]))];
  fill(place,
    el('h2', {}, '一户一策对照单'),
    el('p', {}, `按${chineseDate(store.record.date)}的政策对照。${site}，${chineseDate(editionDay)}版。`),
    el('p', {}, el('b', {}, '户情：'), situation(store)),
    el('h3', {}, `符合，可以去办的（${eligible.length}项）`),
    eligible.length ? certain(eligible, store) : el('p', {}, '还没有。'),
    verify.length > 0 && el('h3', {}, `核实通过才能享受的（${verify.length}项，核实通过的打✓）`),
    verify.length > 0 && doubtful(verify, store),
    bring.length > 0 && el('p', {}, el('b', {}, '办事要带：'), `${bring.join('、')}。各样带哪几种，看速查卡。`),
    open.length > 0 && el('p', {}, el('b', {}, `还没问清（${open.length}项）：`), [...new Set(open.map(({ benefit }) => benefit.name))].join('、')),
    el('div', { class: 'match-sign' }, ...['户主签名', '干部签名', '日期'].map((blank) => el('span', {}, `${blank}：`))));
}
