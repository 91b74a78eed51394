import { plainText } from '../text/figures.ts';
import type { Claim } from './claim.ts';
import { faultsOf } from './stands.ts';
import { countIn, wordsOf } from './words.ts';

/** A line of a fact file with the name it is called by: 文件名#f3. */
export interface NamedLine {
  name: string;
  text: string;
}

/** Where a clause of a line may begin and end. */
const CUTS = /[，,、；;。：:（）()“”]|并|其中|提高到|提高至|提到|提至|降到|降至|由|从|和|或|及/g;

/** The clauses of a line, short ones first. */
function clausesOf(line: string): string[] {
  const cuts = new Set([0, line.length]);
  for (const match of line.matchAll(CUTS)) cuts.add(match.index).add(match.index + match[0].length);
  const edges = [...cuts].sort((a, b) => a - b);
  const clauses = edges.flatMap((from, index) => edges.slice(index + 1, index + 14).map((to) => line.slice(from, to)));
  return [...new Set(clauses.map((clause) => clause.replace(/^[，,、；;。：:\s]+|[，,、；;。：:\s]+$/g, '')))]
    .filter((clause) => clause.length > 1)
    .sort((a, b) => a.length - b.length);
}

/** How well a line speaks of the same matter. */
function likeness(claim: Pick<Claim, 'what' | 'about'>, text: string): number {
  return countIn(wordsOf(claim.what), text) * 2 + countIn(wordsOf(claim.about), text);
}

/** The clause of a line to quote when the line alone leaves it open which figure is meant. */
export function clauseFor(claim: Claim, line: string): string | undefined {
  const fitting = clausesOf(plainText(line)).filter((quote) => line.includes(quote) && faultsOf(claim, { lines: [line], quotes: [quote] }).length === 0);
  const best = Math.max(0, ...fitting.map((quote) => likeness(claim, quote)));
  return fitting.find((quote) => likeness(claim, quote) >= Math.min(best, 2)) ?? fitting[0];
}

/** The line a claim most likely rests on, to be offered to an author who named none. */
export function nearestLine(claim: Claim, lines: readonly NamedLine[]): { line: NamedLine; quote?: string } | undefined {
  const dateless = { ...claim, from: undefined, until: undefined, per: undefined };
  const ranked = lines
    .map((line) => ({ line, faults: faultsOf(dateless, { lines: [line.text], quotes: [] }), like: likeness(claim, line.text) }))
    .filter(({ faults }) => !faults.includes('figure') && !faults.includes('words'))
    .sort(
      (a, b) => faultsOf(claim, { lines: [a.line.text], quotes: [] }).length - faultsOf(claim, { lines: [b.line.text], quotes: [] }).length || b.like - a.like,
    );
  const [first] = ranked;
  if (!first) return undefined;
  const quote = first.faults.includes('several') ? clauseFor(claim, first.line.text) : undefined;
  return { line: first.line, ...(quote === undefined ? {} : { quote }) };
}
