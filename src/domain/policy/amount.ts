import type { Condition } from '../rule/condition.ts';
import type { ReplySource } from './replySource.ts';
import { chineseDate, firstDay, isWithin, lastDay } from '../text/date.ts';

/** How exact the figure is. 最高 and 平均 are not decoration: reading 最高10万元 as 10万元 is a wrong answer. */
export const BOUNDS = {
  exact: '',
  'at-most': '最高',
  'at-least': '不低于',
  average: '平均',
  about: '约',
} as const;

/** Which way a figure points: what the household gets, what it pays, or what only measures (起付线, 期限, 门槛). */
export const SIDES = { gives: '给户里的', pays: '户里自己出的', condition: '条件和口径' } as const;
type Side = keyof typeof SIDES;

/** One figure of a benefit; the fields are explained to authors in amountSchema.ts. */
export interface Amount {
  what: string;
  value: number | { min: number; max: number } | string;
  unit?: string | undefined;
  per?: string | undefined;
  bound: keyof typeof BOUNDS;
  /** Whose figure it is; absent means everybody's who gets the benefit. */
  for?: Condition | undefined;
  /** Absent means `gives`. */
  side?: Side | undefined;
  /** YYYY, YYYY-MM or YYYY-MM-DD, both ends included. */
  from?: string | undefined;
  until?: string | undefined;
  note?: string | undefined;
  /** Key of one of the entry's documents. */
  document: string;
  /** The lines of the facts it rests on, the one with the figure first: 文件名#f1. */
  fact?: string[] | undefined;
  /** The clause of that line with this very figure. */
  quote?: string[] | undefined;
  /** The county's own figure, asked of an office: who said so when. Never written by an author; src/domain/local/overlay.ts lays it on. */
  reply?: ReplySource | undefined;
}

/** A piece of a figure with its noun: `figure` may be set large, `words` (全额资助, 由省市县定) and the rest may not. */
export interface FigurePart {
  role: 'noun' | 'figure' | 'words' | 'note';
  text: string;
}

/** The class each piece bears on every surface. */
export const PART_CLASS: Record<FigurePart['role'], string> = { noun: 'lead-noun', figure: 'figure', words: 'lead-words', note: 'lead-note' };

/** The figure as it is read out: 最高10万元, 600—1000元, 全额资助. Number and unit are never separated by a space. Only amountLine.ts and lead.ts set it beside its noun; no surface prints it alone. */
export function amountText(amount: Pick<Amount, 'value' | 'unit' | 'bound'>): string {
  const { value, unit = '', bound } = amount;
  const number = typeof value === 'object' ? (value.min === value.max ? `${value.min}` : `${value.min}—${value.max}`) : `${value}`;
  return `${BOUNDS[bound ?? 'exact']}${number}${unit}`;
}

/** The amounts that hold on a day; an amount whose time is over is never a headline. */
export function amountsOn(amounts: readonly Amount[], day: string): Amount[] {
  return amounts.filter(({ from, until }) => isWithin(day, from, until));
}

/** Money that the household gets: the only figure that may be read without asking of what. */
export function isMoney({ value, unit, side }: Pick<Amount, 'value' | 'unit' | 'side'>): boolean {
  return typeof value !== 'string' && /元$/.test(unit ?? '') && (side ?? 'gives') === 'gives';
}

/** 每人每年 → /人年, 每亩 → /亩, 每年 → /年; anything longer stays in words: （每人累计）. */
export function perUnit(per: string | undefined): string {
  if (!per) return '';
  const parts = /^每([人户生孩亩头只羽箱棒次天月年])(?:每(天|月|年|学期|学年))?$/.exec(per);
  return parts ? `/${parts[1]}${parts[2] ?? ''}` : `（${per}）`;
}

/** 2026年起, 2023年, 2021年1月起到2025年12月31日: when a figure holds, said once. */
export function amountYears({ from, until }: Pick<Amount, 'from' | 'until'>): string {
  if (from && until && firstDay(from) === `${until.slice(0, 4)}-01-01` && lastDay(until) === `${from.slice(0, 4)}-12-31`) return chineseDate(from.slice(0, 4));
  if (from && from === until) return chineseDate(from);
  return [from && `${chineseDate(from)}起`, until && `到${chineseDate(until)}`].filter(Boolean).join('');
}
