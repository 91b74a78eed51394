import type { TraitSpec } from './traitSpec.ts';
import type { TraitValue } from './implications.ts';

/** A known trait as one says it: 农村户籍, 不寄宿, 年龄：60周岁, 住房鉴定等级：D级（整栋危险）, 近期遇到的难处：都没有. */
export function traitText(spec: TraitSpec, value: TraitValue): string {
  if (typeof value === 'boolean') return value ? spec.label : (spec.no ?? `不是“${spec.label}”`);
  if (typeof value === 'number') return `${spec.label}：${value}${spec.unit ?? ''}`;
  const words = [value].flat().map((item) => spec.values?.[item] ?? item);
  return `${spec.label}：${words.join('、') || '都没有'}`;
}
