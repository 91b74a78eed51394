import { plainText, unsupportedFigures, type Figure } from '../text/figures.ts';
import { LEVELS, keysOf, type Level } from '../words/vocabulary.ts';

/** A line of a fact file with whose it is: the level its file stands at, or another place by name. */
export interface PlacedLine {
  text: string;
  level: Level;
  /** Set when the line, or its whole file, tells of another place than the chain the library is for. */
  place?: string | undefined;
}

/** Where an entry holds: its level, and the region's own places by level. */
export interface EntryPlace {
  level: Level;
  ownPlaces: readonly { name: string; level: Level }[];
}

const rank = (level: Level) => keysOf(LEVELS).indexOf(level);

/** Whether a line may speak for the entry: a line of its own place or of one above it. What only a part of it does, or another place, is an example. */
export function speaksFor({ level, place }: PlacedLine, entry: EntryPlace): boolean {
  const own = place === undefined ? level : entry.ownPlaces.find(({ name }) => name === place)?.level;
  return own !== undefined && rank(own) <= rank(entry.level);
}

/** A day of the calendar (4月1日) or the number of a paper (27号) tells of no practice. */
const isDateOrNumber = ({ kind, text, start }: Figure, source: string) =>
  kind === '' || kind === '历年' || kind === '月' || text.endsWith('号') || (text.endsWith('日') && source[start - 1] === '月');

/** The figures of a text that stand in lines of other places only, each with such a line. */
export function figuresOfElsewhere<L extends PlacedLine>(text: string, lines: readonly L[], entry: EntryPlace): { figure: string; line: L }[] {
  const foreign = lines.filter((line) => !speaksFor(line, entry));
  if (foreign.length === 0) return [];
  const source = plainText(text);
  const own = lines
    .filter((line) => !foreign.includes(line))
    .map((line) => line.text)
    .join('\n');
  return unsupportedFigures(text, own)
    .filter((figure) => !isDateOrNumber(figure, source))
    .flatMap((figure) => {
      const line = foreign.find((candidate) => unsupportedFigures(text, candidate.text).every(({ start }) => start !== figure.start));
      return line ? [{ figure: figure.text, line }] : [];
    });
}

/** 某省, 某自治区 are also called by the name before the ending; 某市 and 某县 are not: their short names are ordinary words too often. */
const spoken = (place: string) => [place, place.replace(/(?<=..)(?:省|市辖区|自治区)$/, '')];

/** The other places a text names, of those its own facts tell of. */
export function placesNamed(text: string, places: readonly string[]): string[] {
  return [...new Set(places.flatMap((place) => place.split('、')))].filter((place) => spoken(place).some((name) => text.includes(name)));
}
