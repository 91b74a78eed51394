import type { Missing } from '../../domain/rule/evaluate.ts';
import { HOUSEHOLD_FACTS, MEMBER_FACTS, type FactSpec } from '../../domain/household/traits.ts';
import type { Facts, FactValue, Household } from '../../domain/household/implications.ts';
import { memberLabel } from '../../domain/match/questions.ts';

const HOUSEHOLD: Record<string, FactSpec> = HOUSEHOLD_FACTS;
const MEMBER: Record<string, FactSpec> = MEMBER_FACTS;

/** One blank: one fact of the household, or of the member with this index. */
export interface Slot {
  fact: string;
  spec: FactSpec;
  member?: number;
}

/** One screenful. */
export type Screen = { kind: 'members'; key: 'members' } | { kind: 'slots'; key: string; title: string; hint?: string; slots: Slot[] };

/** Yes-or-no facts that belong together are asked on one screen, so that a talk of forty questions becomes one of twenty. */
const HOUSEHOLD_GROUPS: { key: string; title: string; facts: string[] }[] = [
  { key: 'land', title: '家里有这些地、林、草吗？', facts: ['landContract', 'convertedFarmland', 'welfareForest', 'grassland'] },
  { key: 'house', title: '现在住的房子是这样吗？', facts: ['quakeProof', 'onlyHome', 'housingAidBefore', 'hazardThreat'] },
  { key: 'plans', title: '产业上有这些情况吗？', facts: ['wantsLoan', 'goodCredit', 'buysMachinery', 'insuredCrops', 'equityFunds'] },
  { key: 'burden', title: '家里的负担和财产是这样吗？', facts: ['heavyExpense', 'assetsOverLimit'] },
];
const MEMBER_GROUPS: { key: string; title: string; facts: string[] }[] = [
  { key: 'study', title: '上学的情况', facts: ['boarding', 'collegeFreshman', 'agricultureMajor', 'studentLoan', 'droppedOut'] },
  { key: 'work', title: '干活、创业的情况', facts: ['workshop', 'publicPost', 'wantsPost', 'forestSkill', 'jobless', 'owedWages', 'wantsTraining', 'skillCertificate', 'startsBusiness'] },
];

/** What a member is called on the page: the role, with the age when known. */
export function memberName(record: Household, index: number): string {
  const age = record.members?.[index]?.['age'];
  return `${memberLabel(record, index)}${typeof age === 'number' ? `（${age}岁）` : ''}`;
}

/** The question that asks exactly these slots; used for going back and for changing an answer too. */
export function screenFor(slots: Slot[], record: Household): Screen {
  const [first] = slots as [Slot];
  const groups = first.member === undefined ? HOUSEHOLD_GROUPS : MEMBER_GROUPS;
  const group = groups.find(({ facts }) => facts.includes(first.fact));
  const oneMember = slots.every(({ member }) => member === first.member);
  if (group && oneMember && slots.length > 1) {
    const title = first.member === undefined ? group.title : `${memberName(record, first.member)}：${group.title}`;
    return { kind: 'slots', key: slotsKey(slots), title, slots };
  }
  const title = first.member !== undefined && slots.length === 1 ? `${memberName(record, first.member)}：${first.spec.ask}` : first.spec.ask;
  return { kind: 'slots', key: slotsKey(slots), title, ...(first.spec.hint ? { hint: first.spec.hint } : {}), slots };
}

export function slotKey({ fact, member }: Slot): string {
  return member === undefined ? fact : `${member}.${fact}`;
}

function slotsKey(slots: readonly Slot[]): string {
  return slots.map(slotKey).join(' ');
}

export function slotOf(missing: Exclude<Missing, { scope: 'members' }>): Slot {
  return missing.scope === 'household' ? { fact: missing.fact, spec: HOUSEHOLD[missing.fact]! } : { fact: missing.fact, spec: MEMBER[missing.fact]!, member: missing.member };
}

/** Which screen a slot is asked on. Facts of several people with the same name share one, so that “谁在上学” is asked once. */
function screenOf({ fact, member }: Slot): string {
  const group = (member === undefined ? HOUSEHOLD_GROUPS : MEMBER_GROUPS).find(({ facts }) => facts.includes(fact))?.key;
  if (member === undefined) return `household ${group ?? fact}`;
  return group ? `member ${member} ${group}` : `members ${fact}`;
}

/**
 * What is still worth asking, most useful first: only facts that hold up a verdict, without what was skipped.
 * Who lives there comes first, because half of the rules are about people.
 */
export function screensLeft(open: readonly { missing: Missing; weight: number }[], record: Household, skipped: ReadonlySet<string>): Screen[] {
  if (!record.members?.length && !skipped.has('members')) return [{ kind: 'members', key: 'members' }, ...screensLeft(open, record, new Set([...skipped, 'members']))];
  const screens = new Map<string, { weight: number; slots: Slot[] }>();
  for (const { missing, weight } of open) {
    if (missing.scope === 'members') continue;
    const slot = slotOf(missing);
    if (skipped.has(slotKey(slot))) continue;
    const key = screenOf(slot);
    const screen = screens.get(key) ?? { weight: 0, slots: [] };
    screens.set(key, { weight: screen.weight + weight, slots: [...screen.slots, slot] });
  }
  return [...screens.values()].sort((a, b) => b.weight - a.weight).map(({ slots }) => screenFor(slots.sort(byPersonThenVocabulary), record));
}

const ORDER = [...Object.keys(HOUSEHOLD_FACTS), ...Object.keys(MEMBER_FACTS)];
const byPersonThenVocabulary = (a: Slot, b: Slot) => (a.member ?? 0) - (b.member ?? 0) || ORDER.indexOf(a.fact) - ORDER.indexOf(b.fact);

export function valueOf(record: Household, { fact, member }: Slot): FactValue | undefined {
  const facts: Facts | undefined = member === undefined ? record.household : record.members?.[member];
  return facts?.[fact];
}

/** A value in words: 是, 初中, 7800元, 都没有. */
export function valueText(spec: FactSpec, value: FactValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return `${value}${spec.unit ?? ''}`;
  if (Array.isArray(value)) return value.map((item) => spec.values?.[item] ?? item).join('、') || '都没有';
  return spec.values?.[value] ?? value;
}

/** What “其余都……” means for a fact asked of several people; undefined when no ordinary answer exists. */
export function ordinaryValue({ fact, spec }: Slot): FactValue | undefined {
  if (spec.kind === 'flag') return fact === 'medicalInsured' || fact === 'pensionInsured';
  if (spec.kind === 'many') return [];
  if (spec.kind === 'number') return undefined;
  if (fact === 'preschoolYear') return 'other';
  return spec.values && 'no' in spec.values ? 'no' : Object.keys(spec.values ?? {})[0];
}
