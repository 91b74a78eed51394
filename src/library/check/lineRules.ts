import type { Claim, Ground } from '../../domain/fact/claim.ts';
import { nearestLine } from '../../domain/fact/nearestLine.ts';
import { dateStands } from '../../domain/fact/span.ts';
import { faultsOf, stands, type Fault } from '../../domain/fact/stands.ts';
import { countIn, wordsOf } from '../../domain/fact/words.ts';
import { amountText, type Amount } from '../../domain/policy/amount.ts';
import { deadlineText } from '../../domain/policy/deadlines.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import type { Benefit, Policy } from '../../domain/policy/policySchema.ts';
import { firstDay, lastDay } from '../../domain/text/date.ts';
import { plainText, unsupportedFigures } from '../../domain/text/figures.ts';
import type { Entry } from '../read/load.ts';
import { groundOf, nameProblems, namedLines, type Facts } from './factNames.ts';

type Found = Omit<Problem, 'file'>;

const short = (text: string) => (text.length > 44 ? `${text.slice(0, 44)}…` : text);

/** What an amount claims. */
export function claimOf({ validity }: Pick<Policy, 'validity'>, benefit: Pick<Benefit, 'name'>, { what, note, value, unit, per, from, until }: Amount): Claim {
  return { what, about: `${benefit.name}\n${note ?? ''}`, value, unit, per, from, until, validity };
}

const SAYS: Record<Fault, (amount: Amount) => string> = {
  quote: ({ quote }) => `quote“${short(quote?.[0] ?? '')}”在所指的事实里不是原话`,
  figure: (amount) => `“${amountText(amount)}”不在所指的事实里`,
  several: (amount) => `所指的事实里有几个同样单位的数，看不出“${amountText(amount)}”是哪一个`,
  words: ({ what }) => `所指的事实没有说到“${what}”`,
  phrase: (amount) => `所指的事实没有“${amountText(amount)}”这个意思`,
  per: ({ per }) => `“${per}”不在所指的事实里`,
  from: ({ from }) => `所指的事实没有说从 ${from} 起`,
  until: ({ until }) => `所指的事实没有说到 ${until} 止`,
};
const MEND: Record<Fault, string> = {
  quote: '照抄事实里的原话，一字不改',
  figure: '核对数和单位，或改指含这个数的那一条',
  several: '加一行 quote，照抄含这个数的那半句',
  words: '核对是不是指错了条，或把 what 写成事实里的说法',
  phrase: '照事实里的说法写，或改指说这话的那一条',
  per: '核对每什么；写在另一条事实里的，把那一条也列进 fact',
  from: '核对日期；写在另一条事实里的，把那一条也列进 fact',
  until: '核对日期；写在另一条事实里的，把那一条也列进 fact',
};

function unnamed(field: string, claim: Claim, policy: Policy, facts: Facts): Found {
  const near = nearestLine(claim, namedLines(policy, facts));
  const guess = near && `像是 fact: ${near.line.name}（“${short(near.line.text)}”）${near.quote ? `，quote: ${near.quote}` : ''}，核对后写上`;
  return { field, message: '没写出自哪条事实', remedy: guess ?? '到 content/facts 里找到说这个数的那一条，写成 fact: 文件名#f1；没有就删掉这个数' };
}

/** Another amount of the entry that would stand just as well where this one stands: nobody could tell a swap of the two. */
function rivalOf(amount: Amount, claim: Claim, ground: Ground, policy: Pick<Policy, 'benefits'>): Amount | undefined {
  const text = (one: Amount) => amountText({ ...one, bound: 'exact' });
  return policy.benefits
    .flatMap(({ amounts }) => amounts)
    .find((other) => text(other) !== text(amount) && stands({ ...claim, value: other.value, unit: other.unit }, ground));
}

function amountProblems(field: string, amount: Amount, benefit: Benefit, policy: Policy, facts: Facts): Found[] {
  const claim = claimOf(policy, benefit, amount);
  // What the entry's own rules refuse is told once, there.
  if (typeof amount.value !== 'string' && (!amount.unit || (typeof amount.value === 'object' && amount.value.min > amount.value.max))) return [];
  if (!amount.fact) return [unnamed(field, claim, policy, facts)];
  const wrong = nameProblems(`${field}.fact`, amount.fact, policy, facts);
  if (wrong.length) return wrong;
  const ground = groundOf(amount, facts);
  const faults = faultsOf(claim, ground).filter((fault) => !(turned(amount.from, amount.until) && (fault === 'from' || fault === 'until')));
  if (faults.length) return faults.map((fault) => ({ field, message: SAYS[fault](amount), remedy: MEND[fault] }));
  const spare = amount.fact.slice(1).find((name) => stands(claim, groundOf({ ...amount, fact: amount.fact!.filter((other) => other !== name) }, facts)));
  if (spare !== undefined)
    return [{ field: `${field}.fact`, message: `“${spare}”用不着：没有它，数、单位、每什么、年份也都有出处`, remedy: '从 fact 里删掉它' }];
  const rival = rivalOf(amount, claim, ground, policy);
  return rival ? [{ field, message: `所指的事实里也有“${amountText(rival)}”，和“${amountText(amount)}”对调了看不出来`, remedy: MEND.several }] : [];
}

interface Said {
  fact?: string[] | undefined;
  quote?: string[] | undefined;
}

/** A sentence (answer, deadline) and the lines it rests on: they exist, hold its figures and speak of the same matter. */
export function saidProblems(field: string, text: string, said: Said, policy: Policy, facts: Facts): Found[] {
  if (!said.fact) return [unnamed(field, { what: text, about: '', value: text }, policy, facts)];
  const wrong = nameProblems(`${field}.fact`, said.fact, policy, facts);
  if (wrong.length) return wrong;
  const { lines, quotes } = groundOf(said, facts);
  const plain = lines.map(plainText);
  const strange = quotes.filter((quote) => !plain.some((line) => line.includes(plainText(quote))));
  if (strange.length) return strange.map((quote) => ({ field: `${field}.quote`, message: `“${short(quote)}”在所指的事实里不是原话`, remedy: MEND.quote }));
  const strangers = unsupportedFigures(text, (quotes.length ? quotes : lines).join('\n')).map((figure) => figure.text);
  if (strangers.length) return [{ field, message: `“${strangers.join('、')}”不在所指的事实里`, remedy: '核对数字；写在另一条事实里的，把那一条也列进 fact' }];
  return countIn(wordsOf(text), lines.join('\n')) === 0 ? [{ field, message: '所指的事实说的是另一件事', remedy: '改指说这件事的那一条' }] : [];
}

/** Brackets and blanks of a 文号 as they may be written. */
const squeezed = (text: string) =>
  text
    .replace(/[[［]/g, '〔')
    .replace(/[\]］]/g, '〕')
    .replace(/\s/g, '');

function documentProblems(field: string, document: Policy['documents'][number], policy: Policy, facts: Facts): Found[] {
  const { number, issued, fact } = document;
  if (!number && !issued) return fact ? nameProblems(`${field}.fact`, fact, policy, facts) : [];
  if (!fact) return [{ field, message: '没写文号、日期出自哪条事实', remedy: '写上 fact: 文件名#head，或写明这个文号、日期的那一条 文件名#f1' }];
  const wrong = nameProblems(`${field}.fact`, fact, policy, facts);
  if (wrong.length) return wrong;
  const { lines } = groundOf({ fact }, facts);
  const text = lines.join('\n');
  /** An address often holds the day of the page: …/202507/t20250707_… */
  const inAddress = issued !== undefined && text.replace(/[/.-]/g, '').includes(issued.replace(/-/g, ''));
  return [
    ...(number && !squeezed(text).includes(squeezed(number))
      ? [{ field: `${field}.number`, message: `“${number}”不在所指的事实里`, remedy: '核对文号，或改指写着它的那一条' }]
      : []),
    ...(issued && !inAddress && unsupportedFigures(issued, text).length
      ? [{ field: `${field}.issued`, message: `“${issued}”不在所指的事实里`, remedy: '核对日期，或改指写着它的那一条' }]
      : []),
  ];
}

/** A span whose end comes before its beginning is told by the entry's own rules; its dates are not told again. */
const turned = (from: string | undefined, until: string | undefined) => from !== undefined && until !== undefined && firstDay(from) > lastDay(until);

function validityProblems({ validity, ...policy }: Policy, facts: Facts): Found[] {
  const { from, until, fact } = validity;
  if (!from && !until) return fact ? nameProblems('validity.fact', fact, { validity, ...policy }, facts) : [];
  if (!fact) return [{ field: 'validity', message: '没写起止日期出自哪条事实', remedy: '写上 fact: 文件名#head，或写明起止日期的那一条 文件名#f1' }];
  const wrong = nameProblems('validity.fact', fact, { validity, ...policy }, facts);
  if (wrong.length) return wrong;
  if (turned(from, until)) return [];
  const lines = groundOf({ fact }, facts).lines.map(plainText);
  const stands = (date: string, role: 'from' | 'until') => lines.some((line) => dateStands(date, role, { lines: [line], quotes: [] }));
  return [
    ...(from && !stands(from, 'from') ? [{ field: 'validity.from', message: `所指的事实没有说从 ${from} 起`, remedy: MEND.from }] : []),
    ...(until && !stands(until, 'until') ? [{ field: 'validity.until', message: `所指的事实没有说到 ${until} 止`, remedy: MEND.until }] : []),
  ];
}

/** The day of a deadline stands in its line as one date, not as a year here and a month there. */
function dayProblems(field: string, { date, yearly, fact }: Benefit['deadlines'][number], facts: Facts): Found[] {
  const [month, day] = (yearly ?? date!.slice(5)).split('-').map(Number);
  const written = `${date ? `${Number(date.slice(0, 4))}年` : ''}${month}月${day}日`;
  const { lines } = groundOf({ fact }, facts);
  return lines.length === 0 || lines.some((line) => plainText(line).includes(written))
    ? []
    : [{ field, message: `“${written}”不在所指的事实里`, remedy: '核对日子，或改指写着它的那一条' }];
}

/** A benefit's own beginning and end stand in the line it names, like those of the entry. */
function periodProblems(field: string, { from, until, periodFact }: Benefit, policy: Policy, facts: Facts): Found[] {
  if (!from && !until) return periodFact ? nameProblems(`${field}.periodFact`, periodFact, policy, facts) : [];
  const named = validityProblems({ ...policy, validity: { ...policy.validity, from, until, fact: periodFact } }, facts);
  return named.map((problem) => ({
    ...problem,
    field: problem.field === 'validity' || problem.field === 'validity.fact' ? `${field}.periodFact` : problem.field.replace('validity', field),
    remedy: problem.remedy.replace('fact:', 'periodFact:'),
  }));
}

/** Each figure names its line: every amount, answer, deadline and dated claim of an entry stands in the facts it names. */
export function lineProblems(entries: readonly Entry[], facts: Facts): Problem[] {
  return entries.flatMap(({ file, policy }) =>
    [
      ...validityProblems(policy, facts),
      ...policy.documents.flatMap((document, index) => documentProblems(`documents[${index}]`, document, policy, facts)),
      ...policy.benefits.flatMap((benefit, b) => [
        ...benefit.amounts.flatMap((amount, a) => amountProblems(`benefits[${b}].amounts[${a}]`, amount, benefit, policy, facts)),
        ...periodProblems(`benefits[${b}]`, benefit, policy, facts),
        ...benefit.deadlines.flatMap((deadline, d) => saidProblems(`benefits[${b}].deadlines[${d}]`, deadlineText(deadline), deadline, policy, facts)),
        ...benefit.deadlines.flatMap((deadline, d) => dayProblems(`benefits[${b}].deadlines[${d}]`, deadline, facts)),
        ...(benefit.deadline ? saidProblems(`benefits[${b}].deadline`, benefit.deadline.text, benefit.deadline, policy, facts) : []),
      ]),
      ...policy.answers.flatMap((answer, a) => saidProblems(`answers[${a}]`, answer.say, answer, policy, facts)),
    ].map((problem) => ({ file, ...problem })),
  );
}
