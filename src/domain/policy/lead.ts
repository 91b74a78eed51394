import { amountText, amountsOn, isMoney, perUnit, type Amount, type FigurePart } from './amount.ts';
import { chineseDate, firstDay, lastDay } from '../text/date.ts';
import { askedText, localYear } from './replySource.ts';

/** What the lead of a benefit is worked out from. `ask` is who knows this year's figure, where somebody better than the office does. */
export interface Leading {
  name: string;
  amounts: readonly Amount[];
  office?: string | undefined;
  ask?: string | undefined;
}

/** The one figure that speaks for a benefit on a day, never parted from what it measures. */
export interface Lead {
  amount: Amount;
  /** What the figure measures: 大病保险起付线降低. Empty only where money given bears the benefit's own name. */
  noun: string;
  /** 最高10万元, 50%, 全额资助. */
  figure: string;
  /** /人年; empty when the figure stands for itself. */
  per: string;
  /** Money or money's worth given to the household; only such a figure may be set large. */
  money: boolean;
  /** The household pays this, it is not offered. */
  paid: boolean;
  /** Set when no figure is known for the day: when the last known one held, and whom to ask for today's, as a clause and by name. */
  last?: { when: string; ask: string; who: string };
  /** How many further amounts are known for the same time. */
  more: number;
}

const RANK = { gives: 1, pays: 2, condition: 3 } as const;
/** The county's own figure, money to the household, then other things it gets, then what it pays, then conditions; as written within. */
const rank = (amount: Amount) => (amount.reply ? -1 : isMoney(amount) ? 0 : RANK[amount.side ?? 'gives']);
const first = (amounts: readonly Amount[]) => amounts.reduce((best, amount) => (rank(amount) < rank(best) ? amount : best));

/** The amounts known last: those whose time ended latest before the day. */
export function lastKnown(amounts: readonly Amount[], day: string): Amount[] {
  const over = amounts.filter(({ until }) => until !== undefined && lastDay(until) < day);
  const ends = over.map(({ until }) => lastDay(until!)).sort();
  return over.filter(({ until }) => lastDay(until!) === ends[ends.length - 1]);
}

/** 县农业农村局 of 承贷银行；政策问县农业农村局 stays with the bank: whoever is named first is asked. */
export const askOf = ({ ask, office }: Leading) => ask ?? office?.split('；')[0] ?? '主管部门';

/** What stands where a benefit has no figure at all: its name and whom to ask, the bureau that owes the figure first. */
export const askWords = (benefit: Leading): string => `${benefit.name}：${benefit.ask ? '数没有查到，' : ''}问${askOf(benefit)}`;

/** When a figure held that holds no more, and how to say that the present one is not known. */
function past(amount: Amount, day: string, who: string): NonNullable<Lead['last']> {
  const year = amount.until!.slice(0, 4);
  const now = day.slice(0, 4);
  return year === now
    ? { when: `到${chineseDate(amount.until!)}`, ask: `以后的数问${who}`, who }
    : { when: amount.reply ? localYear(amount.reply) : `${year}年`, ask: `${now}年的数问${who}`, who };
}

/**
 * The lead of a benefit on a day (YYYY-MM-DD): of what holds that day, money to the household first; when nothing
 * holds, the last known figure with its year, which is never today's and is never added up. Undefined for a service
 * without any figure, and before the first one begins.
 */
export function leadOn(benefit: Leading, day: string): Lead | undefined {
  const now = amountsOn(benefit.amounts, day);
  const known = now.length > 0 ? now : lastKnown(benefit.amounts, day);
  if (known.length === 0) return undefined;
  const amount = first(known);
  const money = isMoney(amount);
  return {
    amount,
    noun: money && amount.what === benefit.name ? '' : amount.what,
    figure: amountText(amount),
    per: typeof amount.value === 'string' && amount.per ? `（${amount.per}）` : perUnit(amount.per),
    money,
    paid: amount.side === 'pays',
    ...(now.length > 0 ? {} : { last: past(amount, day, askOf(benefit)) }),
    more: known.length - 1,
  };
}

/**
 * A lead as pieces in reading order: 贷款额度 ‖ 最高10万元/户, or 最近查到：2023年 ‖ 5580元/人年 ‖ （2026年的数问县民政局), or 本县2026年： ‖ 700元/人月 ‖ （11月20日问县民政局).
 * Whom to ask is left out (`asked: false`) only where it stands in a column of its own beside.
 */
export function leadParts(lead: Lead, { asked = true } = {}): FigurePart[] {
  const { noun, figure, per, last, amount } = lead;
  const value: FigurePart = { role: typeof amount.value === 'string' ? 'words' : 'figure', text: `${figure}${per}` };
  const named: FigurePart[] = noun ? [{ role: 'noun', text: `${noun} ` }] : [];
  const { reply } = amount;
  if (!last && reply) return [...named, { role: 'note', text: `${localYear(reply)}：` }, value, { role: 'note', text: `（${askedText(reply)}）` }];
  if (!last) return [...named, value];
  return [...named, { role: 'note', text: `最近查到：${last.when} ` }, value, ...(asked ? [{ role: 'note' as const, text: `（${last.ask}）` }] : [])];
}

/** A lead where there is only room for the figure: what it measures, the figure, and the year of one that holds no more or that only the county's office told. Whom to ask stands on the page behind it. */
export function briefParts({ noun, figure, per, last, amount }: Lead): FigurePart[] {
  return [
    ...(noun ? [{ role: 'noun' as const, text: `${noun} ` }] : []),
    { role: typeof amount.value === 'string' ? 'words' : 'figure', text: `${figure}${per}` },
    ...(last
      ? [{ role: 'note' as const, text: ` 最近查到：${last.when}` }]
      : amount.reply
        ? [{ role: 'note' as const, text: ` ${localYear(amount.reply)}` }]
        : []),
  ];
}

/** The same as one line of text; empty for a service without a figure. */
export function leadLine(lead: Lead | undefined): string {
  return lead
    ? leadParts(lead)
        .map(({ text }) => text)
        .join('')
    : '';
}

/** A benefit with its lead. */
export interface BenefitLead<B extends Leading> {
  benefit: B;
  lead: Lead;
}

/** Money that holds, money last known, figures that hold, the rest. */
const weight = ({ money, last, amount }: Lead) => (money ? (last ? 1 : 0) : typeof amount.value === 'string' ? 3 : 2);

/** The leads of several benefits, the one that speaks best for all of them first; else in the order they are written. */
export function leadsOf<B extends Leading>(benefits: readonly B[], day: string): BenefitLead<B>[] {
  const leads = benefits.flatMap((benefit) => {
    const lead = leadOn(benefit, day);
    return lead ? [{ benefit, lead }] : [];
  });
  return leads.sort((a, b) => weight(a.lead) - weight(b.lead));
}

/** The pieces where no benefit's name stands beside them: its name comes first, unless the noun already says it. */
export function ownParts({ benefit, lead }: BenefitLead<Leading>, parts: FigurePart[] = leadParts(lead)): FigurePart[] {
  return lead.noun.includes(benefit.name) ? parts : [{ role: 'noun', text: `${benefit.name}${lead.noun ? '：' : ' '}` }, ...parts];
}

/** How a lead reads from a later day on: the day and the pieces, earliest first. */
export type LeadTurn = [from: string, parts: FigurePart[]];

/** Days on which the lead may read differently: an amount begins or has ended, and the turns of the next years. */
function turningDays({ amounts }: Leading, day: string, years: number): string[] {
  const year = Number(day.slice(0, 4));
  const begins = amounts.flatMap(({ from }) => (from ? [firstDay(from)] : []));
  const ended = amounts.flatMap(({ until }) => (until ? [nextDay(lastDay(until))] : []));
  const turns = Array.from({ length: years }, (_, index) => `${year + index + 1}-01-01`);
  return [...new Set([...begins, ...ended, ...turns])].filter((turn) => turn > day).sort();
}

function nextDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

/**
 * What a page built on `day` must say later, by the reader's own calendar: an amount that is over turns into the
 * last-known line, an announced one into the figure, and the year asked about moves on. `years` ahead, three by default.
 */
export function leadTurns(benefit: Leading, day: string, years = 3, parts: (lead: Lead) => FigurePart[] = leadParts): LeadTurn[] {
  const turns: LeadTurn[] = [];
  let before = leadLine(leadOn(benefit, day));
  for (const turn of turningDays(benefit, day, years)) {
    const lead = leadOn(benefit, turn);
    const line = leadLine(lead);
    if (line !== before && lead) turns.push([turn, parts(lead)]);
    before = line;
  }
  return turns;
}

/** The pieces to show on a day, from what the page was built with. */
export function turnedParts(turns: readonly LeadTurn[], today: string): FigurePart[] | undefined {
  return [...turns].reverse().find(([from]) => from <= today)?.[1];
}
