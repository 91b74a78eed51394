import { chineseDate } from '../text/date.ts';

/** What to say when a household told on one day is matched for another: ages, incomes and months do not move with the date. */
export const agedSentence = (stated: string | undefined, day: string): string | undefined =>
  stated !== undefined && stated !== day ? `年龄、收入和务工月数是${chineseDate(stated)}的，换了日子要重新核一遍。` : undefined;
