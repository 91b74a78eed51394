import { FIELDS } from '../index/fields.ts';
import type { HeadIndex } from '../index/headIndex.ts';
import { fold } from '../text/fold.ts';
import type { Hit } from './rank.ts';
import type { Scorer } from './score.ts';

/** Why an entry is among the results. An entry that does not hold all that was asked says what it lacks. */
export function whyShown(index: HeadIndex, scorer: Scorer, hit: Hit, query: string): string {
  const asWritten = writer(index, query);
  if (hit.number) return `文号 ${hit.number.number}`;
  if (!hit.wording || !hit.match) return '';
  const { present, absent } = scorer.literal(hit.wording.key, hit.entry);
  const quoted = (parts: readonly string[]) => [...new Set(parts)].map((part) => `“${asWritten(part)}”`).join('、');
  const part = hit.match.part === undefined ? undefined : index.parts[hit.match.part]!;
  const place = part && hit.match.partCoverage > 0.5 ? FIELDS[part.field].label : '正文';
  const found =
    absent.length === 0
      ? `${place}含${quoted(present)}`
      : present.length > 0
        ? `含${quoted(present)}，不含${quoted(absent)}`
        : `${place}与“${hit.wording.key.split('|').map(asWritten).join(' ')}”部分相合`;
  return [...hit.wording.notes, found].join('；');
}

/** Turns a folded part back into the reader's own spelling (2免1补 → 两免一补), or that of the term it came from. */
function writer(index: HeadIndex, query: string): (part: string) => string {
  const folded = fold(query, index.simplify);
  return (part) => {
    const at = folded.key.indexOf(part);
    if (at >= 0) return query.slice(folded.start[at], folded.end[at + part.length - 1]);
    return index.terms.written(part) ?? part;
  };
}
