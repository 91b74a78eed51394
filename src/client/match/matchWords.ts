import { benefitId } from '../../domain/policy/benefitId.ts';
import { leadingOf } from '../../domain/policy/gaps.ts';
import { leadLine, leadOn, type Lead } from '../../domain/policy/lead.ts';
import type { BenefitMatch } from '../../domain/match/result.ts';
import { VERDICTS } from '../../domain/words/verdict.ts';
import type { Household } from '../../domain/household/implications.ts';
import { memberLabel } from '../../domain/match/questions.ts';
import { el } from '../shared/dom.ts';

export const matchId = ({ entry, benefit }: BenefitMatch) => benefitId(entry.id, benefit.id);

/** The lead of a benefit on the household's day. */
export const leadOf = ({ entry, benefit }: BenefitMatch, { date }: Pick<Household, 'date'>): Lead | undefined => leadOn(leadingOf(entry.policy, benefit), date);

/** The same as text for the sheet, with how many more there are. */
export function leadText(match: BenefitMatch, record: Pick<Household, 'date'>): string {
  const lead = leadOf(match, record);
  return lead ? `${leadLine(lead)}${lead.more > 0 ? `，另有${lead.more}个数` : ''}` : '';
}

/** 孙女、孙子; empty for what the household gets as a whole. */
export function forWhom({ members }: BenefitMatch, record: Household): string {
  return members.map((index) => memberLabel(record, index)).join('、');
}

export function verdictMark(verdict: BenefitMatch['verdict']): HTMLElement {
  return el('span', { class: `verdict verdict-${verdict}` }, VERDICTS[verdict]);
}
