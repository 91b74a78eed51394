import { describe, expect, it } from 'vitest';
import type { Condition, Verification } from '../../src/domain/rule/condition.ts';
import { conditionLines, type ConditionLine } from '../../src/domain/rule/conditionText.ts';
import { matchHousehold } from '../../src/domain/match/match.ts';
import { getLibrary } from '../../src/library/library.ts';
import { matchData } from '../../src/library/matchPages.ts';
import { loadHouseholds } from '../../src/library/read/households.ts';
import { atHome } from '../support/home.ts';
import { PROJECT } from '../support/miniLibrary.ts';
import { witness } from '../support/witness.ts';

const benefits = getLibrary().entries.flatMap((entry) => entry.policy.benefits.map((benefit) => ({ id: `${entry.id}#${benefit.id}`, benefit })));

function leaves(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(leaves);
  if ('any' in condition) return condition.any.flatMap(leaves);
  return 'not' in condition ? leaves(condition.not) : [condition];
}
const verifications = (condition: Condition): Verification[] => leaves(condition).flatMap((leaf) => ('verify' in leaf ? [leaf.verify] : []));

/** Benefits for anyone whose circumstances only an inspection can tell. A new one belongs here only when no household fact could narrow it. */
const FOR_ANYONE = ['central/ind-collective-economy-law#dividend'];

describe('who gets a benefit', () => {
  atHome('is written for each of the library’s benefits', () => {
    expect(benefits.length).toBeGreaterThan(300);
    expect(benefits.filter(({ benefit }) => !benefit.who).map(({ id }) => id)).toEqual([]);
  });

  atHome('asks for at least one fact of the household or a person, but for a few known by name', () => {
    const anyone = benefits.filter(({ benefit }) => leaves(benefit.who).every((leaf) => 'verify' in leaf)).map(({ id }) => id);
    expect(anyone.sort()).toEqual(FOR_ANYONE);
  });

  it('is possible: some household could get it', () => {
    expect(benefits.filter(({ benefit }) => !witness(benefit.who)).map(({ id }) => id)).toEqual([]);
  });

  it('the search for such a household finds none for rules that contradict themselves', () => {
    const impossible: Condition[] = [
      { member: { age: { atLeast: 60, below: 18 } } },
      { member: { age: { below: 16 }, work: ['county'] } },
      { all: [{ household: { housingGrade: ['A'] } }, { household: { housingGrade: ['D'] } }] },
      { all: [{ household: { types: ['dibao'] } }, { not: { household: { types: ['dibao'] } } }] },
    ];
    expect(impossible.map(witness)).toEqual([undefined, undefined, undefined, undefined]);
    expect(witness({ all: [{ household: { types: ['dibao'] } }, { household: { types: ['tekun'] } }] })).toBeDefined();
  });

  it('is said in sentences one can read to a farmer: no form labels, no double negatives, nothing said twice', () => {
    const clumsy = (text: string) => /：|不是“|不能不|没有没有|是是|不不|高于|就学阶段|户类型/.test(text.replace(/^需核实：.*$/, ''));
    expect(['家里有人就学阶段：中职', '这户不是“没有住房”', '家里有人不是“没有劳动能力”', '这户是是孤儿'].map(clumsy)).toEqual([true, true, true, true]);
    const said = (line: ConditionLine): string[] => [...(line.kind === 'trait' || line.kind === 'not' ? [line.text] : []), ...line.children.flatMap(said)];
    const sentences = [...new Set(benefits.flatMap(({ benefit }) => said(conditionLines(benefit.who))))];
    expect(sentences.length).toBeGreaterThan(150);
    expect(sentences.filter(clumsy)).toEqual([]);
  });

  it('names an office or a village body for every inspection', () => {
    const office = /乡镇|村|县|学校|幼儿园|高校|医院|卫生室|银行|公司|局|民政|部门|机构|社区|街道|派出所|营业厅|集体经济组织/;
    expect(
      benefits.flatMap(({ id, benefit }) =>
        verifications(benefit.who)
          .filter(({ by }) => !office.test(by))
          .map(({ by }) => `${id}: ${by}`),
      ),
    ).toEqual([]);
  });

  it('says what to verify as a matter to look into, not as a bare noun', () => {
    expect(
      benefits.flatMap(({ id, benefit }) =>
        verifications(benefit.who)
          .filter(({ what }) => what.length < 6)
          .map(({ what }) => `${id}: ${what}`),
      ),
    ).toEqual([]);
  });

  it('brings only everyday papers: nothing is asked for twice', () => {
    expect(
      benefits.flatMap(({ id, benefit }) =>
        verifications(benefit.who)
          .filter(({ bring }) => new Set(bring).size !== bring.length)
          .map(({ bring }) => `${id}: ${bring.join('、')}`),
      ),
    ).toEqual([]);
  });
});

it('no expired, replaced or coming policy is offered to any typical household on its day', () => {
  const { entries } = matchData(getLibrary());
  const offered = loadHouseholds(PROJECT, getLibrary().day).flatMap(({ record }) =>
    matchHousehold(entries, record).flatMap(({ matches, folded }) => [...matches, ...folded]),
  );
  expect(offered.length).toBeGreaterThan(1000);
  expect(offered.filter(({ status }) => !['in-force', 'unverified', 'amended'].includes(status)).map(({ entry, status }) => `${entry.id} ${status}`)).toEqual(
    [],
  );
});
