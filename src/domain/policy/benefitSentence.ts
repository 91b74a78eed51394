import { amountText, amountYears, amountsOn, type Amount } from './amount.ts';
import { leadLine, leadOn, type Leading } from './lead.ts';
import type { Benefit } from './policySchema.ts';
import { askedText, localYear } from './replySource.ts';
import type { Status } from '../words/vocabulary.ts';

/** 每生每年1000元 reads as one figure; a plain 每户 stands before it as well. */
function figure({ what, per, ...amount }: Amount, name: string): string {
  const { reply } = amount;
  if (reply) return `${localYear(reply)}：${what === name ? '' : what}${per ?? ''}${amountText(amount)}（${askedText(reply)}）`;
  const years = amountYears(amount);
  return `${what === name && amount.side !== 'pays' ? '' : what}${per ?? ''}${amountText(amount)}${years && `（${years}）`}`;
}

/**
 * 一句话答复 of a card, made from the benefit's own record on `day` (YYYY-MM-DD): name, what holds that day (money first),
 * since when; without a figure for that day the last known one with its year; for a service its first step. What may no
 * longer exist says so in the same breath.
 */
export function benefitSentence(benefit: Leading & Pick<Benefit, 'steps'>, day: string, status: Status): string {
  const { name, amounts, steps, office } = benefit;
  const lead = leadOn(benefit, day);
  const ask = office ? `先问${office}` : '先问主管部门';
  const current = amountsOn(amounts, day);
  const ordered = lead && !lead.last ? [lead.amount, ...current.filter((amount) => amount !== lead.amount)] : [];
  const figures = ordered
    .slice(0, 2)
    .map((amount) => figure(amount, name))
    .join('，');
  const body = lead?.last
    ? leadLine(lead)
    : figures
      ? `${figures}${current.length > 2 ? `，共${current.length}档` : ''}`
      : (steps[0] ?? `没有固定数额，${ask}`).replace(/。$/, '');
  const doubt = status === 'unverified' ? `现在还办不办没查到，办之前${ask}。` : status === 'amended' ? `规定后来改过，办之前${ask}。` : '';
  return `${name}：${body}。${doubt}`;
}
