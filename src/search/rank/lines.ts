import { BREAK, fold } from '../text/fold.ts';
import type { HeadIndex } from '../index/headIndex.ts';
import type { Hit } from './rank.ts';
import { amountSay } from './amountSay.ts';
import { gramsOf } from '../text/units.ts';

/** A line of an entry with the stretches that match. */
export interface Line {
  text: string;
  /** Pairs of from–to places in `text`, in order, not overlapping. */
  marks: [number, number][];
}

/** Where the parts of a wording stand in a text: whole parts first, else their pairs. */
export function marksIn(text: string, key: string): [number, number][] {
  const folded = fold(text);
  const spans: [number, number][] = [];
  const markAll = (needle: string) => {
    let found = false;
    for (let at = folded.key.indexOf(needle); at >= 0 && needle !== ''; at = folded.key.indexOf(needle, at + needle.length)) {
      spans.push([folded.start[at]!, folded.end[at + needle.length - 1]!]);
      found = true;
    }
    return found;
  };
  for (const part of key.split(BREAK)) if (!markAll(part)) for (const gram of gramsOf(part)) markAll(gram);
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const merged: [number, number][] = [];
  for (const span of spans) {
    const last = merged[merged.length - 1];
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else merged.push([...span]);
  }
  return merged;
}

/** The sentence to show before any body text is loaded, and whether it holds enough of the query to be kept. */
export function headLine(index: HeadIndex, hit: Hit, today: string): { line: Line; enough: boolean } {
  const entry = index.head.entries[hit.entry]!;
  const key = hit.wording?.key ?? '';
  const part = hit.match?.part === undefined ? undefined : index.parts[hit.match.part];
  const enough = hit.number !== undefined || (hit.match?.partCoverage ?? 0) > 0.7;
  let text = entry.summary;
  if (part && hit.match!.partCoverage > 0.4) {
    if (part.field === 'ask' || part.field === 'reask' || part.field === 'say') text = `${entry.answers[part.item]!.ask}${entry.answers[part.item]!.say}`;
    else if (part.field === 'amount') text = `${entry.amounts[part.item]!.benefit}：${amountSay(entry.amounts[part.item]!, today)}`;
    else if (part.field === 'document') text = `依据：《${part.text}》。${entry.summary}`;
  }
  return { line: { text, marks: marksIn(text, key) }, enough };
}

/** The line that holds most different pairs of the wording, when it holds more than the line already shown. */
export function bestLine(lines: readonly string[], key: string, shown: Line): Line | undefined {
  const grams = [...new Set(gramsOf(key))];
  const held = (text: string) => {
    const folded = fold(text).key;
    return grams.filter((gram) => folded.includes(gram)).length;
  };
  let best: { text: string; count: number } | undefined;
  const least = held(shown.text);
  for (const text of lines) {
    const count = held(text);
    if (count > (best?.count ?? least)) best = { text, count };
  }
  if (!best) return undefined;
  const text = shorten(best.text, key);
  return { text, marks: marksIn(text, key) };
}

const LONGEST_LINE = 110;

/** A long line cut around its first match. */
function shorten(text: string, key: string): string {
  if (text.length <= LONGEST_LINE) return text;
  const first = marksIn(text, key)[0]?.[0] ?? 0;
  const from = Math.max(0, Math.min(first - 24, text.length - LONGEST_LINE));
  return `${from > 0 ? '…' : ''}${text.slice(from, from + LONGEST_LINE)}${from + LONGEST_LINE < text.length ? '…' : ''}`;
}
