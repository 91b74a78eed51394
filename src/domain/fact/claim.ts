/** One figure of an entry, as far as its fact line must bear it out. */
export interface Claim {
  /** 给什么. */
  what: string;
  /** Further words that say what the figure is for: the benefit's name, the note. */
  about: string;
  value: number | { min: number; max: number } | string;
  unit?: string | undefined;
  /** 每人每月 */
  per?: string | undefined;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  from?: string | undefined;
  until?: string | undefined;
  /** The entry's own validity, which names its line itself: an amount may take its dates from it. */
  validity?: { from?: string | undefined; until?: string | undefined };
}

/** What a claim rests on, in plain text (`plainText`). The first line (with quotes: the lines they stand in) holds the figure, further lines say its period or its dates. */
export interface Ground {
  lines: readonly string[];
  quotes: readonly string[];
}

/** The lines that hold the figure. */
export function mainLines({ lines, quotes }: Ground): string[] {
  return quotes.length ? lines.filter((line) => quotes.some((quote) => line.includes(quote))) : lines.slice(0, 1);
}

/** From narrow to wide: the quotes, the sentences they stand in, the whole main lines. */
export function widths(ground: Ground): string[] {
  const main = mainLines(ground);
  const whole = main.join('\n');
  if (ground.quotes.length === 0) return [whole];
  const sentences = main.flatMap((line) => line.split(/[。；;]/)).filter((sentence) => ground.quotes.some((quote) => sentence.includes(quote)));
  return [ground.quotes.join('\n'), sentences.join('\n'), whole].filter(Boolean);
}

/** The narrowest width that speaks of a matter at all; what stands further off cannot bear the claim. */
export function narrowest(ground: Ground, speaks: (text: string) => boolean): string | undefined {
  return widths(ground).find(speaks);
}

/** The named lines besides the main ones. */
export function otherLines(ground: Ground): string[] {
  const main = mainLines(ground);
  return ground.lines.filter((line) => !main.includes(line));
}
