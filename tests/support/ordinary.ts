import { contradictions, type Household, type Member, type Traits } from '../../src/domain/household/implications.ts';
import { HOUSEHOLD_TRAITS, MEMBER_TRAITS, type TraitSpec } from '../../src/domain/household/traits.ts';

/** Where the ordinary answer is not 否, 没有 or 0. */
const HOUSEHOLD_ORDINARY: Traits = {
  types: [],
  ruralHukou: true,
  incomePerHead: 20000,
  housingGrade: 'A',
  quakeProof: true,
  onlyHome: true,
  water: 'safe',
  relocated: 'no',
  landContract: true,
  goodCredit: true,
};
const MEMBER_ORDINARY: Traits = {
  preschoolYear: 'other',
  disability: 'no',
  illness: 'no',
  schooling: 'no',
  work: 'no',
  labour: 'full',
  selfCare: 'full',
  medicalInsured: true,
  pensionInsured: true,
  guardianship: 'parents',
  supporter: 'able',
  livesIn: 'home',
};

function ordinary(specs: Record<string, TraitSpec>, special: Traits, told: Traits): Traits {
  const blank = ({ kind, values }: TraitSpec) => (kind === 'flag' ? false : kind === 'number' ? 0 : kind === 'many' ? [] : Object.keys(values!)[0]!);
  return Object.fromEntries(
    Object.entries(specs).flatMap(([trait, spec]) => {
      const value = told[trait] ?? special[trait] ?? blank(spec);
      return trait === 'birthMonth' && told[trait] === undefined ? [] : [[trait, value]];
    }),
  );
}

/** The household with everything answered: what is not told is as it commonly is. Nobody's answers contradict each other. */
export function answeredToTheEnd(record: Household): Household {
  const members = record.members?.map((member): Member => {
    let full: Traits = ordinary(MEMBER_TRAITS, MEMBER_ORDINARY, member);
    for (let round = 0; round < 5; round += 1) for (const { trait, follows } of contradictions(full)) full = { ...full, [trait]: follows };
    return { ...full, ...(member.label ? { label: member.label } : {}) };
  });
  return { ...record, household: ordinary(HOUSEHOLD_TRAITS, HOUSEHOLD_ORDINARY, record.household), members };
}
