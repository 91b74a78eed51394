import { describe, expect, it } from 'vitest';
import { offeredOn, type OfferedBenefit } from '../../src/domain/match/offered.ts';
import { isUnless, type Condition, type TraitTests } from '../../src/domain/rule/condition.ts';
import { isOffered } from '../../src/domain/policy/validity.ts';
import { getLibrary } from '../../src/library/library.ts';
import { matchData } from '../../src/library/matchPages.ts';
import { atHome } from '../support/home.ts';
import { witness } from '../support/witness.ts';

/** Kinds of mistakes a rule can make whatever it is about. Each check is tried on a rule that makes the mistake. */
const { entries, day } = matchData(getLibrary());
const rules = getLibrary()
  .entries.filter(({ status }) => isOffered(status))
  .flatMap(({ id, policy }) => policy.benefits.map((benefit) => ({ id: `${id}#${benefit.id}`, family: policy.family, benefit, who: benefit.who })));

function nodes(condition: Condition): Condition[] {
  const below = 'all' in condition ? condition.all : 'any' in condition ? condition.any : 'not' in condition ? [condition.not] : [];
  return [condition, ...below.flatMap(nodes)];
}
const people = (who: Condition): TraitTests[] => nodes(who).flatMap((node) => ('member' in node ? [node.member] : 'someone' in node ? [node.someone] : []));
const traits = (who: Condition): Set<string> =>
  new Set(
    nodes(who).flatMap((node) => Object.keys('household' in node ? node.household : 'member' in node ? node.member : 'someone' in node ? node.someone : {})),
  );

/** A rule about who brings a child up, or who could, that would ask it of anyone of any age. */
const agelessGuardian = (who: Condition) =>
  people(who).some(
    (tests) =>
      ((Array.isArray(tests['guardianship']) && !tests['guardianship'].includes('parents')) || tests['supporter'] !== undefined) &&
      !tests['age'] &&
      !tests['schooling'] &&
      !tests['disability'],
  );

/** A post offered to someone who has one. */
const offersSecondPost = (who: Condition) =>
  people(who).some((tests) => (tests['wantsPost'] === true || tests['forestSkill'] === true) && tests['publicPost'] === undefined);

const REGISTERS: Record<string, string[]> = {
  dibao: ['dibao', 'dibao-marginal', 'dibao-single'],
  tekun: ['tekun'],
  rigid: ['rigid'],
  monitoring: ['risk', 'unstable', 'marginal', 'sudden'],
};
/** What a register itself gives, said as if it could still be applied for: 低保金 because this is a 低保户. */
function provesItself({ family, who, benefit }: Pick<(typeof rules)[number], 'family' | 'who' | 'benefit'>): boolean {
  const register = REGISTERS[family ?? ''] ?? [];
  const byStatus = nodes(who).some(
    (node) =>
      'household' in node &&
      Array.isArray(node.household['types']) &&
      node.household['types'].some((type) => register.includes(type)) &&
      !nodes(who).some((other) => 'not' in other && other.not === node),
  );
  return byStatus && benefit.enrolledBy === undefined;
}

/** An entry into a register that only those in it may have. */
function onlyForInsiders(who: Condition, enrolledBy: readonly string[]): boolean {
  const without = (tree: Condition): Condition => {
    if ('all' in tree) return { all: tree.all.map(without) };
    if ('any' in tree) return { any: tree.any.map(without) };
    if ('not' in tree) return tree;
    return 'household' in tree && Array.isArray(tree.household['types']) && tree.household['types'].every((type) => enrolledBy.includes(type))
      ? { all: [{ household: { ruralHukou: true } }, { household: { ruralHukou: false } }] }
      : tree;
  };
  return witness(without(who)) === undefined;
}
/** What a register pays: not a way into it. */
const PAID_TO_INSIDERS = /^(province\/gs-rural-dibao-transition|central\/safety-tekun-support-2016)#/;

/** `unless` is silent while nobody has told: it may stand only beside something to verify, or 符合 would be given unasked. Ages are always told. */
function trustsTheUntold(condition: Condition, guarded = false): boolean {
  if ('all' in condition) return condition.all.some((child) => trustsTheUntold(child, guarded || condition.all.some((other) => 'verify' in other)));
  if ('any' in condition) return condition.any.some((child) => trustsTheUntold(child, guarded));
  if ('not' in condition) return trustsTheUntold(condition.not, guarded);
  if ('verify' in condition || guarded) return false;
  return Object.entries(Object.values(condition)[0] as TraitTests).some(([trait, test]) => trait !== 'age' && isUnless(test));
}

/** What a form can tell about a person or a house; where one document of a benefit asks for it, its neighbours must not ignore it. */
const TELLING: string[][] = [
  ['housingGrade', 'quakeProof'],
  ['water'],
  ['publicPost'],
  ['otherPension'],
  ['disability'],
  ['schooling'],
  ['medicalInsured'],
  ['wantsLoan'],
  ['buysMachinery'],
  ['age', 'selfPaidMedical', 'schooling', 'labour', 'work', 'medicalInsured'],
];
function ignored(group: readonly Pick<OfferedBenefit, 'entry' | 'benefit'>[]): string[] {
  return TELLING.flatMap((alike) => {
    const uses = group.map(({ benefit }) => alike.some((trait) => traits(benefit.who).has(trait)));
    return uses.includes(true)
      ? group.filter((_, index) => !uses[index]).map(({ entry, benefit }) => `${entry.id}#${benefit.id} ignores ${alike.join('/')}`)
      : [];
  });
}

/** Which 低保 class a household is in is asked; a rule that has somebody look it up must let the answer rule out. */
function classUnread(who: Condition): boolean {
  const asks = (node: Condition) => 'verify' in node && /是不是.*[一二三四]类.*低保|低保是不是.*[一二三四]类|是不是[一二三四]类对象/.test(node.verify.what);
  return nodes(who).some(
    (node) =>
      'all' in node &&
      node.all.some(asks) &&
      node.all.some((other) => 'household' in other && Array.isArray(other.household['types']) && other.household['types'].includes('dibao')) &&
      !node.all.some((other) => traits(other).has('dibaoClass')),
  );
}

/** Groups that one benefit may pay differently. A figure that names one of them beside a figure for another says whose it is. */
const GROUPS: RegExp[][] = [
  [/小学/, /初中/, /高中/, /中职/],
  [/本科|本专科|大专/, /专科（/, /研究生/],
  [/一类|二类|一、二类/, /三类|四类/],
  [/(?<!城乡|城市和)农村/, /城市/],
  [/按居民/, /按职工/],
];
function figuresOfOthers({ amounts }: Pick<(typeof rules)[number]['benefit'], 'amounts'>): string[] {
  return GROUPS.flatMap((alike) => {
    const groupOf = (what: string) => alike.findIndex((group) => group.test(what));
    const named = amounts.filter(({ what }) => groupOf(what) >= 0);
    return new Set(named.map(({ what }) => groupOf(what))).size > 1 ? named.filter((amount) => !amount.for).map(({ what }) => what) : [];
  });
}

const verify: Condition = { verify: { what: '今年有没有名额', by: '乡镇民政办', bring: [] } };

describe('no rule', () => {
  it('about children is without an age bound', () => {
    expect(agelessGuardian({ member: { guardianship: ['orphan'] } })).toBe(true);
    expect(rules.filter(({ who }) => agelessGuardian(who)).map(({ id }) => id)).toEqual([]);
  });
  it('offers a post to someone who is in one', () => {
    expect(offersSecondPost({ member: { wantsPost: true } })).toBe(true);
    expect(rules.filter(({ who }) => offersSecondPost(who)).map(({ id }) => id)).toEqual([]);
  });
  it('lets a status prove itself without saying that it is 已在册', () => {
    const circular = { family: 'dibao', who: { household: { types: ['dibao'] } } as Condition, benefit: { ...rules[0]!.benefit, enrolledBy: undefined } };
    expect(provesItself(circular)).toBe(true);
    expect(rules.filter(provesItself).map(({ id }) => id)).toEqual([]);
  });
  it('takes being in a register for getting into it', () => {
    expect(onlyForInsiders({ household: { types: ['dibao'] } }, ['dibao'])).toBe(true);
    expect(
      rules.filter(({ id, benefit, who }) => benefit.enrolledBy && !PAID_TO_INSIDERS.test(id) && onlyForInsiders(who, benefit.enrolledBy)).map(({ id }) => id),
    ).toEqual([]);
  });
  it('gives 符合 on what nobody has told', () => {
    const gullible: Condition = { member: { wantsPost: true, publicPost: { unless: true } } };
    expect([trustsTheUntold(gullible), trustsTheUntold({ all: [gullible, verify] })]).toEqual([true, false]);
    expect(rules.filter(({ who }) => trustsTheUntold(who)).map(({ id }) => id)).toEqual([]);
  });
  atHome('ignores what its neighbour of the same benefit asks', () => {
    const one = (who: Condition) => ({ entry: entries[0]!, benefit: { ...rules[0]!.benefit, who } });
    expect(ignored([one({ household: { quakeProof: false } }), one({ household: { ruralHukou: true } })])).toHaveLength(1);
    expect(offeredOn(entries, day).groups.flatMap(ignored)).toEqual([]);
  });
  it('has somebody look up the 低保 class that the household has told', () => {
    const dibao = (more: TraitTests): Condition => ({
      all: [{ household: { types: ['dibao'], ...more } }, { verify: { what: '是不是一类、二类低保', by: '乡镇民政办', bring: [] } }],
    });
    expect([classUnread(dibao({})), classUnread(dibao({ dibaoClass: { unless: ['lower'] } }))]).toEqual([true, false]);
    expect(rules.filter(({ who }) => classUnread(who)).map(({ id }) => id)).toEqual([]);
  });
  it('reads out a figure of another group: one that is for some says for whom', () => {
    const amount = (what: string) => ({ what, value: 1, unit: '元', bound: 'exact' as const, side: 'gives' as const, document: 'notice' });
    const primary = { ...amount('小学寄宿生'), for: { member: { schooling: ['primary'] } } };
    expect(figuresOfOthers({ amounts: [primary, amount('初中寄宿生')] })).toEqual(['初中寄宿生']);
    expect(rules.flatMap(({ id, benefit }) => figuresOfOthers(benefit).map((what) => `${id} ${what}`))).toEqual([]);
  });
  it('names two people where one of them gets it', () => {
    const pupilAndBrother: Condition = { all: [{ member: { schooling: ['primary'] } }, { member: { disability: ['1'] } }] };
    const twoPeople = (who: Condition) => nodes(who).some((node) => 'all' in node && node.all.filter((child) => 'member' in child).length > 1);
    expect(twoPeople(pupilAndBrother)).toBe(true);
    expect(rules.filter(({ who }) => twoPeople(who)).map(({ id }) => id)).toEqual([]);
  });
});
