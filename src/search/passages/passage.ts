import { PAIR_KINDS } from '../../domain/inspect/together.ts';
import { chineseDate, isWithin } from '../../domain/text/date.ts';
import { EXAMPLE } from '../text/example.ts';
import { foldKey } from '../text/fold.ts';
import type { HeadAmount, HeadEntry } from '../types.ts';
import { kept } from './kept.ts';
import { holdsKind, kindsAsked, type Kind } from './kinds.ts';
import { lazySlots, readSlots, type Slots } from './slots.ts';
import { clauses } from './speech.ts';
import { yearsNamed, type Span } from './years.ts';

export type PassageKind =
  | 'ask'
  | 'change'
  | 'amount'
  | 'deadline'
  | 'step'
  | 'office'
  | 'materials'
  | 'who'
  | 'summary'
  | 'line'
  | 'validity'
  | 'document'
  | 'example';

/** One sentence of the library that may answer, with what it is about. */
export interface AnswerPassage {
  kind: PassageKind;
  /** A question of the library's own: a stored one, or what an amount or step is for. */
  ask: string;
  /** The sentence to read out. */
  say: string;
  /** Index into the entry's documents. */
  document: number;
  /** Index into the entry's benefits; undefined when it is the entry's as a whole. */
  benefit: number | undefined;
  /** Index into the entry's amounts, for amounts. */
  amount: number | undefined;
  /** Folded: what is compared with the question. */
  key: string;
  askKey: string;
  /** Other ways to ask what it answers. */
  forms: readonly string[];
  /** Index into the entry's examples, for what another place does. */
  example?: number;
  slots: Slots;
  /** Kinds its own question asks for; empty for what is no question. */
  asked: ReadonlySet<Kind>;
  /** When it holds; for amounts only. */
  span: Span | undefined;
  /** How many different figures with a unit the sentence holds, dates apart, and whether one is money. */
  figures: number;
  money: boolean;
  /** Set when it says of two benefits whether both may be had. */
  ofTwo?: true;
  /** How many years it names and knows of. */
  years: number;
}

const FIGURES = /\d+(?:\.\d+)?(?:[万亿]?元|%|万|亿|天|个?月|倍|次|人|名|户|升|米|平|分钟|小时|公里|度|工作日|周?岁|年|项|个|种|类|档)/g;

const folded = (text: string) => foldKey(clauses(text));
/** What stands over them is the same for many sentences in a row. */
const askFolded = kept(folded);

/** The years and conditions an amount is spoken with: 2025年度, 2026年起, 到2025年底. */
export function spokenSpan({ from, until }: Span, today: string): string {
  const year = (date: string) => Number(date.slice(0, 4));
  if (from && until && year(from) === year(until)) return `${year(from)}年度`;
  const end = until && !isWithin(today, undefined, until) ? `到${chineseDate(until)}为止` : until ? `到${chineseDate(until)}` : '';
  return [from && `${chineseDate(from)}起`, end].filter(Boolean).join('，');
}

/** The figure of an amount with what it measures, whom it is for and since when. */
function amountSentence({ benefit, what, per = '', figure, note, from, until, local }: HeadAmount, today: string): string {
  const name = benefit === what || benefit.includes(what) ? benefit : `${benefit}：${what}`;
  if (local) return `${name}，${local.year}：${per}${figure}（${local.asked}）`;
  const span = spokenSpan({ from, until }, today);
  const more = [span, note].filter(Boolean).join('；');
  return `${name}，${per}${figure}${more ? `（${more}）` : ''}`;
}

/** A sentence with what stands over it, read as passages are. `slotText` is what its slots are read from, when that is not all of it. */
export function passageOf(
  kind: PassageKind,
  ask: string,
  say: string,
  { slotText, ...rest }: Partial<AnswerPassage> & { slotText?: string } = {},
): AnswerPassage {
  const askKey = askFolded(ask);
  const sayKey = folded(say);
  return {
    kind,
    ask,
    say,
    document: 0,
    benefit: undefined,
    amount: undefined,
    key: `${askKey}|${sayKey}`,
    askKey,
    forms: [],
    slots: readSlots(slotText === undefined ? `${askKey}|${sayKey}` : folded(slotText)),
    asked: kind === 'ask' ? kindsAsked(askKey) : new Set(),
    span: undefined,
    figures: /\d/.test(say) ? new Set(say.replace(DATE, '').match(FIGURES) ?? []).size : 0,
    money: /\d[万亿]?元/.test(say),
    years: yearsNamed(say).length,
    ...rest,
  };
}

/** Every sentence of an entry that may answer a question. */
export function passagesOf(entry: HeadEntry, today: string): AnswerPassage[] {
  const made: AnswerPassage[] = [];
  const add = (...passage: Parameters<typeof passageOf>): AnswerPassage => {
    const one = passageOf(...passage);
    made.push(one);
    return one;
  };
  /** A figure with the slots that its own words leave open taken from whom the benefit is for. */
  const addFigure = (of: number, ...passage: Parameters<typeof passageOf>): void => {
    const one = add(...passage);
    one.slots = filled(one.slots, readSlots(folded(entry.benefits[of]?.who ?? '')));
  };
  entry.answers.forEach(({ ask, say, document, asks = [] }) => add('ask', ask, say, { document, forms: asks }));
  entry.amounts.forEach((amount, item) => {
    const { of, what, from, until, document, note = '' } = amount;
    const { name = '' } = entry.benefits[of] ?? {};
    // Whom the benefit is for is a slot only where its name and the amount's own words leave it open.
    const own = `${name}。${what}。${note}`;
    addFigure(of, 'amount', what === name ? what : `${name}　${what}`, amountSentence(amount, today), {
      document,
      benefit: of,
      amount: item,
      slotText: own,
      span: { from, until },
    });
  });
  for (const amounts of changesIn(entry)) {
    const { of, benefit, what, document } = amounts[amounts.length - 1]!;
    const name = measured(what);
    const lead = benefit === name || benefit.includes(name) ? benefit : `${benefit}：${name}`;
    addFigure(of, 'change', `${benefit}　${name}的变化`, `${lead}，${changeSentence(amounts)}。`, { benefit: of, document });
  }
  entry.amounts.forEach(({ of, benefit, what, per = '', figure, note, from, until, document }) => {
    const found = BEFORE.exec(note ?? '');
    const before = found?.[1] ?? found?.[2];
    if (before === undefined) return;
    const lead = benefit === what || benefit.includes(what) ? benefit : `${benefit}：${what}`;
    const span = spokenSpan({ from, until }, today);
    addFigure(of, 'change', `${benefit}　${what}的变化`, `${lead}，${per}由${before}提到${figure}${span ? `（${span}）` : ''}。`, { benefit: of, document });
  });
  for (const amount of entry.amounts) {
    const { of, benefit, what, document, before } = amount;
    if (!before) continue;
    const formerly = before.benefit === benefit ? '' : `（以前是${before.benefit}）`;
    const lead = benefit === what || benefit.includes(what) ? `${benefit}${formerly}` : `${benefit}${formerly}：${measured(what)}`;
    add('change', `${benefit}　${measured(what)}的变化`, `${lead}，${changeSentence([{ ...amount, ...before }, amount])}。`, { benefit: of, document });
  }
  entry.benefits.forEach(({ name, notWith = [], withToo = [], document }, benefit) => {
    for (const [others, kind] of [
      [notWith, PAIR_KINDS.not],
      [withToo, PAIR_KINDS.too],
    ] as const)
      for (const other of others) add('ask', `${name}和${other}能不能同时领`, `${bare(name)}和${bare(other)}${kind}。`, { benefit, document, ofTwo: true });
  });
  entry.benefits.forEach(({ name, who, steps, materials, deadlines, office, document }, benefit) => {
    for (const { text, document: basis } of deadlines) add('deadline', `${name}的时限`, text, { benefit, document: basis });
    for (const step of steps) add('step', `${name}怎么办`, step, { benefit, document });
    if (office) add('office', `${name}找谁`, `${name}：找${office}。`, { benefit, document });
    if (materials.length) add('materials', `${name}带什么`, `${name}要带：${materials.join('、')}。`, { benefit, document });
    if (who) add('who', `${name}谁能享受`, who, { benefit, document });
  });
  add('summary', entry.title, entry.summary);
  for (const line of entry.lines) for (const sentence of line.split(/(?<=[。！？])/)) if (sentence.length > 7) add('line', entry.title, sentence);
  entry.examples?.forEach(({ text }, example) => add('example', entry.title, `${EXAMPLE}${text}`, { example }));
  add('validity', `${entry.title}现在还管用吗`, entry.note);
  entry.documents.forEach(({ title, number, issuers }, document) =>
    add('document', `${entry.title}的依据文件`, `依据《${title}》${number ?? ''}（${issuers}）。`, { document }),
  );
  return made;
}

/** What an amount measures, without what tells it from its own earlier or later figure. */
export const measured = (what: string) => what.replace(/（[^）]*）|[旧新]|原来的?|调整[前后]|以前|现在/g, '');

/** Amounts that are one figure at different times, oldest first. */
function changesIn(entry: HeadEntry): HeadAmount[][] {
  const groups = new Map<string, HeadAmount[]>();
  for (const amount of entry.amounts) {
    const { of, what, per = '', from, until } = amount;
    if (!from && !until) continue;
    const name = `${of} ${measured(what)} ${per}`;
    groups.set(name, [...(groups.get(name) ?? []), amount]);
  }
  const start = ({ from, until = '' }: HeadAmount) => from ?? `0${until}`;
  return [...groups.values()]
    .filter((amounts) => new Set(amounts.map(({ figure }) => figure)).size > 1)
    .map((amounts) => amounts.sort((a, b) => (start(a) < start(b) ? -1 : 1)));
}

/** A name without what stands in brackets behind it. */
const bare = (name: string) => name.replace(/（[^）]*）/g, '');

/** What a note says the figure was before: 由5268元提高. */
const BEFORE = /由(\d[\d.]*[万亿]?(?:元|%))提高|此前[^，。；]{0,4}是(\d[\d.]*[万亿]?(?:元|%))/;

/** One figure at different times as a sentence: 每生每年由5000元提到6000元（2024年起）. */
function changeSentence(amounts: readonly HeadAmount[]): string {
  const [first, ...later] = amounts;
  const when = ({ from, until }: HeadAmount) => {
    if (from && until && from.slice(0, 4) === until.slice(0, 4)) return `${from.slice(0, 4)}年度`;
    return from ? `${chineseDate(from)}起` : until ? `到${chineseDate(until)}` : '';
  };
  const size = ({ figure }: HeadAmount) => Number(/\d[\d.]*/.exec(figure)?.[0]) * (figure.includes('万') ? 10_000 : 1);
  const steps = later.map((amount, at) => {
    const before = size(amounts[at]!);
    const now = size(amount);
    return `${now > before ? '提到' : now < before ? '降到' : '改为'}${amount.figure}（${when(amount)}）`;
  });
  return `${first!.per ?? ''}由${first!.figure}${first!.from ? `（${when(first!)}）` : ''}${steps.join('，再')}`;
}

/** Slots of a figure, those its own words leave open taken from whom the benefit is for. */
const filled = (own: Slots, who: Slots): Slots =>
  lazySlots({
    dimensions: () => new Map([...who.dimensions, ...own.dimensions]),
    groups: () => (own.groups.size ? own.groups : who.groups),
    grades: () => new Map([...who.grades, ...own.grades]),
    ages: () => (own.ages.length ? own.ages : who.ages),
  });

/** Whether the sentence holds what a kind of question wants, read as written and folded. */
export function answersKind(passage: AnswerPassage, kind: Kind): boolean {
  // 2024年6月28日 is no span of days.
  const said = kind === 'span' ? passage.say.replace(DATE, '').replace(EACH, '') : passage.say;
  return holdsKind(said, kind) || holdsKind(foldKey(said), kind);
}

/** 每人每年, 一年给多少: how often, not how long. */
const EACH = /每[人户生亩孩年]?每?(?:年|月|天|学期)|一(?:年|个月|月|天)(?=给|补|发|交|领|缴|最高|多少|要)/g;
const DATE = /\d{4}年(?:(?:\d{1,2}月)?(?:\d{1,2}日)?)|\d{1,2}月\d{1,2}日/g;
