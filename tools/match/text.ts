import { documentNumberText } from '../../src/domain/policy/entryNumber.ts';
import { verdictCounts } from '../../src/domain/match/counts.ts';
import { leadLine, leadOn } from '../../src/domain/policy/lead.ts';
import { leadingOf } from '../../src/domain/policy/gaps.ts';
import { amountLine } from '../../src/domain/policy/amountLine.ts';
import { chineseDate } from '../../src/domain/text/date.ts';
import { exclusivePairs } from '../../src/domain/match/exclusive.ts';
import type { Household } from '../../src/domain/household/implications.ts';
import type { FamilyMatch } from '../../src/domain/match/result.ts';
import { openQuestions } from '../../src/domain/match/questions.ts';
import type { BenefitMatch } from '../../src/domain/match/result.ts';
import { VERDICTS, type Verdict } from '../../src/domain/words/verdict.ts';
import { memberLabel, questionFor } from '../../src/domain/match/questions.ts';
import { failingReasons, questionsOf, reasonsOf, type Reason } from '../../src/domain/match/reasons.ts';
import { errandsOf } from '../../src/domain/match/errands.ts';
import { PILES, pilesOf, type PileRow } from '../../src/domain/match/piles.ts';

/** A household with its result, as the tools show it. */
export interface Matched {
  name: string;
  record: Household;
  /** The day the file itself tells: its ages, incomes and months are of that day. */
  stated?: string;
  families: FamilyMatch[];
}

const MARK: Record<Reason['truth'], string> = { yes: '✓', no: '✗', unknown: '？' };

/** Every figure that holds on the household's day with its noun and note, the lead first; without one the last known, as what it is. Empty for a service. */
function figureLine({ entry, benefit, amounts }: BenefitMatch, { date }: Pick<Household, 'date'>): string {
  const lead = leadOn(leadingOf(entry.policy, benefit), date);
  if (!lead || lead.last) return leadLine(lead);
  return [lead.amount, ...amounts.filter((amount) => amount !== lead.amount)].map(amountLine).join('；');
}

/** 《文件》文号（待核的写明）, the document “谁能享受” rests on. */
export function basisText({ entry, benefit }: BenefitMatch): string {
  const document = entry.policy.documents.find(({ key }) => key === benefit.document)!;
  return `《${document.title}》${documentNumberText(document)}`;
}

function reasonLine({ text, truth, people, verify }: Reason): string {
  const who =
    truth === 'no' || people.length === 0 ? '' : `：${people.map(({ label, truth: own }) => label + (own === 'unknown' ? '（没问全）' : '')).join('、')}`;
  const bring = verify?.bring.length ? `，带${verify.bring.join('、')}` : '';
  return `${MARK[truth]} ${text}${who}${bring}`;
}

function reasonLines(reasons: readonly Reason[]): string[] {
  const counting = reasons.filter(
    ({ counts, spare, truth, choice }) =>
      counts && !spare && !(choice !== undefined && truth === 'no' && reasons.some((other) => other.choice === choice && other.truth !== 'no')),
  );
  return counting.flatMap((reason, index) => {
    const { choice, branch } = reason;
    const before = counting[index - 1];
    const several = choice !== undefined && counting.some((other) => other.choice === choice && other.branch !== branch);
    if (!several) return [`    ${reasonLine(reason)}`];
    const together = before?.choice === choice && before?.branch === branch;
    return [...(before?.choice === choice ? [] : ['    下面符合一条就行：']), `      ${together ? '　并且 ' : '· '}${reasonLine(reason)}`];
  });
}

function matchLines(match: BenefitMatch, record: Household): string[] {
  const { benefit, entry, members, verdict } = match;
  const who = members.length ? `（${members.map((index) => memberLabel(record, index)).join('、')}）` : '';
  const questions = questionsOf(match, record);
  const figures = figureLine(match, record);
  return [
    `  ${VERDICTS[verdict]}　${match.enrolled ? '【已在册】' : ''}${benefit.name}${who}${entry.mark ? `【${entry.mark}】` : ''}`,
    ...(figures ? [`    多少：${figures}`] : []),
    ...reasonLines(reasonsOf(match, record)),
    ...(questions.length ? [`    还要问：${questions.map(({ text }) => text).join('；')}`] : []),
    ...(benefit.office ? [`    找：${benefit.office}`] : []),
    `    依据：${basisText(match)}，${entry.policy.place}`,
    ...match.folded
      .filter((other) => other.verdict !== 'ineligible')
      .map(
        (other) =>
          `    另见：${other.entry.policy.place}${other.entry.mark ? `【${other.entry.mark}】` : ''}《${other.entry.policy.title}》${VERDICTS[other.verdict]}${figureLine(other, record) && `，${figureLine(other, record)}`}`,
      ),
  ];
}

/** One kind of money: the version that speaks first in full, the others by name. */
function rowLines({ main, versions, highest }: PileRow, record: Household): string[] {
  const more = versions.length ? [`    还有这几档：${versions.map(({ benefit }) => benefit.name).join('、')}${highest ? '（就高享受一档）' : ''}`] : [];
  const against = main.against.map(
    (other) =>
      `    ${other.entry.policy.place}的办法不给：${failingReasons(other, record)
        .map(({ text }) => `✗ ${text}`)
        .join('；')}`,
  );
  return [...matchLines(main, record), ...more, ...against];
}

function countsLine(counts: Record<Verdict, number>): string {
  return (['eligible', 'verify', 'unknown', 'ineligible'] as const).map((verdict) => `${VERDICTS[verdict]}${counts[verdict]}项`).join('，');
}

/** One household's result for reading in a terminal; with `all`, also what it does not get and why. */
export function householdText({ name, record, families }: Matched, all = false): string {
  const lines = [`${name}（按${chineseDate(record.date)}的政策）`, countsLine(verdictCounts(families))];
  const piles = pilesOf(families, record);
  for (const pile of ['can', 'settle'] as const) {
    if (piles[pile].length) lines.push('', `【${PILES[pile].name}】${piles[pile].length}样`, ...piles[pile].flatMap((row) => rowLines(row, record)));
  }
  if (piles.ask.length) lines.push('', `【${PILES.ask.name}】${piles.ask.length}样`, `  ${piles.ask.map(({ main }) => main.benefit.name).join('、')}`);
  const errands = errandsOf(piles);
  if (errands.length)
    lines.push(
      '',
      '【去哪几处】',
      ...errands.map(
        ({ office, rows, bring }) =>
          `  ${office}：${rows.length}样（${rows.map(({ main }) => main.benefit.name).join('、')}）${bring.length ? `，带${bring.join('、')}` : ''}`,
      ),
    );
  const pairs = exclusivePairs(families);
  if (pairs.length) lines.push('', '【不能同时享受】', ...pairs.map(({ one, other }) => `  ${one.benefit.name}　和　${other.benefit.name}`));
  const questions = openQuestions(families).slice(0, 10);
  if (questions.length) lines.push('', '【先问这几句】', ...questions.map(({ missing }, index) => `  ${index + 1}. ${questionFor(missing, record).text}`));
  const out = families.flatMap(({ matches, ruledOut }) => [...matches, ...ruledOut]).filter(({ verdict }) => verdict === 'ineligible');
  if (all && out.length)
    lines.push(
      '',
      '【不符合】',
      ...out.map(
        (match) =>
          `  ${match.benefit.name}：${failingReasons(match, record)
            .map(({ text }) => `✗ ${text}`)
            .join('；')}`,
      ),
    );
  else if (out.length) lines.push('', `不符合的${out.length}项没有列出，要看原因加 --all。`);
  return lines.join('\n');
}
