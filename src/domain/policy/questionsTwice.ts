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
  /** The benefit or the answer it asks for: answers[0]. */
  record: string;
  field: string;
  text: string;
  place: string;
  first: string;
  last: string;
}

function storedIn({ file, policy }: Written): Stored[] {
  const { place, validity } = policy;
  const stored = (record: string, name: string, text: string, from = validity.from, until = validity.until): Stored => ({
    file,
    record,
    field: `${record}.${name}`,
    text,
    place,
    first: from === undefined ? '' : firstDay(from),
    last: until === undefined ? '9999' : lastDay(until),
  });
  return [
    ...policy.benefits.flatMap(({ asks, from, until }, b) => asks.map((ask, a) => stored(`benefits[${b}]`, `asks[${a}]`, ask, from, until))),
    ...policy.answers.flatMap(({ ask, asks }, a) => [
      stored(`answers[${a}]`, 'ask', ask),
      ...asks.map((other, o) => stored(`answers[${a}]`, `asks[${o}]`, other)),
    ]),
  ];
}

/** What the reader's place or day decides between is no doubt. */
const apart = (one: Stored, other: Stored) => one.place !== other.place || one.last < other.first || other.last < one.first;

/** Characters and figures only: most questions are no more, but for their mark. Nothing is to be evened out in them. */
const PLAIN = /^[\u4e00-\u9fff0-9a-z]+$/;

function spokenOf(question: string): string {
  const bare = question.endsWith('？') ? question.slice(0, -1) : question;
  return PLAIN.test(bare) ? bare : withoutSigns(bare.normalize('NFKC')).toLowerCase();
}

/** A question and the earlier one it cannot be told from. */
interface Pair {
  question: Stored;
  other: Stored;
}

function pairsAmong(questions: readonly Stored[]): Pair[] {
  const before = new Map<string, Stored[]>();
  const pairs: Pair[] = [];
  for (const question of questions) {
    const key = spokenOf(question.text);
    const same = before.get(key);
    if (!same) {
      before.set(key, [question]);
      continue;
    }
    const other = same.find((one) => !apart(one, question));
    same.push(question);
    if (other) pairs.push({ question, other });
  }
  return pairs;
}

const recordOf = ({ file, record }: Stored) => `${file} ${record}`;

/** Where the other stands, from this file. */
const seenFrom = ({ file }: Stored, other: Stored, field: string) => (other.file === file ? field : `${other.file} ${field}`);

const ANOTHER_WAY = '换个问法：写明是哪一样、哪里的、哪一年的';

function twiceTold({ question, other }: Pair): Problem {
  return {
    file: question.file,
    field: question.field,
    message: `“${question.text}”在 ${seenFrom(question, other, other.field)} 里已经问过，地方和年份也分不开`,
    remedy: `留一处，另一处${ANOTHER_WAY}`,
  };
}

/** A record every question of which stands in one other: written twice as a whole, which is one fault. */
function wholeTold(pairs: readonly Pair[]): Problem {
  const { question, other } = pairs[0]!;
  return {
    file: question.file,
    field: question.record,
    message: `“${question.text}”和另外 ${pairs.length - 1} 句问法在 ${seenFrom(question, other, other.record)} 里都已经问过，地方和年份也分不开`,
    remedy: `写重了的删掉一处；是两样的，另一处${ANOTHER_WAY}`,
  };
}

/**
 * A question typed word for word is answered from its own record. Kept in two records of one place and time it has no
 * own one: the later is told, once, with the earlier. Signs, width and case make no other question.
 */
export function questionsTwice(entries: readonly Written[]): Problem[] {
  const questions = entries.flatMap(storedIn);
  const pairs = new Map<string, Pair[]>();
  for (const pair of pairsAmong(questions)) {
    const key = recordOf(pair.question);
    pairs.set(key, [...(pairs.get(key) ?? []), pair]);
  }
  return [...pairs].flatMap(([key, own]) => {
    const first = recordOf(own[0]!.other);
    const isWhole =
      own.length > 1 && own.every(({ other }) => recordOf(other) === first) && own.length === questions.filter((one) => recordOf(one) === key).length;
    return isWhole ? [wholeTold(own)] : own.map(twiceTold);
  });
}
