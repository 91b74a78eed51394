import { ABOUT, BITS } from '../index/fields.ts';
import type { OpenRow } from '../index/headIndex.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { Names } from '../lookup/names.ts';
import { foldKey } from '../text/fold.ts';
import { standsAt } from '../text/standsAt.ts';
import { gramsOf } from '../text/units.ts';
import { passagesOf, type AnswerPassage } from './passage.ts';
import { heldShare, type Question } from './question.ts';
import { clauses, withoutTalk } from './speech.ts';

/** A short text that can be said in part: a name, an asked form. */
interface Form {
  key: string;
  /** What it is made of, with its weights; read when somebody asks, for most forms nobody does. */
  worth(): { grams: [gram: string, weight: number][]; total: number };
}

/** An entry opened for answering: its passages, and what stands over them. */
export interface Opened {
  passages: AnswerPassage[];
  backs: Form[];
  /** How each passage's own question is asked, in every way that is stored; empty for what is no question. */
  asks: Form[][];
  /** The other ways, folded, one text a passage; empty where there are none. */
  formKeys: string[];
  names: Form[];
  benefitNames: Form[];
  /** What each amount measures. */
  measures: Form[];
  entryKey: string;
  benefitKeys: string[];
  /** Asked forms by benefit. */
  forms: Form[][];
}

/**
 * Reads the texts of an entry as forms. Names in them are the glossary's and the entry's own, and a pair is worth what the
 * table of common pairs says: what else was read before must not change an answer.
 */
function formsOf(lexicon: Lexicon, { row, parts, keys }: OpenRow): (text: string) => Form {
  const names = new Names([...row.aliases, ...row.benefits.map(({ name }) => name)].map((name) => foldKey(name)));
  const own = keys.filter((_, at) => BITS[parts[at]!.field] & ABOUT);
  const lines = own.join('\n');
  let single: Set<string> | undefined;
  const isOwn = (gram: string) => {
    if (gram.length > 1) return standsAt(lines, gram) >= 0;
    single ??= new Set(own.flatMap(gramsOf).filter(({ length }) => length === 1));
    return single.has(gram);
  };
  const tellings = new Map<string, number>();
  const telling = (gram: string): number => {
    let known = tellings.get(gram);
    if (known === undefined) {
      known = lexicon.telling(gram, isOwn);
      tellings.set(gram, known);
    }
    return known;
  };
  const worthOf = (key: string): ReturnType<Form['worth']> => {
    const bare = withoutTalk(key, (whole, at) => Math.max(names.lengthAt(whole, at), lexicon.termNames.lengthAt(whole, at)));
    const grams = [...new Set(gramsOf(bare))].map((gram): [string, number] => [gram, telling(gram)]).filter(([, weight]) => weight > 0);
    return { grams, total: grams.reduce((sum, [, weight]) => sum + weight, 0) };
  };
  const read = (text: string): Form => {
    const key = foldKey(clauses(text));
    let worth: ReturnType<Form['worth']> | undefined;
    return { key, worth: () => (worth ??= worthOf(key)) };
  };
  // What stands over many sentences of an entry is the same.
  const forms = new Map<string, Form>();
  return (text) => {
    let form = forms.get(text);
    if (!form) {
      form = read(text);
      forms.set(text, form);
    }
    return form;
  };
}

export function openEntry(lexicon: Lexicon, opening: OpenRow, today: string): Opened {
  const entry = opening.row;
  const form = formsOf(lexicon, opening);
  const passages = passagesOf(entry, today);
  return {
    passages,
    backs: passages.map(({ ask }) => form(ask)),
    asks: passages.map(({ kind, ask, forms }) => (kind === 'ask' ? [ask, ...forms].map(form) : [])),
    formKeys: passages.map(({ forms }) => foldKey(clauses(forms.join('。')))),
    names: [entry.title.replace(/[（(：].*$/, ''), ...entry.aliases, ...entry.benefits.map(({ name }) => name.replace(/（[^）]*）/g, ''))].map(form),
    benefitNames: entry.benefits.map(({ name }) => form(name)),
    measures: entry.amounts.map(({ what }) => form(what)),
    entryKey: foldKey(clauses([entry.title, ...entry.aliases, entry.place, ...entry.documents.map(({ title }) => title)].join('。'))),
    benefitKeys: entry.benefits.map(({ name, who, asks }) => foldKey(clauses([name, who, ...asks].join('。')))),
    forms: entry.benefits.map(({ asks }) => asks.map(form)),
  };
}

/** The share of a form that a folded text says. */
export function sayShare(said: string, form: Form): number {
  const { grams, total } = form.worth();
  if (total === 0) return 0;
  let held = 0;
  for (const [gram, weight] of grams) if (said.includes(gram)) held += weight;
  return held / total;
}

/** How alike a question and the most alike of some forms are, both ways; 0 where there are none. */
export function alikeness(question: Question, forms: readonly Form[]): number {
  const held = forms.map((form) => ({ form, there: heldShare(question, form.key) })).sort((one, other) => other.there - one.there);
  let best = 0;
  for (const { form, there } of held) {
    // So alike it is where the question says all of the form: no other is worth reading.
    if ((2 * there) / (there + 1) <= best) break;
    const back = sayShare(question.key, form);
    best = Math.max(best, (2 * there * back) / (there + back));
  }
  return best;
}
