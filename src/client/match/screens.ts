import type { Missing } from '../../domain/rule/evaluate.ts';
import { HOUSEHOLD_TRAITS, MEMBER_TRAITS, type TraitSpec } from '../../domain/household/traits.ts';
import type { Traits, TraitValue, Household } from '../../domain/household/implications.ts';
import { memberLabel } from '../../domain/match/questions.ts';

const HOUSEHOLD: Record<string, TraitSpec> = HOUSEHOLD_TRAITS;
const MEMBER: Record<string, TraitSpec> = MEMBER_TRAITS;

/** One blank: one trait of the household, or of the member with this index. */
export interface Slot {
  trait: string;
  spec: TraitSpec;
  member?: number;
}

/** One screenful. */
export type Screen = { kind: 'members'; key: 'members' } | { kind: 'slots'; key: string; title: string; hint?: string; slots: Slot[] };

/** Yes-or-no traits that belong together are asked on one screen, so that a talk of forty questions becomes one of twenty. */
const HOUSEHOLD_GROUPS: { key: string; title: string; traits: string[] }[] = [
  { key: 'land', title: '家里有这些地、林、草吗？', traits: ['landContract', 'convertedFarmland', 'welfareForest', 'grassland'] },
  { key: 'house', title: '现在住的房子是这样吗？', traits: ['quakeProof', 'onlyHome', 'housingAidBefore', 'hazardThreat'] },
  { key: 'plans', title: '产业上有这些情况吗？', traits: ['wantsLoan', 'goodCredit', 'buysMachinery', 'insuredCrops', 'equityFunds'] },
  { key: 'burden', title: '家里的负担和财产是这样吗？', traits: ['heavyExpense', 'assetsOverLimit'] },
];
const MEMBER_GROUPS: { key: string; title: string; traits: string[] }[] = [
  { key: 'study', title: '上学的情况', traits: ['boarding', 'collegeFreshman', 'agricultureMajor', 'studentLoan', 'droppedOut'] },
  { key: 'work', title: '干活、创业的情况', traits: ['workshop', 'publicPost', 'wantsPost', 'forestSkill', 'jobless', 'owedWages', 'wantsTraining', 'skillCertificate', 'startsBusiness'] },
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
  const group = groups.find(({ traits }) => traits.includes(first.trait));
  const oneMember = slots.every(({ member }) => member === first.member);
  if (group && oneMember && slots.length > 1) {
    const title = first.member === undefined ? group.title : `${memberName(record, first.member)}：${group.title}`;
    return { kind: 'slots', key: slotsKey(slots), title, slots };
  }
  const title = first.member !== undefined && slots.length === 1 ? `${memberName(record, first.member)}：${first.spec.ask}` : first.spec.ask;
  return { kind: 'slots', key: slotsKey(slots), title, ...(first.spec.hint ? { hint: first.spec.hint } : {}), slots };
}

export function slotKey({ trait, member }: Slot): string {
  return member === undefined ? trait : `${member}.${trait}`;
}

function slotsKey(slots: readonly Slot[]): string {
  return slots.map(slotKey).join(' ');
}

export function slotOf(missing: Exclude<Missing, { scope: 'members' }>): Slot {
  return missing.scope === 'household' ? { trait: missing.trait, spec: HOUSEHOLD[missing.trait]! } : { trait: missing.trait, spec: MEMBER[missing.trait]!, member: missing.member };
}

/** Which screen a slot is asked on. Traits of several people with the same name share one, so that “谁在上学” is asked once. */
function screenOf({ trait, member }: Slot): string {
  const group = (member === undefined ? HOUSEHOLD_GROUPS : MEMBER_GROUPS).find(({ traits }) => traits.includes(trait))?.key;
  if (member === undefined) return `household ${group ?? trait}`;
  return group ? `member ${member} ${group}` : `members ${trait}`;
}

/**
 * What is still worth asking, most useful first: only traits that hold up a verdict, without what was skipped.
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

const ORDER = [...Object.keys(HOUSEHOLD_TRAITS), ...Object.keys(MEMBER_TRAITS)];
const byPersonThenVocabulary = (a: Slot, b: Slot) => (a.member ?? 0) - (b.member ?? 0) || ORDER.indexOf(a.trait) - ORDER.indexOf(b.trait);

export function answerOf(record: Household, { trait, member }: Slot): TraitValue | undefined {
  const traits: Traits | undefined = member === undefined ? record.household : record.members?.[member];
  return traits?.[trait];
}

/** A value in words: 是, 初中, 7800元, 都没有. */
export function valueText(spec: TraitSpec, value: TraitValue): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return `${value}${spec.unit ?? ''}`;
  if (Array.isArray(value)) return value.map((item) => spec.values?.[item] ?? item).join('、') || '都没有';
  return spec.values?.[value] ?? value;
}

/** What “其余都……” means for a trait asked of several people; undefined when no ordinary answer exists. */
export function ordinaryValue({ trait, spec }: Slot): TraitValue | undefined {
  if (spec.kind === 'flag') return trait === 'medicalInsured' || trait === 'pensionInsured';
  if (spec.kind === 'many') return [];
  if (spec.kind === 'number') return undefined;
  if (trait === 'preschoolYear') return 'other';
  return spec.values && 'no' in spec.values ? 'no' : Object.keys(spec.values ?? {})[0];
}
