import type { Lexicon } from '../index/lexicon.ts';
import type { Plan } from './plan.ts';

const MOST = 6;
/** So much of a name's characters must have been typed. */
const LEAST_SHARE = 0.3;

/** What to try when nothing was found: 文号 that share the serial or the agency and year, else the names that hold most of what was typed. */
export function nearestNames(lexicon: Lexicon, { number, typed }: Plan): string[] {
  const near = number
    ? lexicon.numbers.filter(({ parts }) => parts.serial === number.serial || (parts.agency === number.agency && parts.year === number.year))
    : [];
  if (near.length) return [...new Set(near.map((row) => row.number))].slice(0, MOST);
  const chars = new Set(typed);
  return [...new Set(lexicon.aliases)]
    .map((name) => ({ name, share: [...name].filter((char) => chars.has(char)).length / name.length }))
    .filter(({ share }) => share > LEAST_SHARE)
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}
