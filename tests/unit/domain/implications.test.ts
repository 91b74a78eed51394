import { describe, expect, it } from 'vitest';
import { withImplications, type Member } from '../../../src/domain/household/implications.ts';
import { MEMBER_TRAITS } from '../../../src/domain/household/memberTraits.ts';
import type { TraitSpec } from '../../../src/domain/household/traitSpec.ts';

const AGES = [0, 1, 2, 3, 6, 7, 10, 15, 16, 17, 18, 25, 29, 30, 45, 59, 60, 90];
const stages = Object.keys(MEMBER_TRAITS.schooling.values);
/** What is worked out and was not told. */
const follows = (told: Member) => Object.fromEntries(Object.entries(withImplications(told)).filter(([trait]) => !(trait in told)));
const known = (trait: string) => (age: number) => trait in follows({ age });

describe('what follows from an age or a stage of school', () => {
  const told: Member[] = [
    ...AGES.map((age) => ({ age })),
    ...stages.map((schooling) => ({ schooling })),
    ...['no', '1', '4'].map((disability) => ({ disability })),
    { work: 'no' },
  ];

  it('spares a question by a no: never is anybody taken to have what nobody told', () => {
    const said = told.flatMap((member) => Object.entries(follows(member)).filter(([, value]) => value === true));
    expect(said).toEqual([]);
  });

  it('is a value the trait can have', () => {
    const specs = MEMBER_TRAITS as Record<string, TraitSpec>;
    for (const member of told) {
      for (const [trait, value] of Object.entries(follows(member))) {
        const { kind, values, min = 0 } = specs[trait]!;
        if (kind === 'choice') expect(Object.keys(values!), trait).toContain(value);
        if (kind === 'number') expect(value, trait).toBe(min);
      }
    }
  });

  it.each<[string, string, (age: number) => boolean]>([
    ['nobody under sixteen works', 'work', (age) => age < 16],
    ['nor looks for a post', 'wantsPost', (age) => age < 16],
    ['nor is insured for a pension', 'pensionInsured', (age) => age < 16],
    ['nor borrows for college', 'studentLoan', (age) => age < 16],
    ['nobody under sixteen or from sixty on is a freshman', 'collegeFreshman', (age) => age < 16 || age >= 60],
    ['nor a student just out of the army', 'veteran', (age) => age < 16 || age >= 60],
    ['under two or from sixty on nobody is at school', 'schooling', (age) => age < 2 || age >= 60],
    ['nor boards', 'boarding', (age) => age < 2 || age >= 60],
    ['the help for autism ends at seven', 'autism', (age) => age >= 7],
    ['and so does the year before school', 'preschoolYear', (age) => age < 2 || age >= 7],
    ['nobody grown up has dropped out of school', 'droppedOut', (age) => age < 2 || age >= 18],
    ['nor is a child of migrants', 'migrantChild', (age) => age >= 18],
    ['from thirty on nobody asks who brings them up', 'guardianship', (age) => age >= 30],
  ])('%s', (_, trait, wanted) => {
    expect(AGES.filter(known(trait))).toEqual(AGES.filter(wanted));
  });

  it('of a stage of school is what the other stages have', () => {
    const none = (trait: string) => stages.filter((schooling) => trait in follows({ schooling }));
    const college = ['higher-vocational', 'undergraduate', 'graduate'];
    expect(none('veteran')).toEqual(stages.filter((stage) => !college.includes(stage)));
    expect(none('preschoolYear')).toEqual(stages.filter((stage) => stage !== 'preschool'));
    expect(none('droppedOut')).toEqual(stages.filter((stage) => stage !== 'no'));
    expect(none('collegeFreshman')).toEqual(stages.filter((stage) => !college.includes(stage)));
    expect(none('agricultureMajor')).toEqual(stages.filter((stage) => !college.includes(stage) && stage !== 'secondary-vocational'));
    expect(none('studentLoan')).toEqual(['preschool', 'primary', 'junior', 'senior']);
    expect(none('finalYear')).toEqual(['no', 'preschool', 'primary']);
    expect(none('boarding')).toEqual(['no']);
  });

  it('of a disability is which kind, and whether it is autism', () => {
    expect(follows({ disability: 'no' })).toEqual({ disabilityKind: [] });
    expect(follows({ disability: '2' })).toEqual({ autism: false });
    expect(follows({ work: 'no' })).toEqual({ workshop: false });
    expect(follows({})).toEqual({});
  });
});
