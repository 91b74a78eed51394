/** What is known of a household and what follows from it. Apart from household.ts so that the page's script carries no schema library. */
export type TraitValue = boolean | string | number | string[];
export type Traits = Record<string, TraitValue | undefined>;

/** One person. `label` is a role such as 爷爷, never a name. */
export interface Member extends Traits {
  label?: string;
}

/** What is known of a household. What is absent is unknown. */
export interface Household {
  /** The day whose policies apply, YYYY-MM-DD. */
  date: string;
  household: Traits;
  /** 户类型 nobody is sure of; the others not listed in `household.types` are known not to hold. */
  typesUnsure: string[];
  /** undefined or empty: nobody has said who lives there. */
  members: Member[] | undefined;
}

/** Being one implies being the other: 监测户 of any of the three transition-period kinds is a 防止返贫致贫对象, 脱贫不稳定户 is a 脱贫户. */
const TYPE_IMPLIES: Record<string, string[]> = { unstable: ['tuopin', 'risk'], marginal: ['risk'], sudden: ['risk'] };

/** 户类型 with what they imply. */
export function impliedTypes(types: readonly string[]): string[] {
  return [...new Set(types.flatMap((type) => [type, ...(TYPE_IMPLIES[type] ?? [])]))];
}

/** Pigs, cattle and sheep are livestock; a rule that asks for any of them is met by each. */
const INDUSTRY_IMPLIES: Record<string, string> = { pigs: 'livestock', cattle: 'livestock', sheep: 'livestock' };

/** 产业 with what they imply. */
export function impliedIndustries(industries: readonly string[]): string[] {
  return [...new Set(industries.flatMap((industry) => [industry, INDUSTRY_IMPLIES[industry] ?? industry]))];
}

interface Implication {
  when: (member: Traits) => boolean;
  follows: Traits;
}

const under = (age: number) => (member: Traits) => typeof member['age'] === 'number' && member['age'] < age;
const from = (age: number) => (member: Traits) => typeof member['age'] === 'number' && member['age'] >= age;
const schooling =
  (...stages: string[]) =>
  (member: Traits) =>
    stages.includes(String(member['schooling']));
const COLLEGE = ['higher-vocational', 'undergraduate', 'graduate'];
const MINOR_STAGES = ['no', 'preschool', 'primary', 'junior', 'senior'];

/**
 * What one trait about a person settles about others, so that nobody is asked whether a pre-school child is on a pension.
 * Only what holds for everyone stands here: a person without a long illness may still have been in hospital, and one who
 * came home may still be owed wages.
 */
const MEMBER_IMPLIES: Implication[] = [
  { when: schooling('no'), follows: { boarding: false, finalYear: false } },
  { when: schooling('preschool', 'primary'), follows: { finalYear: false } },
  { when: (member) => member['schooling'] !== undefined && !COLLEGE.includes(String(member['schooling'])), follows: { veteran: false } },
  { when: (member) => member['disability'] !== undefined && member['disability'] !== 'no', follows: { autism: false } },
  { when: (member) => member['schooling'] !== undefined && member['schooling'] !== 'preschool', follows: { preschoolYear: 'other' } },
  // 中职 has 涉农专业 but no 普通高校新生; who has just been admitted answers with the stage to come (see the question's hint).
  { when: schooling(...MINOR_STAGES, 'secondary-vocational'), follows: { collegeFreshman: false } },
  { when: schooling(...MINOR_STAGES), follows: { agricultureMajor: false } },
  { when: schooling('preschool', 'primary', 'junior', 'senior'), follows: { studentLoan: false } },
  { when: (member) => member['schooling'] !== undefined && member['schooling'] !== 'no', follows: { droppedOut: false } },
  { when: (member) => member['disability'] === 'no', follows: { disabilityKind: [] } },
  { when: (member) => member['work'] === 'no', follows: { workshop: false } },
  {
    // Under 16 nobody works, and the rules for 特困 count a child as without 劳动能力.
    when: under(16),
    follows: {
      labour: 'none',
      work: 'no',
      workMonths: 0,
      workshop: false,
      publicPost: false,
      wantsPost: false,
      jobless: false,
      owedWages: false,
      startsBusiness: false,
      skillCertificate: false,
      wantsTraining: false,
      otherPension: false,
      pensionInsured: false,
      forestSkill: false,
      veteran: false,
    },
  },
  { when: under(2), follows: { schooling: 'no', boarding: false, preschoolYear: 'other', droppedOut: false } },
  { when: under(16), follows: { collegeFreshman: false, studentLoan: false } },
  { when: from(7), follows: { autism: false, preschoolYear: 'other' } },
  { when: from(18), follows: { droppedOut: false, migrantChild: false } },
  // 成年孤儿 keep their standing for jobs and housing as young adults; nobody asks a woman of 41 who brings her up.
  { when: from(30), follows: { guardianship: 'parents' } },
  { when: from(60), follows: { schooling: 'no', boarding: false, collegeFreshman: false, agricultureMajor: false, finalYear: false, veteran: false } },
];

/** Everything that follows from what is known of a person. */
function derived(member: Traits): Traits {
  const follows: Traits = {};
  for (const implication of MEMBER_IMPLIES) if (implication.when(member)) Object.assign(follows, implication.follows);
  return follows;
}

/** A person with everything that follows from what is known. Where a record contradicts itself, what follows wins. */
export function withImplications(member: Traits): Traits {
  return { ...member, ...derived(member) };
}

/** The traits of a person that cannot be true beside the others, as said and as they would have to be. */
export function contradictions(member: Traits): { trait: string; said: Traits[string]; follows: Traits[string] }[] {
  return Object.entries(derived(member)).flatMap(([trait, follows]) => {
    const said = member[trait];
    return said === undefined || JSON.stringify(said) === JSON.stringify(follows) ? [] : [{ trait, said, follows }];
  });
}
