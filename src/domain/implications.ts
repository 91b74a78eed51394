/** What is known of a household and what follows from it. Apart from household.ts so that the page's script carries no schema library. */
export type FactValue = boolean | string | number | string[];
export type Facts = Record<string, FactValue | undefined>;

/** One person. `label` is a role such as 爷爷, never a name. */
export interface Member extends Facts {
  label?: string;
}

/** What is known of a household. What is absent is unknown. */
export interface Household {
  /** The day whose policies apply, YYYY-MM-DD. */
  date: string;
  household: Facts;
  /** 户类型 nobody is sure of; the others not listed in `household.types` are known not to hold. */
  typesUnsure: string[];
  /** undefined: nobody has said who lives there. */
  members: Member[] | undefined;
}

/** Being one implies being the other: 监测户 of any of the three transition-period kinds is a 防止返贫致贫对象, 脱贫不稳定户 is a 脱贫户. */
const TYPE_IMPLIES: Record<string, string[]> = { unstable: ['tuopin', 'risk'], marginal: ['risk'], sudden: ['risk'] };

/** 户类型 with what they imply. */
export function impliedTypes(types: readonly string[]): string[] {
  return [...new Set(types.flatMap((type) => [type, ...(TYPE_IMPLIES[type] ?? [])]))];
}

/** What one fact about a person settles about others, so that nobody is asked whether a pre-school child boards. */
const MEMBER_IMPLIES: { when: (member: Facts) => boolean; then: Facts }[] = [
  { when: ({ schooling }) => schooling === 'no', then: { boarding: false, collegeFreshman: false, agricultureMajor: false } },
  { when: ({ schooling }) => schooling !== undefined && schooling !== 'preschool', then: { preschoolYear: 'other' } },
  { when: ({ schooling }) => ['primary', 'junior', 'senior', 'preschool'].includes(String(schooling)), then: { collegeFreshman: false, droppedOut: false, studentLoan: false, agricultureMajor: false } },
  { when: ({ disability }) => disability === 'no', then: { disabilityKind: [] } },
  { when: ({ work }) => work === 'no' || work === 'farming', then: { workMonths: 0, workshop: false, owedWages: false } },
  { when: ({ illness }) => illness === 'no', then: { inHospital: false } },
  {
    when: ({ age }) => typeof age === 'number' && age < 16,
    then: { work: 'no', workMonths: 0, workshop: false, publicPost: false, wantsPost: false, jobless: false, owedWages: false, startsBusiness: false, skillCertificate: false, otherPension: false, pensionInsured: false, forestSkill: false, wantsTraining: false, collegeFreshman: false, studentLoan: false },
  },
  { when: ({ age }) => typeof age === 'number' && age >= 18, then: { guardianship: 'parents', droppedOut: false, preschoolYear: 'other' } },
];

/** A person with everything that follows from what is known. What follows wins over what was said, so that learning a fact never turns a verdict round. */
export function withImplications(member: Facts): Facts {
  const derived: Facts = {};
  for (const { when, then } of MEMBER_IMPLIES) if (when(member)) Object.assign(derived, then);
  return { ...member, ...derived };
}
