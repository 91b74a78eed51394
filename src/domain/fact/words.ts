/** Words that stand beside any figure and say nothing of what it is for. */
const DULL = new Set([
  '标准',
  '补助',
  '补贴',
  '金额',
  '资助',
  '每人',
  '每年',
  '每月',
  '最高',
  '全国',
  '平均',
  '比例',
  '对象',
  '待遇',
  '个人',
  '人员',
  '年度',
  '给予',
  '一次',
  '次性',
  '数额',
  '额度',
  '由省',
  '当地',
  '各地',
]);

/** The two-character words of the Chinese stretches of a text, dull ones left out. */
export function wordsOf(text: string): string[] {
  const words = new Set<string>();
  for (const [stretch] of text.matchAll(/[一-鿿]{2,}/g)) {
    for (let index = 0; index + 2 <= stretch.length; index += 1) words.add(stretch.slice(index, index + 2));
  }
  return [...words].filter((word) => !DULL.has(word));
}

/** How many of the words stand in the text. */
export function countIn(words: readonly string[], text: string): number {
  return words.filter((word) => text.includes(word)).length;
}
