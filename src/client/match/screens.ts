import type { Missing } from '../../domain/rule/evaluate.ts';
import { HOUSEHOLD_TRAITS } from '../../domain/household/householdTraits.ts';
import { MEMBER_TRAITS } from '../../domain/household/memberTraits.ts';
import type { TraitSpec } from '../../domain/household/traitSpec.ts';
import type { Traits, TraitValue, Household } from '../../domain/household/implications.ts';
import { ORDINARY } from '../../domain/household/ordinary.ts';
import { memberLabel } from '../../domain/match/questions.ts';
import { traitTestText } from '../../domain/rule/traitWords.ts';

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

/**
 * The talk, in the order one has it at a kitchen table: at most fourteen screens after 家里有谁. A screen shows only the
 * blanks that can still change a result; one without any is passed over. What is hard to answer at home comes last.
 */
const TALK: { key: string; title: string; household?: string[]; member?: string[]; hint?: string }[] = [
  { key: 'standing', title: '这户在册的身份和户口', household: ['types', 'ruralHukou'], hint: '身份可以多选；一样都不是就不点。' },
  { key: 'money', title: '收入和难处', household: ['dibaoClass', 'incomePerHead', 'hardship', 'heavyExpense'] },
  { key: 'school', title: '谁在上学？上到哪一段？', member: ['schooling'], hint: MEMBER_TRAITS.schooling.hint },
  {
    key: 'study',
    title: '上学的情况，点是的',
    member: ['preschoolYear', 'boarding', 'collegeFreshman', 'agricultureMajor', 'studentLoan', 'finalYear', 'veteran', 'droppedOut'],
  },
  { key: 'health', title: '身体和残疾', member: ['disability', 'illness', 'inHospital'] },
  { key: 'disabled', title: '残疾和康复', member: ['disabilityKind', 'needsDevice', 'autism'] },
  { key: 'ability', title: '劳动和自理', member: ['labour', 'selfCare'] },
  { key: 'work', title: '现在在哪里干活？', member: ['work', 'workMonths'] },
  {
    key: 'jobs',
    title: '干活、创业的情况，点是的',
    member: ['publicPost', 'wantsPost', 'forestSkill', 'wantsTraining', 'startsBusiness', 'workshop', 'jobless', 'owedWages', 'skillCertificate'],
  },
  { key: 'insured', title: '参保和养老金，不一样的点一下', member: ['medicalInsured', 'pensionInsured', 'otherPension'] },
  { key: 'care', title: '孩子和老人有谁管？', member: ['guardianship', 'supporter', 'livesIn', 'migrantChild'] },
  { key: 'home', title: '房子、吃水和搬迁', household: ['housingGrade', 'water', 'relocated', 'onlyHome', 'housingAidBefore', 'hazardThreat', 'ecoZone'] },
  {
    key: 'trade',
    title: '种养和产业',
    household: [
      'industries',
      'landContract',
      'convertedFarmland',
      'welfareForest',
      'grassland',
      'equityFunds',
      'insuredCrops',
      'buysMachinery',
      'wantsLoan',
      'goodCredit',
      'publicPay',
    ],
  },
  { key: 'hard', title: '手边有材料才答得准的，不知道就跳过', household: ['quakeProof', 'assetsOverLimit'], member: ['selfPaidMedical', 'birthMonth'] },
];

/** How many screens the talk has at most, 家里有谁 among them. */
export const MOST_SCREENS = TALK.length + 1;

/** What a member is called on the page: the role, with the age when known. */
export function memberName(record: Household, index: number): string {
  const age = record.members?.[index]?.['age'];
  return `${memberLabel(record, index)}${typeof age === 'number' ? `（${age}岁）` : ''}`;
}

const partOf = ({ trait, member }: Slot) => TALK.find((part) => (member === undefined ? part.household : part.member)?.includes(trait));

/** The question that asks exactly these slots; used for going back and for changing an answer too. */
export function screenFor(slots: Slot[], record: Household): Screen {
  const [first] = slots as [Slot];
  if (slots.length > 1) {
    const part = partOf(first);
    const oneTrait = slots.every(({ trait }) => trait === first.trait);
    const hint = part?.hint ?? (oneTrait ? first.spec.hint : undefined);
    return { kind: 'slots', key: slotsKey(slots), title: oneTrait ? first.spec.ask : (part?.title ?? first.spec.ask), ...(hint ? { hint } : {}), slots };
  }
  const title = first.member === undefined ? first.spec.ask : `${memberName(record, first.member)}：${first.spec.ask}`;
  return { kind: 'slots', key: slotsKey(slots), title, ...(first.spec.hint ? { hint: first.spec.hint } : {}), slots };
}

export function slotKey({ trait, member }: Slot): string {
  return member === undefined ? trait : `${member}.${trait}`;
}

function slotsKey(slots: readonly Slot[]): string {
  return slots.map(slotKey).join(' ');
}

export function slotOf(missing: Exclude<Missing, { scope: 'members' }>): Slot {
  return missing.scope === 'household'
    ? { trait: missing.trait, spec: HOUSEHOLD[missing.trait]! }
    : { trait: missing.trait, spec: MEMBER[missing.trait]!, member: missing.member };
}

/** Beside “是哪一类低保” left blank nobody could go on who is on no 低保 at all. */
const isAbout = ({ spec: { of } }: Slot, { household }: Household) => of === undefined || [household[of.trait] ?? []].flat().includes(of.value);

/**
 * What is still worth asking, in the order of the talk: only traits that can change a result, without what was skipped.
 * Who lives there comes first, because half of the rules are about people.
 */
export function screensLeft(open: readonly { missing: Missing; weight: number }[], record: Household, skipped: ReadonlySet<string>): Screen[] {
  if (!record.members?.length && !skipped.has('members'))
    return [{ kind: 'members', key: 'members' }, ...screensLeft(open, record, new Set([...skipped, 'members']))];
  const slots = open
    .flatMap(({ missing }) => (missing.scope === 'members' ? [] : [slotOf(missing)]))
    .filter((slot) => !skipped.has(slotKey(slot)) && isAbout(slot, record));
  return TALK.flatMap((part) => {
    const own = slots.filter((slot) => partOf(slot) === part);
    return own.length ? [screenFor(own.sort(byPersonThenVocabulary), record)] : [];
  });
}

/** Stages of school with the ages at which they are offered as an answer. */
const STAGE_AGES: Record<string, [number, number]> = {
  preschool: [2, 7],
  primary: [5, 15],
  junior: [10, 19],
  senior: [13, 24],
  'secondary-vocational': [13, 40],
  'higher-vocational': [15, 59],
  undergraduate: [15, 59],
  graduate: [19, 59],
};

/** The trait as this person can answer it: nobody of 55 is asked which kindergarten class. */
export function specFor({ trait, spec, member }: Slot, record: Household): TraitSpec {
  const age = member === undefined ? undefined : record.members?.[member]?.['age'];
  if (trait !== 'schooling' || typeof age !== 'number') return spec;
  const values = Object.fromEntries(
    Object.entries(spec.values ?? {}).filter(([stage]) => {
      const [from, to] = STAGE_AGES[stage] ?? [0, 120];
      return age >= from && age <= to;
    }),
  );
  return { ...spec, values };
}

const ORDER = TALK.flatMap(({ household = [], member = [] }) => [...household, ...member]);
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

/** What “其余都……” means for a blank; undefined when there is no ordinary answer and it has to be given or skipped. */
export function ordinaryValue({ trait, spec, member }: Slot, record: Household): TraitValue | undefined {
  const person = member === undefined ? undefined : record.members?.[member];
  const age = person?.['age'];
  // Who holds a 残疾证 has a kind of it.
  if (trait === 'disabilityKind' && (person?.['disability'] ?? 'no') !== 'no') return undefined;
  if (trait === 'schooling' && typeof age === 'number' && age >= 6 && age < 16) return undefined;
  if (trait === 'work' && !(typeof age === 'number' && (age < 16 || age >= 60))) return undefined;
  if (trait in ORDINARY) return ORDINARY[trait];
  if (spec.kind === 'flag') return false;
  if (spec.kind === 'many') return [];
  return spec.kind === 'choice' && spec.values && 'no' in spec.values ? 'no' : undefined;
}

/** An ordinary answer in words: 没有残疾证, 不寄宿, 参加了居民医保. */
export function ordinaryText(spec: TraitSpec, value: TraitValue): string {
  if (Array.isArray(value)) return spec.said?.['none'] ?? valueText(spec, value);
  if (typeof value !== 'boolean') return traitTestText(spec, [String(value)]);
  return value ? (spec.phrase ?? spec.label) : (spec.no ?? '否');
}
