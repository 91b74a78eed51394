import { describe, expect, it } from 'vitest';
import { HOUSEHOLD_TRAITS } from '../../../src/domain/household/householdTraits.ts';
import { contradictions, withImplications, type Household, type Member } from '../../../src/domain/household/implications.ts';
import { MEMBER_TRAITS } from '../../../src/domain/household/memberTraits.ts';
import { answeredToTheEnd } from '../../../src/domain/household/ordinary.ts';

const record = (household: Household['household'], members?: Member[], typesUnsure: string[] = []): Household => ({
  date: '2026-11-28',
  household,
  typesUnsure,
  members,
});
const home = (told: Household['household'], typesUnsure?: string[]) => answeredToTheEnd(record(told, undefined, typesUnsure)).household;
const person = (told: Member) => answeredToTheEnd(record({}, [told])).members![0]!;

describe('a household of which only the unusual is told', () => {
  it('is in all else as most are: of the village, in a sound house of its own, with water, land and credit', () => {
    expect(home({})).toMatchObject({
      ruralHukou: true,
      onlyHome: true,
      water: 'safe',
      landContract: true,
      goodCredit: true,
      housingGrade: 'A',
      quakeProof: true,
      types: [],
      hardship: [],
      wantsLoan: false,
    });
    // Which class of 低保 has an ordinary answer only for who has 低保.
    const asked = Object.keys(HOUSEHOLD_TRAITS).filter((trait) => !(trait in home({})));
    expect(asked).toEqual(['dibaoClass']);
  });

  it('keeps what was told', () => {
    expect(home({ water: 'unsafe', types: ['dibao'], wantsLoan: true, housingGrade: 'D' })).toMatchObject({
      water: 'unsafe',
      types: ['dibao'],
      wantsLoan: true,
      housingGrade: 'D',
    });
  });

  it('has an income above every line only where it is on no register, surely', () => {
    expect(home({})['incomePerHead']).toBe(20_000);
    expect(home({ incomePerHead: 3 })['incomePerHead']).toBe(3);
    expect('incomePerHead' in home({ types: ['dibao'] })).toBe(false);
    expect('incomePerHead' in home({}, ['dibao'])).toBe(false);
    expect(home({ types: ['dibao'], incomePerHead: 3 })['incomePerHead']).toBe(3);
  });

  it('lives with nobody it did not name', () => {
    expect(answeredToTheEnd(record({})).members).toBeUndefined();
    expect(answeredToTheEnd(record({}, [])).members).toEqual([]);
  });
});

describe('a person of whom only the unusual is told', () => {
  it('is well, able, insured and at home', () => {
    const whole = withImplications(person({ label: '父亲', age: 45 }));
    expect(whole).toMatchObject({
      label: '父亲',
      labour: 'full',
      selfCare: 'full',
      medicalInsured: true,
      pensionInsured: true,
      supporter: 'able',
      livesIn: 'home',
      disability: 'no',
      illness: 'no',
      schooling: 'no',
      workMonths: 0,
      selfPaidMedical: 0,
      publicPost: false,
      guardianship: 'parents',
    });
    expect('label' in person({ age: 45 })).toBe(false);
  });

  it.each([0, 1, 5, 6, 7, 12, 16, 18, 30, 45, 60, 85])('of %s years never contradicts itself, and nothing is said that follows anyhow', (age) => {
    for (const told of [{ age }, { age, disability: '1' }, { age, inHospital: true }]) {
      const full = person(told);
      expect(contradictions(full)).toEqual([]);
      expect(full).toMatchObject(told);
      for (const trait of Object.keys(full).filter((name) => !(name in told))) {
        const { [trait]: _, ...rest } = full;
        expect(JSON.stringify(withImplications(rest)[trait]), trait).not.toBe(JSON.stringify(full[trait]));
      }
      const whole = withImplications(full);
      expect(Object.keys(MEMBER_TRAITS).filter((trait) => !(trait in whole) && !['birthMonth', 'age'].includes(trait))).toEqual([]);
    }
  });
});
