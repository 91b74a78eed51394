import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One question of an evaluation list, with what is right and what would be wrong. */
export interface Question {
  query: string;
  kind: string;
  /** Titles of entries that are a right place to look. */
  titles: RegExp;
  /** What the answer must say; undefined when no figure may be given. */
  right: RegExp | undefined;
  /** What must not be said. */
  wrong: RegExp | undefined;
}

const FOLDER = join(import.meta.dirname, 'answers');

/** Lists the search was built with. */
export const DEVELOPMENT = [
  'answers-a',
  'answers-b',
  'answers-c',
  'answers-d',
  'answers-e',
  'answers-f',
  'answers-g',
  'answers-h',
  'answers-i',
  'answers-j',
  'answers-k',
  'answers-l',
  'answers-m',
  'answers-n',
  'answers-o',
  'answers-p',
  'answers-q',
  'answers-r',
  'answers-s',
  'answers-t',
  'near-a',
  'near-b',
  'near-c',
  'near-d',
  'near-e',
  'near-f',
  'near-g',
  'near-h',
  'near-i',
  'near-j',
  'near-k',
  'near-l',
  'near-m',
  'near-n',
  'near-o',
  'near-p',
  'near-q',
  'near-r',
  'near-s',
  'near-t',
  'near-miss',
];
const HERE = readdirSync(FOLDER).map((file) => file.replace(/\.tsv$/, ''));
/** Those of them that are here: lists go with the county they ask about, and a copy of another county has none. */
export const DEVELOPMENT_HERE = DEVELOPMENT.filter((name) => HERE.includes(name));
/** Lists nobody looks into: only their totals are printed. Every other list of the folder is one. */
export const HELD = HERE.filter((name) => !DEVELOPMENT.includes(name));

/** Reads one list: question, kind, titles, right ~~ wrong, facts, separated by tabs. */
export function readList(name: string): Question[] {
  return readFileSync(join(FOLDER, `${name}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [query = '', kind = '', titles = '', answer = ''] = line.split('\t');
      const [right = '', wrong] = answer.split(' ~~ ');
      return {
        query,
        kind,
        titles: new RegExp(titles),
        right: right.trim() === 'NONE' ? undefined : new RegExp(right.trim()),
        wrong: wrong === undefined ? undefined : new RegExp(wrong.trim()),
      };
    });
}

export type Verdict = 'right' | 'wrong' | 'beside' | 'silent' | 'refused';

/** A figure that could be taken for an answer: a number with a unit, in digits. */
const FIGURE = /\d/;

/**
 * What a box is worth. `say` is undefined when it is shut. A question that must not be answered with a figure is refused
 * by silence or by a sentence without figures; otherwise what is shown is right, wrong, or beside the question.
 */
export function verdictOf({ right, wrong }: Pick<Question, 'right' | 'wrong'>, say: string | undefined): Verdict {
  if (right === undefined) return say === undefined || !FIGURE.test(say) ? 'refused' : 'wrong';
  if (say === undefined) return 'silent';
  if (wrong?.test(say)) return 'wrong';
  return right.test(say) ? 'right' : 'beside';
}
