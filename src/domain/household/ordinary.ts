import { contradictions, withImplications, type Household, type Member, type Traits } from './implications.ts';
import { HOUSEHOLD_TRAITS } from './householdTraits.ts';
import { MEMBER_TRAITS } from './memberTraits.ts';
import type { TraitSpec } from './traitSpec.ts';

/** Where the ordinary answer is not 否, 没有 or 0. What 其余都是…… fills in on the page, too. */
export const ORDINARY: Traits = {
  ruralHukou: true,
  onlyHome: true,
  water: 'safe',
  landContract: true,
  goodCredit: true,
  preschoolYear: 'other',
  labour: 'full',
  selfCare: 'full',
  medicalInsured: true,
  pensionInsured: true,
  guardianship: 'parents',
  supporter: 'able',
  livesIn: 'home',
};

/** What nobody at a kitchen table may take for granted, but an invented household has: a sound house, no bills. */
const INVENTED: Traits = { housingGrade: 'A', quakeProof: true, workMonths: 0, selfPaidMedical: 0 };
/** In yuan a head and year, far above every line; only a household on no register is taken to have it. */
const COMFORTABLE = 20_000;

const blank = ({ kind, values }: TraitSpec) => (kind === 'flag' ? false : kind === 'many' ? [] : kind === 'choice' && 'no' in values! ? 'no' : undefined);

function filled(specs: Record<string, TraitSpec>, told: Traits): Traits {
  return Object.fromEntries(
    Object.entries(specs).flatMap(([trait, spec]) => {
      const value = told[trait] ?? ORDINARY[trait] ?? INVENTED[trait] ?? blank(spec);
      return value === undefined ? [] : [[trait, value]];
    }),
  );
}

/** Without what follows from the rest: a child of nine is not said to be on no pension. */
function spare(member: Traits): Traits {
  return Object.keys(member).reduce<Traits>((kept, trait) => {
    const { [trait]: value, ...rest } = kept;
    return JSON.stringify(withImplications(rest)[trait]) === JSON.stringify(value) ? rest : kept;
  }, member);
}

function answered(told: Member): Member {
  const { label, ...traits } = told;
  let full = filled(MEMBER_TRAITS, traits);
  // What was told stands; only what was filled in gives way where the two cannot both be.
  for (let round = 0; round < 5; round += 1) for (const { trait, follows } of contradictions(full)) full = { ...full, [trait]: follows };
  return { ...(label === undefined ? {} : { label }), ...spare(full) };
}

/** The household with everything answered: what is not told is as it commonly is. Nobody's answers contradict each other. */
export function answeredToTheEnd(record: Household): Household {
  const { incomePerHead: _, ...home } = filled(HOUSEHOLD_TRAITS, record.household);
  const types = home['types'] as string[];
  const income = record.household['incomePerHead'] ?? (types.length === 0 && record.typesUnsure.length === 0 ? COMFORTABLE : undefined);
  return { ...record, household: { ...home, ...(income === undefined ? {} : { incomePerHead: income }) }, members: record.members?.map(answered) };
}
