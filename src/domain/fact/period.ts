import { otherLines, widths, type Ground } from './claim.ts';

/** How a line says “a month”, “a year” … Years of the calendar (2025年) do not count. */
const TIMES: Record<string, RegExp> = {
  学期: /学期/,
  学年: /学年/,
  年: /每(?:[人户孩生亩])?年|年(?=[生人户]均)|人年|年人均|年均|[/／]年|一年(?!级)|年度|全年|年补|年标准|年工资|(?<![\d学])年(?:累计|内|缴)|按年|[·.]年/,
  月: /月最低标准|每(?:[人户孩])?月|月人均|月均|[/／]月|人月|按月|一个月|月标准|月补|(?<!\d)月(?=\d)|·月/,
  天: /每(?:[人生])?[天日]|[/／][天日]|日均|一天|人天/,
};
/** How a line says “a head”, “a household” … */
const HEADS: Record<string, RegExp> = {
  人: /每[人名位孩生]|每个人|人均|[/／]人|人[月年]|·人|单人|一人/,
  生: /每[生人名]|生均|[/／]生|·生/,
  户: /每户|户均|[/／]户|一户|单户|每个?家庭|家庭至少/,
};

/** 每人每月 → heads 人, times 月. */
function partsOf(per: string): { heads: string[]; times: string[] } {
  const parts = [...per.matchAll(/每(?:个)?([^每]+)/g)].map(([, part]) => part!.trim());
  return { heads: parts.filter((part) => !(part in TIMES)), times: parts.filter((part) => part in TIMES) };
}

const speaksOf = (patterns: Record<string, RegExp>, text: string) => Object.values(patterns).some((pattern) => pattern.test(text));
const headPattern = (head: string) => HEADS[head] ?? new RegExp(`[每/／]${head}|${head}均|${head}标准`);

/** Does the ground give the figure for just this period, and to just these heads? */
export function periodStands(per: string, ground: Ground): boolean {
  const { heads, times } = partsOf(per);
  const [quote = '', sentence = '', whole = ''] = widths(ground);
  const texts = [quote, sentence, otherLines(ground).join('\n'), whole];
  const forTime = texts.find((text) => speaksOf(TIMES, text)) ?? '';
  const forHeads = texts.find((text) => speaksOf(HEADS, text) || heads.some((head) => headPattern(head).test(text))) ?? '';
  return times.every((time) => TIMES[time]!.test(forTime)) && heads.every((head) => headPattern(head).test(forHeads));
}
