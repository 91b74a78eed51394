import { chineseNumeral } from './chineseNumerals.ts';

/** Units that name the same thing, so that 15日 in an entry is found as 15天 in its facts. */
const UNIT_KIND: Record<string, string> = {
  元: '元', '%': '%', '％': '%', 个百分点: '%', 日: '天', 天: '天', 个工作日: '天', 工作日: '天', 号: '天',
  年: '年', 周年: '年', 学年: '年', 月: '月', 个月: '月', 岁: '岁', 周岁: '岁', 亩: '亩', 户: '户', 人: '人', 名: '人', 倍: '倍',
  次: '次', 公斤: '公斤', 斤: '斤', 只: '只', 羽: '羽', 头: '头', 箱: '箱', 棒: '棒', 株: '株', 平方米: '平方米', 分钟: '分钟', 小时: '小时',
  条: '条', 级: '级', 类: '类', 档: '档', 种: '种', 个: '个', 项: '项', 件: '件', 村: '村', 县: '县', 省: '省', 期: '期', 批: '批', 升: '升', 座: '座', 处: '处',
};
const UNITS = Object.keys(UNIT_KIND).sort((a, b) => b.length - a.length).map((unit) => unit.replace('%', '%')).join('|');
const ARABIC = new RegExp(`(\\d[\\d,，]*(?:\\.\\d+)?)\\s*(多|余)?(万|亿|千|百)?\\s*(多|余)?(${UNITS})?`, 'g');
const CHINESE = new RegExp(`([〇零一二两三四五六七八九十百千]+)\\s*(万|亿)?\\s*(${UNITS})`, 'g');
const SCALE: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** A number with the kind of its unit; `''` when it stands without one. */
export interface Figure {
  value: number;
  unit: string;
  text: string;
}

function plain(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(\d{4})-(\d{2})-(\d{2})/g, (_, y, m, d) => `${y}年${Number(m)}月${Number(d)}日`)
    .replace(/(\d{4})-(\d{2})(?!\d)/g, (_, y, m) => `${y}年${Number(m)}月`)
    .replace(/百分之([〇零一二两三四五六七八九十百]+)/g, (all, digits) => `${chineseNumeral(digits) ?? all}%`);
}

/** Every figure of a text, Arabic or Chinese. `2000—3000元` gives both ends the unit. */
export function figuresIn(text: string): Figure[] {
  const found: Figure[] = [];
  const source = plain(text);
  for (const match of source.matchAll(ARABIC)) {
    const value = Number(match[1]!.replace(/[,，]/g, '')) * (SCALE[match[3] ?? ''] ?? 1);
    if (Number.isFinite(value)) found.push({ value: Math.round(value * 1e6) / 1e6, unit: UNIT_KIND[match[5] ?? ''] ?? '', text: match[0].trim() });
  }
  for (const match of source.matchAll(CHINESE)) {
    const number = chineseNumeral(match[1]!);
    if (number !== undefined) found.push({ value: number * (SCALE[match[2] ?? ''] ?? 1), unit: UNIT_KIND[match[3]!] ?? '', text: match[0] });
  }
  return found;
}

/** Units whose Chinese-numeral forms are ordinary speech (一个人, 两项, 一次) and carry no promise. */
const LOOSE = new Set(['', '个', '项', '次', '种', '类', '件', '人', '户', '村', '县', '省', '条', '级', '档', '期', '批', '处', '座', '年', '名']);

/** What a fact text holds, by value and unit kind. */
interface Ground {
  withUnit: ReadonlySet<string>;
  bare: ReadonlySet<number>;
  anyUnit: ReadonlySet<number>;
}

function readGround(facts: string): Ground {
  const known = figuresIn(facts);
  return {
    withUnit: new Set(known.map((figure) => `${figure.value}${figure.unit}`)),
    bare: new Set(known.filter((figure) => figure.unit === '').map((figure) => figure.value)),
    anyUnit: new Set(known.map((figure) => figure.value)),
  };
}

/** The last ground asked about: every sentence of an entry is held against the same text. */
let last: { facts: string; ground: Ground } | undefined;

/** The figures of `text` that no fact text holds, by value and unit kind; a bare number in the facts matches any unit. */
export function unsupportedFigures(text: string, facts: string): Figure[] {
  if (last?.facts !== facts) last = { facts, ground: readGround(facts) };
  const { withUnit, bare, anyUnit } = last.ground;
  return figuresIn(text).filter((figure) => {
    const chinese = !/\d/.test(figure.text);
    if (chinese && LOOSE.has(figure.unit) && figure.value < 10) return false;
    if (figure.unit === '') return !anyUnit.has(figure.value);
    return !withUnit.has(`${figure.value}${figure.unit}`) && !bare.has(figure.value);
  });
}
