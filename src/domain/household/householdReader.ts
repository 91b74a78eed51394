import { isDay } from '../text/date.ts';
import { HOUSEHOLD_TRAITS } from './householdTraits.ts';
import { MEMBER_TRAITS } from './memberTraits.ts';
import type { TraitSpec } from './traitSpec.ts';
import type { Traits, TraitValue, Household, Member } from './implications.ts';

/**
 * Reads what 保存到文件 wrote, with the same rules as householdSchema but without the schema library, which
 * would weigh more than the rest of the page's script and which Safari 13 cannot start. A test holds the two equal.
 */

class Fault extends Error {}

export const MAX_MEMBERS = 30;

function record(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Fault(`“${where}”的写法不对`);
  return value as Record<string, unknown>;
}

function oneOf(spec: TraitSpec, value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !Object.prototype.hasOwnProperty.call(spec.values, text)) throw new Fault(`“${spec.label}”里没有“${String(value)}”这个选项`);
  return text;
}

function factValue(spec: TraitSpec, value: unknown): TraitValue {
  if (spec.kind === 'flag') {
    if (typeof value !== 'boolean') throw new Fault(`“${spec.label}”只能是 true 或 false`);
    return value;
  }
  if (spec.kind === 'number') {
    const [min, max] = [spec.min ?? 0, spec.max ?? Number.MAX_SAFE_INTEGER];
    if (typeof value !== 'number' || !(value >= min && value <= max))
      throw new Fault(`“${spec.label}”要是${min}到${max}之间的数，文件里写的是“${String(value)}”`);
    return value;
  }
  if (spec.kind === 'choice') return oneOf(spec, value);
  if (!Array.isArray(value)) throw new Fault(`“${spec.label}”要写成列表`);
  return value.map((item) => {
    if (typeof item !== 'string') throw new Fault(`“${spec.label}”里有认不出的选项`);
    return oneOf(spec, item);
  });
}

function traits(source: Record<string, unknown>, specs: Record<string, TraitSpec>, whose: string): Traits {
  return Object.fromEntries(
    Object.entries(source).map(([name, value]) => {
      if (!Object.prototype.hasOwnProperty.call(specs, name)) throw new Fault(`${whose}里有认不出的一项“${name}”`);
      return [name, factValue(specs[name]!, value)];
    }),
  );
}

function member(value: unknown, index: number): Member {
  const { label, ...rest } = record(value, `第${index + 1}个人`);
  if (label !== undefined && (typeof label !== 'string' || label.length < 1 || label.length > 12 || /\d{3,}/.test(label))) {
    throw new Fault(`第${index + 1}个人的称呼只写“爷爷”“大儿子”这样的，不写姓名、证件号和电话`);
  }
  return { ...(typeof label === 'string' ? { label } : {}), ...traits(rest, MEMBER_TRAITS, `第${index + 1}个人`) };
}

function household(data: unknown): Household {
  const { date, household: own = {}, typesUnsure = [], members, ...rest } = record(data, '整个文件');
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new Fault(`有认不出的一项“${unknown}”`);
  if (typeof date !== 'string' || !isDay(date)) throw new Fault('日期要写成 2026-03-01 这样');
  if (members !== undefined && (!Array.isArray(members) || members.length > MAX_MEMBERS)) throw new Fault(`家庭成员要写成列表，最多${MAX_MEMBERS}人`);
  return {
    date,
    household: traits(record(own, '这一户'), HOUSEHOLD_TRAITS, '这一户'),
    typesUnsure: factValue({ ...HOUSEHOLD_TRAITS.types, label: '拿不准的户类型' }, typesUnsure) as string[],
    members: members?.map(member),
  };
}

/** The household in a saved file's text, or one Chinese sentence saying why it cannot be read. Never throws. */
export function readHouseholdJson(text: string): { record: Household } | { problem: string } {
  try {
    return { record: household(JSON.parse(text.replace(/^\uFEFF/, ''))) };
  } catch (error) {
    const why = error instanceof Fault ? error.message : '它不是“保存到文件”存下来的那种文件';
    return { problem: `这个文件读不了：${why}。请换一个文件，或重新问一遍。` };
  }
}
