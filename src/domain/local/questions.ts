import type { Amount } from '../policy/amount.ts';
import { amountLine } from '../policy/amountLine.ts';
import { benefitId } from '../policy/benefitId.ts';
import { benefitsOf, gapsOn, type Gap } from '../policy/gaps.ts';
import { lastKnown, leadOn } from '../policy/lead.ts';
import type { Benefit, Policy } from '../policy/policySchema.ts';
import type { Office } from '../policy/phoneBook.ts';
import { byCode } from '../text/byCode.ts';
import { bureauIn, isOwnBureau } from '../text/officeName.ts';
import type { Ask } from './asks.ts';

/** One thing to be asked of a bureau of the county. */
export interface OfficeQuestion {
  /** entry#benefit, or entry where the whole entry is asked about; for a telephone the office. */
  about: string;
  asks: Ask;
  /** 是什么数: the amount's own name; else what the question is about. Together with `about` and `asks` it tells a question from every other. */
  what: string;
  /** Whom to ring up. */
  bureau: string;
  /** 低保标准，每人每月多少元？ */
  text: string;
  /** What is known so far: 最近查到：…, or the gap's own sentence. */
  known: string;
  unit?: string | undefined;
  per?: string | undefined;
}

/** What the questions are worked out from: an entry with those of its benefits that may be offered. */
export interface Asked {
  id: string;
  policy: Policy;
  offered: readonly Benefit[];
}

/** A gap that speaks of a day to keep or of how it is done, besides or instead of a sum. */
const SAYS_WHEN = /截止|申报时间|申请时间|报名时间|什么时候|哪天|几月|期限没|时间没/;
const SAYS_HOW = /怎么(?:办|报|领|申请|交)|流程|程序|材料|手续|往哪里|谁负责|找谁/;

const askedAmount = ({ what, per = '', unit }: Pick<Amount, 'what' | 'per' | 'unit'>, year: string) => `${what}，${year}年${per}多少${unit ?? ''}？`;

/** Bureau of a benefit's own office or of its gap. */
const bureauOf = (benefit: Pick<Benefit, 'office'> | undefined, gap?: Gap) => bureauIn(gap?.ask ?? benefit?.office ?? '主管部门');

/** The name of a benefit's only figure: what is asked when nothing else is said. */
function soleFigure({ amounts }: Benefit): string | undefined {
  const names = new Set(amounts.filter(({ value }) => typeof value !== 'string').map(({ what }) => what));
  return names.size === 1 ? [...names][0] : undefined;
}

/** In which unit a figure would be told: that of the amount of this name, else the one unit all figures of the benefit share. */
function shapeOf({ amounts }: Benefit, what: string): Pick<Amount, 'unit' | 'per'> {
  const figures = amounts.filter(({ value }) => typeof value !== 'string');
  const [first, ...others] = figures.filter((amount) => amount.what === what).length ? figures.filter((amount) => amount.what === what) : figures;
  return first && others.every(({ unit, per }) => unit === first.unit && per === first.per) ? { unit: first.unit, per: first.per } : {};
}

function figureQuestions(about: string, benefit: Benefit, gaps: readonly Gap[], day: string): OfficeQuestion[] {
  const year = day.slice(0, 4);
  const old = leadOn(benefit, day)?.last ? lastKnown(benefit.amounts, day).filter(({ value }) => typeof value !== 'string') : [];
  const own = gaps.filter(({ kind, text }) => kind === 'figure' && !(SAYS_WHEN.test(text) && !/多少|标准|数|金额|几/.test(text)));
  const ofOld = old.map((amount): OfficeQuestion => {
    const gap = own.find((one) => one.amount === amount.what) ?? own.find((one) => one.amount === undefined);
    return {
      about,
      asks: 'figure',
      what: amount.what,
      bureau: bureauOf(benefit, gap),
      text: askedAmount(amount, year),
      known: `最近查到：${amountLine(amount)}`,
      unit: amount.unit,
      per: amount.per,
    };
  });
  const ofGaps = own
    .filter((gap) => (gap.amount === undefined ? old.length === 0 : !old.some(({ what }) => what === gap.amount)))
    .map((gap): OfficeQuestion => {
      const what = gap.amount ?? soleFigure(benefit) ?? benefit.name;
      const shape = { what, ...shapeOf(benefit, what) };
      return { about, asks: 'figure', bureau: bureauOf(benefit, gap), text: askedAmount(shape, year), known: gap.text, ...shape };
    });
  return [...ofOld, ...ofGaps];
}

function benefitQuestions(entry: Asked, benefit: Benefit, day: string): OfficeQuestion[] {
  const about = benefitId(entry.id, benefit.id);
  const gaps = gapsOn(entry.policy, benefit.id);
  const one = (asks: Ask, text: string, known: string, gap?: Gap): OfficeQuestion => ({
    about,
    asks,
    what: benefit.name,
    bureau: bureauOf(benefit, gap),
    text,
    known,
  });
  // Where the whole entry is doubted it is asked once, of the entry.
  const running = entry.policy.validity.status === 'unverified' ? undefined : gaps.find(({ kind }) => kind === 'running');
  const when = gaps.find(({ kind, text }) => kind === 'figure' && SAYS_WHEN.test(text));
  const how = gaps.find(({ kind, text }) => kind === 'figure' && SAYS_HOW.test(text));
  return [
    ...figureQuestions(about, benefit, gaps, day),
    ...(running ? [one('running', `${benefit.name}，现在还办不办？`, running.text, running)] : []),
    ...(when ? [one('deadline', `${benefit.name}，最晚哪天办？`, when.text, when)] : []),
    ...((how ?? benefit.steps.length === 0) ? [one('way', `${benefit.name}，怎么办、带什么？`, how?.text ?? '文件没有写怎么办', how)] : []),
  ];
}

/** Whether an entry is still given at all: asked once, where its standing or a gap of none of its benefits leaves that open. */
function entryQuestions({ id, policy, offered }: Asked): OfficeQuestion[] {
  if (offered.length === 0) return [];
  const gaps = policy.gaps.filter(({ kind }) => kind === 'running');
  const gap = gaps.find((one) => benefitsOf(one).length === 0) ?? (policy.validity.status === 'unverified' ? gaps[0] : undefined);
  if (!gap && policy.validity.status !== 'unverified') return [];
  const known = gap?.text ?? policy.validity.note;
  const named = /问([^，。；、（]{3,20})/.exec(known)?.[1];
  const bureau = gap?.ask || !named ? bureauOf(offered[0], gap) : bureauIn(named);
  return [{ about: id, asks: 'running', what: policy.title, bureau, text: `${policy.title}，现在还办不办？`, known }];
}

/** Offices that people are sent to and whose telephone nobody has written down. Only bureaus of the county: a school or a bank differs from house to house. */
function phoneQuestions(questions: readonly OfficeQuestion[], entries: readonly Asked[], offices: readonly Office[]): OfficeQuestion[] {
  const named = [
    ...questions.map(({ bureau }) => bureau),
    ...entries.flatMap(({ offered }) => offered.flatMap(({ office }) => (office ? [bureauIn(office)] : []))),
  ];
  return [...new Set(named)]
    .filter((name) => isOwnBureau(name) && !offices.some((office) => office.name === name && office.phone))
    .map((name) => ({ about: name, asks: 'phone', what: name, bureau: name, text: '对外的办公电话是多少？', known: '电话簿里没有' }));
}

/** Two gaps that ask for the same thing are asked once; what is known of it is told together. */
function onceEach(questions: readonly OfficeQuestion[]): OfficeQuestion[] {
  const byKey = new Map<string, OfficeQuestion>();
  for (const question of questions) {
    const key = [question.about, question.asks, question.what].join(' ');
    const before = byKey.get(key);
    byKey.set(key, before ? { ...before, known: `${before.known}${question.known}` } : question);
  }
  return [...byKey.values()];
}

/** Everything the library could not find and a bureau can tell, in the entries' order: from typed gaps, amounts that are over, blank procedures and blank telephones. */
export function officeQuestions(entries: readonly Asked[], offices: readonly Office[], day: string): OfficeQuestion[] {
  const found = onceEach(entries.flatMap((entry) => [...entryQuestions(entry), ...entry.offered.flatMap((benefit) => benefitQuestions(entry, benefit, day))]));
  return [...found, ...phoneQuestions(found, entries, offices)];
}

/** 给县民政局打电话问这6个数、3件事 */
export function callTitle({ bureau, questions }: Call): string {
  const figures = questions.filter(({ asks }) => asks === 'figure').length;
  const others = questions.length - figures;
  return `给${bureau}打电话问这${[figures > 0 && `${figures}个数`, others > 0 && `${others}件事`].filter(Boolean).join('、')}`;
}

/** One bureau with what it is asked. */
export interface Call {
  bureau: string;
  questions: OfficeQuestion[];
}

const ORDER: readonly Ask[] = ['figure', 'running', 'deadline', 'way', 'phone'];

/** The questions by bureau: the county's own bureaus first, the one asked most first, and with each figures first; banks, schools and villages, which differ from house to house, come after. */
export function callsOf(questions: readonly OfficeQuestion[]): Call[] {
  const calls = new Map<string, OfficeQuestion[]>();
  for (const question of questions) calls.set(question.bureau, [...(calls.get(question.bureau) ?? []), question]);
  const ordered = (own: readonly OfficeQuestion[]) => [...own].sort((a, b) => ORDER.indexOf(a.asks) - ORDER.indexOf(b.asks));
  return [...calls]
    .map(([bureau, own]) => ({ bureau, questions: ordered(own) }))
    .sort((a, b) => Number(isOwnBureau(b.bureau)) - Number(isOwnBureau(a.bureau)) || b.questions.length - a.questions.length || byCode(a.bureau, b.bureau));
}
