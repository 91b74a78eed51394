import { documentNumberText } from '../domain/policy/entryNumber.ts';
import { oncePer } from '../domain/memo/oncePer.ts';
import { emWidth, lineCount } from '../domain/text/keepTogether.ts';
import type { PrintBook, PrintCard, PrintForm, PrintPart } from './card.ts';
import { STATUSES } from '../domain/words/vocabulary.ts';
import { GAP_KINDS } from '../domain/policy/gaps.ts';

/** How close a card is set: the fewer words, the larger than promised; many words tight, very many as running text; never below the promised size. */
export type Setting = 'huge' | 'broad' | 'wide' | 'ample' | 'plain' | 'tight' | 'run';
const SETTINGS: Setting[] = ['huge', 'broad', 'wide', 'ample', 'plain', 'tight', 'run'];
const isTight = (setting: Setting) => setting === 'tight' || setting === 'run';

/** One setting: type size of the body, its line height, the gap between parts, the size of the name, and of a figure that is short, middling, long (in points). */
interface Sizes {
  body: number;
  line: number;
  gap: number;
  name: number;
  figure: [number, number, number];
}

/**
 * Measures of a form, in millimetres, as set in src/styles/paper/cards: change both together.
 * tests/browser/printCards.test.ts prints every card and fails when the sheet and these numbers part.
 */
interface Measures {
  /** Inside the card's border and padding. */
  width: number;
  height: number;
  sizes: Record<Exclude<Setting, 'run'>, Sizes>;
  /** The contacts are written in by hand: above this size their roles would not fit side by side. */
  contacts: number;
  foot: number;
  /** Label column in em of the body. Compact cards set the label into the line instead. */
  label: number;
  qr: number;
}

const PT = 25.4 / 72;
const sizes = (body: number, line: number, gap: number, name: number, figure: Sizes['figure']): Sizes => ({
  body: body * PT,
  line,
  gap,
  name: name * PT,
  figure,
});
const FORMS: Record<PrintForm, Measures> = {
  large: {
    width: 166,
    height: 251,
    sizes: {
      huge: sizes(28, 1.45, 6, 38, [56, 35, 31]),
      broad: sizes(24, 1.45, 5, 34, [52, 34, 30]),
      wide: sizes(20, 1.45, 4, 30, [44, 32, 27]),
      ample: sizes(18, 1.43, 3.4, 28, [44, 32, 27]),
      plain: sizes(16, 1.42, 3, 26, [44, 32, 27]),
      tight: sizes(16, 1.28, 1.6, 22, [34, 26, 23]),
    },
    contacts: 20 * PT,
    foot: 10.5 * PT,
    label: 4.8,
    qr: 26,
  },
  standard: {
    width: 170,
    height: 119,
    sizes: {
      huge: sizes(17, 1.4, 2.6, 22, [26, 20, 17]),
      broad: sizes(15, 1.4, 2.2, 20, [26, 20, 17]),
      wide: sizes(13, 1.4, 1.8, 18, [26, 20, 17]),
      ample: sizes(12, 1.4, 1.7, 17, [26, 20, 17]),
      plain: sizes(11, 1.4, 1.6, 16, [26, 20, 17]),
      tight: sizes(11, 1.26, 0.9, 15, [26, 20, 17]),
    },
    contacts: 11 * PT,
    foot: 9 * PT,
    label: 4.8,
    qr: 20,
  },
};
/** The measures of a setting; running text has those of tight. */
const sizesOf = (form: PrintForm, setting: Setting): Sizes => FORMS[form].sizes[setting === 'run' ? 'tight' : setting];

/** Promised sizes in points: what a reader of the card and a test may rely on. */
export const PROMISED: Record<PrintForm, { body: number; foot: number }> = { large: { body: 16, foot: 10.5 }, standard: { body: 11, foot: 9 } };

/** How a card is set in one form, and where even tight is not enough, how many lines of which part stay in the entry. */
export interface Fit {
  setting: Setting;
  /** Lines left out, per part of the card. All zero in nearly every card. */
  cut: number[];
}

/** Figure size in points by its length: the figure is the largest thing on a card, and stays on one line. */
export function figureSize(text: string, form: PrintForm, setting: Setting): number {
  const [short, middle, long] = sizesOf(form, setting).figure;
  const width = emWidth(text);
  return width <= 8 ? short : width <= 13 ? middle : long;
}

/** The sentence that heads a card nobody should take for settled or for a real county's; empty when there is nothing to warn of. */
export function cardWarning({ status, demonstration, office, stopped }: Pick<PrintCard, 'status' | 'demonstration' | 'office' | 'stopped'>): string {
  const ask = office ? `先问${office.split(/[；，,]/)[0]}` : '先问主管部门';
  return [
    demonstration ? `${demonstration.mark}：${demonstration.warning}` : '',
    status === 'unverified' || stopped ? `还办不办没查到：没有看到今年还办的文件，${ask}。` : '',
    status === 'amended' ? `已修订：规定后来改过，现在按哪一条，${ask}。` : '',
  ].join('');
}

/** What of the book stands on every card. */
type Imprint = Pick<PrintBook, 'site' | 'county' | 'contacts'>;
/** No date is set wider. */
const WIDEST_DAY = '0000年12月30日';

/** The two small lines at a card's foot are counted as set, with the 文号 on the line of its document. */
function footLines(card: PrintCard, columns: number, { site, county }: Imprint): number {
  const basis = `依据：《${card.basis.title}》${documentNumberText(card.basis)} 原文`;
  const meta = `有效${STATUSES[card.status]} ${card.place}${card.demonstration?.mark ?? ''} ${card.stopped ? GAP_KINDS.running : ''} ${WIDEST_DAY}核对 本条校验码${card.checksum} ${site}（${county}）${WIDEST_DAY}版`;
  return lineCount(basis, columns) + lineCount(meta, columns);
}

/** Parts of a few words share a line on a compact card: 带什么, 找谁. */
export function isShort(part: PrintPart): boolean {
  return part.lines.length === 1 && !part.lead && emWidth(part.lines[0]!) <= 13;
}

function partLines(part: PrintPart, cut: number, columns: number, setting: Setting): number {
  const kept = part.lines.slice(0, part.lines.length - cut);
  const more = cut ? ['……还有10条，见条目'] : [];
  const single = part.lines.length === 1 && !part.numbered;
  // Tight: a single line follows its label, a list stands below its label and lead. Run: everything follows.
  const head = isTight(setting) ? `【${part.label}】${part.lead ? `${part.lead}：` : ''}` : '';
  if (setting === 'run' || single) return lineCount([head, ...kept, ...more].join(single ? '' : '一一'), columns);
  const lead = head ? lineCount(head, columns) : part.lead ? lineCount(part.lead, columns) : 0;
  return [...kept, ...more].reduce((sum, line) => sum + lineCount(line, columns - 1.4), lead);
}

/** Millimetres of all parts; on a tight card neighbouring short ones stand side by side. */
function partsHeight(card: PrintCard, { setting, cut }: Fit, columns: number, line: number, gap: number): number {
  let height = 0;
  let used = columns;
  card.parts.forEach((part, index) => {
    if (!isTight(setting) || !isShort(part)) {
      height += partLines(part, cut[index]!, columns, setting) * line + gap;
      used = columns;
      return;
    }
    const width = emWidth(part.lines[0]!) + part.label.length + 4;
    if (used + width > columns - 1) {
      height += line + gap;
      used = width;
    } else used += width;
  });
  return height;
}

/** Name and figure: above each other on a large card, side by side on a standard one. */
function headHeight({ name, figure }: PrintCard, form: PrintForm, setting: Setting): number {
  const { width } = FORMS[form];
  const { body, line, gap, name: nameSize } = sizesOf(form, setting);
  const columns = width / body;
  const stacked = form === 'large';
  const nameWidth = (stacked ? width : width / 2) / nameSize - 2.2;
  const nameHeight = lineCount(name, nameWidth) * nameSize * 1.25;
  if (!figure) return nameHeight + gap;
  const size = figureSize(figure.text, form, setting) * PT;
  const figureHeight = Math.ceil((emWidth(figure.text) * size) / (stacked ? width : width / 2)) * size * 1.15;
  const noteHeight = lineCount(figure.note, stacked ? columns : columns / 2 - 1) * body * line;
  return (stacked ? nameHeight + figureHeight + noteHeight : Math.max(nameHeight, figureHeight + noteHeight)) + gap;
}

function heightOf(card: PrintCard, form: PrintForm, { setting, cut }: Fit, book: Imprint): number {
  const measures = FORMS[form];
  const { body, gap, ...own } = sizesOf(form, setting);
  const line = body * own.line;
  const columns = measures.width / body;
  const warning = cardWarning(card);
  const warnings = warning ? lineCount(warning, columns - 1.5) * line + gap + 2 : 0;
  const parts = partsHeight(card, { setting, cut }, columns - (isTight(setting) ? 0 : measures.label), line, gap);
  const rows = Math.ceil(Math.max(1, book.contacts.length) / 3);
  const slots = rows * (form === 'large' ? Math.min(body, measures.contacts) * 1.3 + 9.5 : 8.5) + gap;
  const footColumns = (measures.width - (card.qr ? measures.qr + 4 : 0)) / measures.foot;
  const foot = Math.max(footLines(card, footColumns, book) * measures.foot * 1.35, card.qr ? measures.qr : 0) + 2.5;
  const pointer = cut.some(Boolean) ? line * lineCount(pointerText(card), columns) + gap : 0;
  return headHeight(card, form, setting) + warnings + parts + slots + foot + pointer;
}

/** Said on the card itself whenever it leaves anything out. */
export function pointerText(card: Pick<PrintCard, 'title' | 'checksum'>): string {
  return `本卡没有写全，办之前看全文：条目《${card.title}》。`;
}

/** Cuts one more line, from 不能同享 first, else from the part that takes the most room. Never a part's first line. */
function cutOneMore(card: PrintCard, cut: readonly number[], columns: number): number[] | undefined {
  const left = card.parts.map((part, index) => part.lines.length - cut[index]!);
  const spare = card.parts.findIndex((part, index) => part.spare && left[index]! > 0);
  const sizes = card.parts.map((part, index) => (left[index]! > 1 ? partLines(part, cut[index]!, columns, 'run') : 0));
  const from = spare >= 0 ? spare : sizes.indexOf(Math.max(...sizes));
  if (spare < 0 && sizes[from] === 0) return undefined;
  return cut.map((count, index) => count + Number(index === from));
}

/** A card that does not fit its paper even with all lines left out that may be. */
export class CardTooLong extends Error {
  constructor(id: string, form: PrintForm) {
    super(`${id}：一行都不能再省，${form === 'large' ? '大字卡' : '标准卡'}还是放不下，请把条目里的话写短`);
    this.name = 'CardTooLong';
  }
}

function fitAnew(card: PrintCard, form: PrintForm, book: Imprint): Fit {
  const { width, height } = FORMS[form];
  const whole = card.parts.map(() => 0);
  const setting = SETTINGS.find((candidate) => heightOf(card, form, { setting: candidate, cut: whole }, book) <= height);
  if (setting) return { setting, cut: whole };
  let fit: Fit = { setting: 'run', cut: whole };
  while (heightOf(card, form, fit, book) > height) {
    const cut = cutOneMore(card, fit.cut, width / sizesOf(form, 'run').body);
    if (!cut) throw new CardTooLong(card.id, form);
    fit = { setting: 'run', cut };
  }
  return fit;
}

const fitsOf = oncePer((_: PrintCard) => oncePer((__: Imprint) => new Map<PrintForm, Fit>()));

/**
 * Sets a card in the largest setting that fits its paper, none below the promised size: huge when it has few words, down to plain, tight, run,
 * else run with lines left out until it fits. What is left out is said on the card. Worked out once for each card and book: the check asks, and
 * every sheet the card stands on.
 */
export function fitCard(card: PrintCard, form: PrintForm, book: Imprint): Fit {
  const fits = fitsOf(card)(book);
  const known = fits.get(form);
  if (known) return known;
  const fit = fitAnew(card, form, book);
  fits.set(form, fit);
  return fit;
}
