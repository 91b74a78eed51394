import { isWithin } from '../text/date.ts';

/** How exact the figure is. 最高 and 平均 are not decoration: reading 最高10万元 as 10万元 is a wrong answer. */
export const BOUNDS = {
  exact: '',
  'at-most': '最高',
  'at-least': '不低于',
  average: '平均',
  about: '约',
} as const;

/** One figure of a benefit; the fields are explained to authors in amountSchema.ts. */
export interface Amount {
  what: string;
  value: number | { min: number; max: number } | string;
  unit?: string | undefined;
  per?: string | undefined;
  bound: keyof typeof BOUNDS;
  /** YYYY, YYYY-MM or YYYY-MM-DD, both ends included. */
  from?: string | undefined;
  until?: string | undefined;
  note?: string | undefined;
  /** Key of one of the entry's documents. */
  document: string;
}

/** The figure as it is read out: 最高10万元, 600—1000元, 全额资助. Number and unit are never separated by a space. */
export function amountText(amount: Pick<Amount, 'value' | 'unit' | 'bound'>): string {
  const { value, unit = '', bound } = amount;
  const number =
    typeof value === 'object' ? (value.min === value.max ? `${value.min}` : `${value.min}—${value.max}`) : `${value}`;
  return `${BOUNDS[bound ?? 'exact']}${number}${unit}`;
}

/** The amounts that hold on a day; an amount whose time is over is never a headline. */
export function amountsOn(amounts: readonly Amount[], day: string): Amount[] {
  return amounts.filter(({ from, until }) => isWithin(day, from, until));
}
