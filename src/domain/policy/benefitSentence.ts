import { amountText } from './amount.ts';
import { chineseDate, isWithin } from '../text/date.ts';
import type { Benefit } from './policySchema.ts';
import type { Status } from '../words/vocabulary.ts';

type Amount = Benefit['amounts'][number];

/** 每生每年1000元 reads as one figure; a plain 每户 stands before it as well. */
function figure({ what, per, from, until, ...amount }: Amount, name: string): string {
  const span = [from && `${chineseDate(from)}起`, until && `到${chineseDate(until)}`].filter(Boolean).join('，');
  return `${what === name ? '' : what}${per ?? ''}${amountText(amount)}${span && `（${span}）`}`;
}

/**
 * 一句话答复 of a card, made from the benefit's own record on `day` (YYYY-MM-DD): name, lead figures, since when; for a
 * service without a figure its first step. What is not confirmed says so in the same breath.
 */
export function benefitSentence({ name, amounts, steps, office }: Pick<Benefit, 'name' | 'amounts' | 'steps' | 'office'>, day: string, status: Status): string {
  const current = amounts.filter(({ from, until }) => isWithin(day, from, until));
  const ask = office ? `先问${office}` : '先问主管部门';
  const figures = current.slice(0, 2).map((amount) => figure(amount, name)).join('，');
  const more = current.length > 2 ? `，共${current.length}档` : '';
  const body = figures ? `${figures}${more}` : amounts.length ? `现在的标准待核，${ask}` : (steps[0] ?? `没有固定数额，${ask}`).replace(/。$/, '');
  const doubt = status === 'unverified' ? `现在是否继续待核，办之前${ask}。` : status === 'amended' ? `规定后来改过，办之前${ask}。` : '';
  return `${name}：${body}。${doubt && figures ? doubt : ''}`;
}
