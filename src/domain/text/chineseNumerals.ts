/** Each Chinese digit and what it is worth. */
export const CHINESE_DIGITS: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Every character a number below 10,000 is written with. */
export const NUMERALS = `${Object.keys(CHINESE_DIGITS).join('')}十百千`;
const ONE = '[一二两三四五六七八九]';
const SPOKEN = new RegExp(`^(?:${ONE}?千)?(?:零?${ONE}?百)?(?:零?${ONE}?十)?(?:零?${ONE})?$`);
const SERIAL = /^[〇零一二三四五六七八九]+$/;

/** 十五 → 15, 二〇二六 → 2026, 三百 → 300; undefined when the text is not a number below 10,000. */
export function chineseNumeral(text: string): number | undefined {
  if (SERIAL.test(text)) return Number([...text].map((digit) => CHINESE_DIGITS[digit]).join(''));
  if (!/^[零一二两三四五六七八九十百千]+$/.test(text)) return undefined;
  let total = 0;
  let digit: number | undefined;
  for (const character of text) {
    const scale = SCALES[character];
    if (scale === undefined) digit = CHINESE_DIGITS[character];
    else {
      total += (digit ?? 1) * scale;
      digit = undefined;
    }
  }
  // 两千五 is 2500, 一百二 is 120; 两千零五 says so.
  const [before, last] = text.slice(-2);
  const scale = last === undefined ? undefined : SCALES[before!];
  return total + (digit ?? 0) * (scale !== undefined && scale > 10 ? scale / 10 : 1);
}

/** The same, but undefined for numerals that nobody says as one number: 十四五 is a name. */
export const spokenNumeral = (text: string): number | undefined => (SERIAL.test(text) || SPOKEN.test(text) ? chineseNumeral(text) : undefined);
