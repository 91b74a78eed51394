import { amountText, type Amount } from '../../domain/policy/amount.ts';
import { emWidth } from '../../domain/text/keepTogether.ts';
import { isWithin } from '../../domain/text/date.ts';
import { AUDIENCES, keysOf, type Audience, type Status } from '../../domain/words/vocabulary.ts';
import type { Library, LibraryEntry } from '../library.ts';

/** One measure as a row of the wall sheet. */
export interface WallRow {
  number: number;
  name: string;
  status: Status;
  who: string;
  /** The measure's main figures in force, as `what` and `figure`. */
  amounts: { what: string; figure: string }[];
  /** How many figures more stand in the entry. */
  more: number;
  /** It had figures, but none is known for now. */
  lapsed: boolean;
  where: string;
  /** Empty when no source states one: a blank is left for the county's own. */
  deadline: string;
  audience: Audience[];
}

const SHOWN = 2;
/** Longer deadlines would push the sheet over one page; the entry has them whole. */
const DEADLINE_ROOM = 44;

function cutAtClause(text: string, room: number): string {
  if (emWidth(text) <= room) return text;
  const clauses = text.split(/(?<=[，；。])/);
  let kept = '';
  for (const clause of clauses) {
    if (emWidth(kept + clause) > room) break;
    kept += clause;
  }
  return kept ? `${kept.replace(/[，；。]$/, '')}……见条目` : '见条目';
}

/** 监测户 rather than 防止返贫致贫对象（监测户）: the sheet is read from two steps away. */
export function audienceName(key: Audience): string {
  return /（([^）]+)）/.exec(AUDIENCES[key])?.[1] ?? AUDIENCES[key];
}

function wallRow(entry: LibraryEntry, day: string): WallRow {
  const { policy } = entry;
  const current = policy.benefits.map((benefit) => ({ benefit, amounts: benefit.amounts.filter(({ from, until }) => isWithin(day, from, until)) })).filter(({ amounts }) => amounts.length > 0);
  const figure = (what: string, amount: Amount) => ({ what, figure: `${amountText(amount)}${amount.per ? `（${amount.per}）` : ''}` });
  // One figure from each benefit says more about a measure than every figure of its first benefit.
  const all = current.length > 1 ? current.map(({ benefit, amounts }) => figure(benefit.name, amounts[0]!)) : (current[0]?.amounts ?? []).map((amount) => figure(amount.what, amount));
  const shown = all.slice(0, SHOWN);
  const count = current.reduce((sum, { amounts }) => sum + amounts.length, 0);
  const offices = [...new Set(policy.benefits.map(({ office }) => office?.split('；')[0]).filter((office) => office !== undefined))];
  const deadline = policy.benefits.find((benefit) => benefit.deadline)?.deadline?.text ?? '';
  return {
    number: policy.measure!,
    name: policy.aliases[0]!,
    status: entry.status,
    who: keysOf(AUDIENCES).filter((key) => policy.audience.includes(key) && key !== 'cadre').map((key) => audienceName(key)).join('、'),
    amounts: shown,
    more: count - shown.length,
    lapsed: shown.length === 0 && policy.benefits.some(({ amounts }) => amounts.length > 0),
    where: offices.slice(0, 2).join('、'),
    deadline: cutAtClause(deadline, DEADLINE_ROOM),
    audience: policy.audience,
  };
}

/** The county's sixteen, as the wall sheet and the matrix show them. */
export function wallRows({ measures, day }: Pick<Library, 'measures' | 'day'>): WallRow[] {
  return measures.map((entry) => wallRow(entry, day));
}

/** The 户类型 that at least one measure speaks to, in their usual order. */
export function wallAudiences(rows: readonly WallRow[]): Audience[] {
  return keysOf(AUDIENCES).filter((key) => rows.some(({ audience }) => audience.includes(key)));
}
