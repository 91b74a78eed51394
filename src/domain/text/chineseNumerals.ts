const DIGITS: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 十五 → 15, 二〇二六 → 2026, 三百 → 300; undefined when the text is not a number below 10,000. */
export function chineseNumeral(text: string): number | undefined {
  if (/^[〇零一二三四五六七八九]+$/.test(text)) return Number([...text].map((digit) => DIGITS[digit]).join(''));
  if (!/^[零一二两三四五六七八九十百千]+$/.test(text)) return undefined;
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const scale = SCALES[character];
    if (scale === undefined) digit = DIGITS[character];
    else {
      total += (digit ?? 1) * scale;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}
