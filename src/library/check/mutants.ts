import { benefitId } from '../../domain/policy/benefitId.ts';
import { faultsOf } from '../../domain/fact/stands.ts';
import { amountText, type Amount } from '../../domain/policy/amount.ts';
import type { Benefit, Policy } from '../../domain/policy/policySchema.ts';
import { figuresIn } from '../../domain/text/figures.ts';
import type { Entry } from '../read/load.ts';
import { groundOf, type Facts } from './factNames.ts';
import { claimOf } from './lineRules.ts';

/** An amount with one thing changed, as a slip of the pen or a wrong copy would change it. */
interface Mutant {
  change: string;
  amount: Amount;
}

const scaled = (value: Amount['value'], by: (number: number) => number): Amount['value'] => {
  const round = (number: number) => Math.round(by(number) * 1e6) / 1e6;
  if (typeof value === 'number') return round(value);
  if (typeof value === 'object') return { min: round(value.min), max: round(value.max) };
  return value.replace(/\d+(?:\.\d+)?/, (digits) => String(round(Number(digits))));
};

const OTHER_UNIT: Record<string, string> = { 元: '万元', 万元: '元', '%': '个百分点', 个百分点: '%', 年: '个月', 个月: '年', 天: '个工作日' };
const OTHER_TIME: Record<string, string> = { 月: '年', 年: '月', 学期: '学年', 学年: '学期', 天: '月' };
const OTHER_HEAD: Record<string, string> = { 人: '户', 户: '人', 生: '户', 孩: '户', 亩: '户' };

const parts = (per: string) => per.split('每').filter(Boolean);
/** 每人每月 with one part replaced by another: 每人每年. */
function replaced(per: string, others: Record<string, string>): string | undefined {
  const list = parts(per);
  if (!list.some((part) => part in others)) return undefined;
  return list.map((part) => `每${others[part] ?? part}`).join('');
}

const shifted = (date: string, years: number) => String(Number(date.slice(0, 4)) + years) + date.slice(4);

/** Every single change of an amount; those that change nothing are among them. */
function mutantsOf(amount: Amount, others: readonly Amount[]): Mutant[] {
  const { value, unit, per = '', from, until } = amount;
  const made = (change: string, changed: Partial<Amount>): Mutant => ({ change, amount: { ...amount, ...changed } });
  const time = replaced(per, OTHER_TIME) ?? `${per}每月`;
  const head = replaced(per, OTHER_HEAD);
  return [
    made('+1', { value: scaled(value, (number) => number + 1) }),
    made('×2', { value: scaled(value, (number) => number * 2) }),
    made('×10', { value: scaled(value, (number) => number * 10) }),
    made('÷10', { value: scaled(value, (number) => number / 10) }),
    ...(unit ? [made('unit', { unit: OTHER_UNIT[unit] ?? '元' })] : []),
    made('period', { per: time }),
    ...(head ? [made('heads', { per: head })] : []),
    ...[-1, 1].flatMap((years) => [
      ...(from ? [made('from', { from: shifted(from, years) })] : []),
      ...(until ? [made('until', { until: shifted(until, years) })] : []),
    ]),
    ...others.map((other) => made('swap', { value: other.value, unit: other.unit, bound: other.bound })),
  ];
}

/** The figure in base units, so that nothing in 元 and nothing in 万元 are the same. */
const meant = (amount: Amount) => {
  const text = amountText({ ...amount, bound: 'exact' });
  return typeof amount.value === 'string'
    ? text
    : figuresIn(text)
        .map(({ value, kind }) => `${value}${kind}`)
        .join();
};
const same = (a: Amount, b: Amount) => meant(a) === meant(b) && a.per === b.per && a.from === b.from && a.until === b.until;

/** What became of the mutants of a corpus. */
interface Detection {
  /** Mutants that say something else than the entry. */
  made: number;
  caught: number;
  /** Changes that came out as the original: twice nothing, a swap of two equal figures. */
  equal: number;
  /** One line a missed mutant. */
  missed: string[];
}

/** How many wrong amounts the check of lines would catch: every amount of every entry, changed in every way. */
export function detection(entries: readonly Entry[], facts: Facts): Detection {
  const result: Detection = { made: 0, caught: 0, equal: 0, missed: [] };
  for (const { id, policy } of entries) {
    const all = policy.benefits.flatMap(({ amounts }) => amounts);
    for (const benefit of policy.benefits) for (const amount of benefit.amounts) judge(id, policy, benefit, amount, all, facts, result);
  }
  return result;
}

function judge(id: string, policy: Policy, benefit: Benefit, amount: Amount, all: readonly Amount[], facts: Facts, result: Detection): void {
  const ground = groundOf(amount, facts);
  for (const mutant of mutantsOf(
    amount,
    all.filter((other) => other !== amount),
  )) {
    if (same(mutant.amount, amount)) {
      result.equal += 1;
      continue;
    }
    result.made += 1;
    if (faultsOf(claimOf(policy, benefit, mutant.amount), ground).length > 0) result.caught += 1;
    else {
      const { per = '', from = '', until = '' } = mutant.amount;
      result.missed.push(
        `${benefitId(id, benefit.id)} ${mutant.change} ${amount.what} ${amountText(amount)} → ${amountText(mutant.amount)} ${per} ${from}—${until}`,
      );
    }
  }
}
