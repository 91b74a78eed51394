import type { Amount } from './amount.ts';

/** How exact the figure is. 最高 and 平均 are not decoration: reading 最高10万元 as 10万元 is a wrong answer. */
export const BOUNDS = {
  exact: '',
  'at-most': '最高',
  'at-least': '不低于',
  average: '平均',
  about: '约',
} as const;

/** The figure as it is read out: 最高10万元, 600—1000元, 全额资助. Number and unit are never separated by a space. */
export function amountText(amount: Pick<Amount, 'value' | 'unit' | 'bound'>): string {
  const { value, unit = '', bound } = amount;
  const number =
    typeof value === 'object' ? (value.min === value.max ? `${value.min}` : `${value.min}—${value.max}`) : `${value}`;
  return `${BOUNDS[bound ?? 'exact']}${number}${unit}`;
}

/** The same figure in 元, for search; undefined when the unit is not money. 10 万元 → 100000. */
export function amountInYuan(amount: Pick<Amount, 'value' | 'unit'>): number[] | undefined {
  const scale = amount.unit?.startsWith('万元') ? 10_000 : amount.unit?.startsWith('亿元') ? 1e8 : amount.unit?.startsWith('元') ? 1 : 0;
  if (!scale || typeof amount.value === 'string') return undefined;
  const numbers = typeof amount.value === 'number' ? [amount.value] : [amount.value.min, amount.value.max];
  return numbers.map((number) => Math.round(number * scale * 100) / 100);
}
