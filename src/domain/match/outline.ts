import type { Amount } from '../policy/amount.ts';
import type { Benefit } from '../policy/policySchema.ts';
import type { Condition } from '../rule/condition.ts';
import type { Level, Need, Status } from '../words/vocabulary.ts';
import type { MatchEntry } from './result.ts';

/** 0 stands for what is not there: it packs to nothing. */
type Or0<T> = T | 0;

/** What an entry's verdicts hang on. The level is the first part of the id; `issued` is the day of its oldest document, told only where the entry has no start of its own and all days are known; `gaps` are those about whether a benefit is given at all. */
export type EntryRow = [
  id: string,
  demonstration: 0 | 1,
  family: Or0<string>,
  status: Status,
  from: Or0<string>,
  until: Or0<string>,
  replacedBy: Or0<string[]>,
  above: Or0<string[]>,
  issued: Or0<string>,
  gaps: Or0<['running' | 'elsewhere', string | string[]][]>,
  benefits: number,
];

/** Of the figures of one time and one group the largest sum in yuan: it tells what is worth more, not what is given. */
export type AmountRow = [yuan: number, from?: Or0<string>, until?: Or0<string>, group?: Condition];

/** `name` only tells which benefits are called alike; `who` is the rule, what is to be verified a number. */
export type BenefitRow = [
  id: string,
  name: string,
  need: Need,
  who: unknown,
  money: Or0<string>,
  enrolledBy: Or0<string[]>,
  amounts: Or0<AmountRow[]>,
  notWith: Or0<string[]>,
  from: Or0<string>,
  until: Or0<string>,
  card: 0 | 1,
];

/** The outlines of some entries, turned so that equal things stand side by side: one list for each place of a row. */
export type Outline = [entries: unknown[][], benefits: unknown[][]];

const rowAt = <Row>(columns: readonly unknown[][], at: number) => columns.map((column) => column[at]) as Row;

const rules = new Map<string, Condition>();

/** The rule, one and the same for all who share it. */
function ruleOf(written: unknown): Condition {
  const text = JSON.stringify(written);
  const before = rules.get(text);
  if (before) return before;
  const rule = JSON.parse(text, (key, value: unknown) => (key === 'verify' ? { what: `${value as number}`, by: '', bring: [] } : value)) as Condition;
  rules.set(text, rule);
  return rule;
}

const amountOf = ([value, from, until, group]: AmountRow): Amount => ({
  what: '',
  value,
  unit: '元',
  bound: 'exact',
  document: '',
  from: from || undefined,
  until: until || undefined,
  for: group,
});

/**
 * Entries of which only what is judged is filled in: the same verdicts, groups, order and questions as the full ones,
 * but not a word to show. Titles, names, figures and whom to ask are blank.
 */
export function outlinedEntries([entries, benefits]: Outline): MatchEntry[] {
  let next = 0;
  return (entries[0] ?? []).map((_, index): MatchEntry => {
    const [id, demonstration, family, status, from, until, replacedBy, above, issued, gaps, count] = rowAt<EntryRow>(entries, index);
    const cards: Record<string, string> = {};
    const own = Array.from({ length: count }, (): Benefit => {
      const [benefit, name, need, who, money, enrolledBy, amounts, notWith, since, upTo, card] = rowAt<BenefitRow>(benefits, next++);
      if (card) cards[benefit] = '';
      return {
        id: benefit,
        name,
        need,
        who: ruleOf(who),
        money: money || undefined,
        enrolledBy: (enrolledBy || undefined) as Benefit['enrolledBy'],
        amounts: (amounts || []).map(amountOf) as Benefit['amounts'],
        notWith: notWith || undefined,
        from: since || undefined,
        until: upTo || undefined,
        steps: [],
        materials: [],
        deadlines: [],
        asks: [],
        document: '',
      };
    });
    return {
      id,
      path: '',
      cards,
      demonstration: demonstration === 1,
      policy: {
        title: '',
        place: '',
        reviewed: '',
        level: id.split('/')[0] as Level,
        family: family || undefined,
        validity: { status, from: from || undefined, until: until || undefined, replacedBy: replacedBy || [], note: '' },
        documents: from ? [] : [{ key: '', title: '', issuers: [], evidence: 'official', issued: issued || undefined }],
        implements: above || [],
        gaps: (gaps || []).map(([kind, benefit]) => ({ kind, benefit, text: '' })),
        benefits: own,
      },
    };
  });
}
