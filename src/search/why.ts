import { FIELDS, type HeadIndex } from './headIndex.ts';
import type { Hit } from './rank.ts';
import type { Scorer } from './score.ts';

/** Why an entry is among the results. An entry that does not hold all that was asked says what it lacks. */
export function whyShown(index: HeadIndex, scorer: Scorer, hit: Hit): string {
  if (hit.number) return `文号 ${hit.number.number}`;
  if (!hit.wording || !hit.match) return '';
  const { present, absent } = scorer.literal(hit.wording.key, hit.entry);
  const quoted = (parts: readonly string[]) => parts.map((part) => `“${part}”`).join('、');
  const passage = hit.match.passage === undefined ? undefined : index.passages[hit.match.passage]!;
  const place = passage && hit.match.passageCoverage > 0.5 ? FIELDS[passage.field].label : '正文';
  const found =
    absent.length === 0
      ? `${place}含${quoted(present)}`
      : present.length > 0
        ? `含${quoted(present)}，不含${quoted(absent)}`
        : `${place}与“${hit.wording.key.split('|').join(' ')}”部分相合`;
  return [...hit.wording.notes, found].join('；');
}
