import { chineseDate } from '../../domain/date.ts';
import { HOUSEHOLD_FACTS, type FactSpec } from '../../domain/householdFacts.ts';
import type { BenefitMatch } from '../../domain/match.ts';
import { VERDICTS } from '../../domain/match.ts';
import { NEEDS, keysOf } from '../../domain/vocabulary.ts';
import { el, fill, type Child } from '../dom.ts';
import { figureText, forWhom } from './resultRow.ts';
import { allRows } from './resultsView.ts';
import { memberName, valueText } from './screens.ts';
import type { Store } from './store.ts';

function situation({ record }: Store): string {
  const people = (record.members ?? []).map((_, index) => memberName(record, index)).join('、');
  const facts = Object.entries(HOUSEHOLD_FACTS as Record<string, FactSpec>).flatMap(([fact, spec]) => {
    const value = record.household[fact];
    return value === undefined || value === false ? [] : [value === true ? spec.label : `${spec.label}：${valueText(spec, value)}`];
  });
  return [people && `家里${record.members!.length}人：${people}`, ...facts].filter(Boolean).join('；') || '没有填';
}

function basis({ entry, benefit }: BenefitMatch): string {
  return entry.policy.documents.find(({ key }) => key === benefit.document)?.number ?? '文号待核';
}

/** Who verifies, or where to go when nothing is to be verified. The card tells the rest; here it must fit on one line. */
function whereToGo({ verify, benefit }: BenefitMatch): string {
  return [...new Set(verify.map((item) => item.by))].join('、') || benefit.office || '';
}

function whose(match: BenefitMatch, { record }: Store): string {
  if (match.members.length > 1 && match.members.length === record.members?.length) return '全家';
  return forWhom(match, record) || '全户';
}

function row(match: BenefitMatch, store: Store): HTMLTableRowElement {
  const marks = `${VERDICTS[match.verdict]}${match.entry.demonstration ? '（示范）' : ''}`;
  const [first] = match.amounts;
  return el('tr', {},
    el('td', {}, el('b', {}, match.benefit.name)),
    el('td', {}, figureText(match), first?.per ? el('small', {}, ` ${first.per}`) : undefined),
    el('td', {}, whose(match, store)),
    el('td', {}, marks),
    el('td', {}, whereToGo(match)),
    el('td', {}, basis(match)));
}

/** 一户一策: what the household may get, on one or two A4 pages. Names and dates are blanks, written in by hand. */
export function renderSheet(place: HTMLElement, store: Store, site: string, editionDay: string): void {
  const rows = allRows(store.families);
  const groups = keysOf(NEEDS).flatMap((need): Child[] => {
    const own = rows.filter((match) => match.benefit.need === need && (match.verdict === 'eligible' || match.verdict === 'verify'));
    return own.length ? [el('tbody', {}, el('tr', {}, el('th', { colspan: 6, scope: 'rowgroup' }, NEEDS[need])), ...own.map((match) => row(match, store)))] : [];
  });
  const open = rows.filter(({ verdict }) => verdict === 'unknown').map(({ benefit }) => benefit.name);
  const bring = [...new Set(rows.filter(({ verdict }) => verdict === 'eligible' || verdict === 'verify').flatMap(({ verify, benefit }) => [...verify.flatMap((item) => item.bring), ...benefit.materials]))];
  fill(place,
    el('h2', {}, '一户一策对照单'),
    el('p', {}, `按${chineseDate(store.record.date)}的政策对照。${site}，${chineseDate(editionDay)}版。`),
    el('p', {}, el('b', {}, '户情：'), situation(store)),
    groups.length
      ? el('table', {}, el('thead', {}, el('tr', {}, ...['待遇', '给多少', '给谁', '结论', '找谁（核实、办理）', '依据'].map((head) => el('th', { scope: 'col' }, head)))), ...groups)
      : el('p', {}, '还没有对照出可以享受的待遇。'),
    bring.length > 0 && el('p', { class: 'small' }, el('b', {}, '办事要带：'), `${bring.join('、')}。各样带哪几种，看速查卡。`),
    open.length > 0 && el('p', { class: 'small' }, el('b', {}, `还没问清（${open.length}项）：`), [...new Set(open)].join('、')),
    el('p', { class: 'small' }, '“需核实”的，核实通过才算数；标“示范”的以本县文件为准。'),
    el('div', { class: 'match-sign' }, ...['户主签名', '干部签名', '日期'].map((blank) => el('span', {}, `${blank}：`))));
}
