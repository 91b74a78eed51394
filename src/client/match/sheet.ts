import { blankFigure } from '../../domain/policy/amountLine.ts';
import { chineseDate } from '../../domain/text/date.ts';
import { agedSentence } from '../../domain/household/statedDay.ts';
import { errandsOf, type Errand } from '../../domain/match/errands.ts';
import type { Pile, PileRow } from '../../domain/match/piles.ts';
import { officeLines } from '../../domain/policy/phoneBook.ts';
import { HOUSEHOLD_TRAITS } from '../../domain/household/householdTraits.ts';
import type { TraitSpec } from '../../domain/household/traitSpec.ts';
import { el, fill, type Child } from '../shared/dom.ts';
import { phoneBook } from './data.ts';
import { forWhom, leadOf, leadText } from './matchWords.ts';
import { memberName, valueText } from './screens.ts';
import type { Store } from './store.ts';

/** Who lives there and what the household is: one line. */
function situation({ record }: Store): string {
  const people = (record.members ?? []).map((_, index) => memberName(record, index)).join('、');
  const types = record.household['types'];
  const spec: TraitSpec = HOUSEHOLD_TRAITS.types;
  return [people, Array.isArray(types) && types.length ? valueText(spec, types) : ''].filter(Boolean).join('；') || '没有填';
}

/** 寄宿生生活补助（孙子） 1250元/生年, as short as it can be said. */
function told({ main }: PileRow, store: Store, figures: boolean): string {
  const lead = figures ? leadOf(main, store.record) : undefined;
  // Beside a last-known figure a blank for the county's own one of this year, written in by hand.
  const blank = lead?.last ? blankFigure(store.record.date, lead.amount) : '';
  const whom = forWhom(main, store.record);
  const figure = figures ? leadText(main, store.record).replace(/，另有.*$/, '') : '';
  return `${main.benefit.name}${main.entry.mark ? `（${main.entry.mark}）` : ''}${whom ? `（${whom}）` : ''}${figure && figure.length <= 18 ? ` ${figure}` : ''}${blank ? ` ${blank}` : ''}`;
}

function errandItem({ office, rows, bring }: Errand, store: Store): HTMLElement {
  const [phone] = officeLines(office, phoneBook());
  return el(
    'li',
    {},
    '□ ',
    el('b', {}, `${phone ?? office}：${rows.length}样`),
    ` ${rows.map((row) => told(row, store, false)).join('、')}`,
    bring.length > 0 && `。带${bring.slice(0, 4).join('、')}`,
  );
}

/** 一户一策: what is had and whom to go to, on the front of one A4 at 12 pt. Names and dates are blanks, written in by hand. */
export function renderSheet(place: HTMLElement, store: Store, piles: Record<Pile, PileRow[]>, site: string, editionDay: string): void {
  const { can, settle, ask } = piles;
  const errands = errandsOf(piles);
  const aged = agedSentence(store.stated, store.record.date);
  const has = can.filter(({ enrolled }) => enrolled);
  const gets = can.filter(({ enrolled }) => !enrolled);
  const line = (head: string, rows: readonly PileRow[]): Child =>
    rows.length > 0 && el('p', {}, el('b', {}, `${head}（${rows.length}样）：`), rows.map((row) => told(row, store, true)).join('；'));
  fill(
    place,
    el('h2', {}, '一户一策对照单'),
    el('p', {}, `按${chineseDate(store.record.date)}的政策对照。${site}，${chineseDate(editionDay)}版。`),
    el('p', {}, el('b', {}, '户情：'), situation(store), aged !== undefined && `。${aged}`),
    line('已在册', has),
    line('能享受', gets),
    can.length === 0 && el('p', {}, el('b', {}, '能享受：'), '还没有。'),
    errands.length > 0 && el('h3', {}, `去这${errands.length}处问、办（其中${settle.length}样要核实）`),
    errands.length > 0 && el('ul', { class: 'match-sheet-errands' }, ...errands.map((errand) => errandItem(errand, store))),
    ask.length > 0 && el('p', {}, `另有${ask.length}样人人都可以问的，见“入户对照”页。`),
    el('div', { class: 'match-sign' }, ...['户主签名', '干部签名', '日期'].map((blank) => el('span', {}, `${blank}：`))),
  );
}
