import { firstDay, lastDay } from '../text/date.ts';
import { withoutSigns } from '../text/pairs.ts';
import type { Policy } from './policySchema.ts';
import type { Problem } from './problem.ts';

interface Written {
  file: string;
  policy: Pick<Policy, 'place' | 'validity' | 'benefits' | 'answers'>;
}

/** A question of the library with where it stands and when its record holds, both days included. */
interface Stored {
  file: string;
  field: string;
  text: string;
  place: string;
  first: string;
  last: string;
}

function storedIn({ file, policy }: Written): Stored[] {
  const { place, validity } = policy;
  const stored = (field: string, text: string, from = validity.from, until = validity.until): Stored => ({
    file,
    field,
    text,
    place,
    first: from === undefined ? '' : firstDay(from),
    last: until === undefined ? '9999' : lastDay(until),
  });
  return [
    ...policy.benefits.flatMap(({ asks, from, until }, b) => asks.map((ask, a) => stored(`benefits[${b}].asks[${a}]`, ask, from, until))),
    ...policy.answers.flatMap(({ ask, asks }, a) => [stored(`answers[${a}].ask`, ask), ...asks.map((other, o) => stored(`answers[${a}].asks[${o}]`, other))]),
  ];
}

/** What the reader's place or day decides between is no doubt. */
const apart = (one: Stored, other: Stored) => one.place !== other.place || one.last < other.first || other.last < one.first;

/** Characters only: most questions are no more, but for their mark. Nothing is to be evened out in them. */
const PLAIN = /^[\u4e00-\u9fff]+$/;

function spokenOf(question: string): string {
  const bare = question.endsWith('？') ? question.slice(0, -1) : question;
  return PLAIN.test(bare) ? bare : withoutSigns(bare.normalize('NFKC')).toLowerCase();
}

/**
 * A question typed word for word is answered from its own record. Kept in two records of one place and time it has no
 * own one: the later is told, once, with the earlier. Signs, width and case make no other question.
 */
export function questionsTwice(entries: readonly Written[]): Problem[] {
  const before = new Map<string, Stored[]>();
  const twice: Problem[] = [];
  for (const question of entries.flatMap(storedIn)) {
    const key = spokenOf(question.text);
    const same = before.get(key);
    if (!same) {
      before.set(key, [question]);
      continue;
    }
    const other = same.find((one) => !apart(one, question));
    same.push(question);
    if (!other) continue;
    twice.push({
      file: question.file,
      field: question.field,
      message: `“${question.text}”在 ${other.file === question.file ? '' : `${other.file} `}${other.field} 里已经问过，地方和年份也分不开`,
      remedy: '留一处，另一处换个问法：写明是哪一样、哪里的、哪一年的',
    });
  }
  return twice;
}
