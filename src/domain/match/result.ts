import type { Amount } from '../policy/amount.ts';
import type { Gap } from '../policy/gaps.ts';
import type { Benefit, Policy } from '../policy/policySchema.ts';
import type { Verification } from '../rule/condition.ts';
import type { Missing, Judgement } from '../rule/evaluate.ts';
import type { Verdict } from '../words/verdict.ts';
import type { Need, Status } from '../words/vocabulary.ts';

/** An entry as it is matched and linked to, at build time, in the terminal and on a phone: assets/match-data*.js hold exactly this. */
export interface MatchEntry {
  id: string;
  path: string;
  /** Benefit id → site path of its card. Only benefits offered on the edition's day have one. */
  cards: Record<string, string>;
  demonstration: boolean;
  /** How a demonstration is marked. */
  mark?: string | undefined;
  policy: Pick<Policy, 'title' | 'level' | 'place' | 'family' | 'validity' | 'documents' | 'benefits' | 'implements' | 'reviewed'> & {
    gaps?: readonly Gap[] | undefined;
  };
}

/** One person's own verdict on a benefit: with two pupils at home each has an answer. Never 不符合: such people are left out. */
export interface PersonMatch {
  member: number;
  verdict: Verdict;
  verify: Verification[];
  missing: Missing[];
}

/** One benefit against one household. */
export interface BenefitMatch {
  entry: MatchEntry;
  /** With the figures that are this household's own: those for another group of people are left out. */
  benefit: Benefit;
  /** The entry's validity on the household's day. */
  status: Status;
  verdict: Verdict;
  outcome: Judgement;
  /** Members it is for, or could be for when nobody is sure yet; empty when it is the household's. */
  members: number[];
  /** Everyone it is or may be for, each with an own verdict; empty when it is the household's. */
  people: PersonMatch[];
  /** What is to be verified, by whom, what to bring; includes whether an unconfirmed policy still runs. */
  verify: Verification[];
  missing: Missing[];
  /** Of the benefit's own figures, those in force on the household's day. */
  amounts: Amount[];
  /** 已在册: the household has this already, it is not something to apply for. The verdict says the same four things as ever. */
  enrolled: boolean;
  /** The same benefit in nearer documents that rule the household out but are themselves not confirmed: said beside the row, never hidden. */
  against: BenefitMatch[];
  /** The same benefit as other documents give it: the basis above, a local detail still to be verified, a demonstration county's version. */
  folded: BenefitMatch[];
}

/** One row of the result: what a family of benefits gives for one need. */
export interface FamilyMatch {
  /** family/need, or entry id/need when the entry belongs to no family. */
  key: string;
  need: Need;
  verdict: Verdict;
  /** The entry of the first of `matches`. */
  entry: MatchEntry;
  /** The different benefits of the family that are not ruled out (all of them when all are), best first. They may come from several entries. */
  matches: BenefitMatch[];
  /** Benefits of the family this household does not get although it may get others of the same family. */
  ruledOut: BenefitMatch[];
  /** Everything folded into `matches` and `ruledOut`, in one list. */
  folded: BenefitMatch[];
  /** Other entries in force on that day that stand behind this row. */
  others: MatchEntry[];
}
