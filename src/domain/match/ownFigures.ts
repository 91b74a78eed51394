import type { Household } from '../household/implications.ts';
import type { Amount } from '../policy/amount.ts';
import type { Benefit } from '../policy/policySchema.ts';
import { evaluate } from '../rule/evaluate.ts';

/** Whether a figure may be this household's: of the people a benefit is for, one at least is not known to be outside its group. */
function mayBeTheirs({ for: group }: Amount, record: Household, members: readonly number[]): boolean {
  if (!group) return true;
  return members.length ? members.some((member) => evaluate(group, record, member).truth !== 'no') : evaluate(group, record).truth !== 'no';
}

/** The benefit with the figures that are this household's own: a 初中生 is not told what a 小学生 gets. The same object where nothing falls away. */
export function withOwnFigures(benefit: Benefit, record: Household, members: readonly number[]): Benefit {
  const amounts = benefit.amounts.filter((amount) => mayBeTheirs(amount, record, members));
  return amounts.length === benefit.amounts.length ? benefit : { ...benefit, amounts };
}
