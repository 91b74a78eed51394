import { amountText } from '../../domain/policy/amount.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import { firstDay, lastDay } from '../../domain/text/date.ts';
import type { Entry } from '../read/load.ts';

type Amount = Entry['policy']['benefits'][number]['amounts'][number];
interface Said {
  entry: Entry;
  field: string;
  amount: Amount;
}

const together = (a: Amount, b: Amount) =>
  (!a.from || !b.until || firstDay(a.from) <= lastDay(b.until)) && (!b.from || !a.until || firstDay(b.from) <= lastDay(a.until));

/** Two entries of one place and family that give one benefit two sums at the same time: one of them is wrong, and nobody could tell which. */
export function twoFigureProblems(entries: readonly Entry[]): Problem[] {
  const said = new Map<string, Said[]>();
  return entries.flatMap((entry) => {
    const { family, place, benefits, validity } = entry.policy;
    if (!family || validity.status === 'replaced' || validity.status === 'expired') return [];
    return benefits.flatMap((benefit, b) =>
      benefit.amounts.flatMap((amount, a): Problem[] => {
        if (typeof amount.value !== 'number' || amount.bound !== 'exact' || benefit.until) return [];
        const key = [place, family, benefit.name, amount.what, amount.per, amount.unit].join(' ');
        const before = said.get(key) ?? [];
        said.set(key, [...before, { entry, field: `benefits[${b}].amounts[${a}]`, amount }]);
        const other = before.find((one) => one.entry !== entry && one.amount.value !== amount.value && together(one.amount, amount));
        if (!other) return [];
        return [
          {
            file: entry.file,
            field: `benefits[${b}].amounts[${a}].value`,
            message: `${place}的“${benefit.name}”这里写${amountText(amount)}，${other.entry.file} 写${amountText(other.amount)}，同一段时间只能有一个`,
            remedy: '核对哪个对；一个是旧的就给它写上 until，不是一样东西就改待遇名称',
          },
        ];
      }),
    );
  });
}
