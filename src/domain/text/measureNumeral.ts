const DIGITS = '一二三四五六七八九';

/** 1 → 一, 16 → 十六. */
export function measureNumeral(number: number): string {
  if (number < 10) return DIGITS[number - 1]!;
  return `${number >= 20 ? DIGITS[Math.floor(number / 10) - 1] : ''}十${number % 10 ? DIGITS[(number % 10) - 1] : ''}`;
}
