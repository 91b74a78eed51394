import { isPast } from '../../domain/policy/validity.ts';
import type { Candidate } from '../passages/candidates.ts';
import { chosenFrom, eligible, scoreAll, trustIn, type Missing } from '../passages/choose.ts';
import { SHORT, type Scored } from '../passages/features.ts';
import { spokenSpan } from '../passages/passage.ts';
import { shortPlace } from '../passages/places.ts';
import type { Question } from '../passages/question.ts';
import { foldKey } from '../text/fold.ts';
import type { HeadIndex } from '../index/headIndex.ts';
import type { Plan } from '../query/plan.ts';
import type { ExactAnswer } from './exactAnswer.ts';
import { figureless } from './figureless.ts';
import { onlyFigure, pastYearOf } from './onlyFigure.ts';
import type { Hit } from './rank.ts';

/** How sure an answer must be to be shown. */
const SURE = 0.84;
/** Share of a question that a sentence about two benefits holds when both were named. */
const BOTH_NAMED = 0.8;
/** From this length on words without a question word are a question told. */
const ASKS_NOTHING = 9;

/** A few words that ask nothing name a matter. */
export const asksNothing = ({ kinds, key }: Question): boolean => kinds.size === 0 && key.length < ASKS_NOTHING;

/** The passages that may answer, best first. */
export function scored(index: HeadIndex, question: Question, candidates: readonly Candidate[]): { all: Scored[]; missing: Missing[] } {
  const demonstration = new Set(index.head.places.filter((place) => place.demonstration).map(({ name }) => name));
  const { entries } = index.head;
  const { able, missing } = eligible(question, candidates);
  const current = able.filter(({ status }) => !isPast(status)).map(({ entry }) => entries[entry]!);
  // Asked in the present tense, what is over gives way to what took its place or to its own kind.
  const gone = ({ entry, status }: Candidate) =>
    question.asked.years.length === 0 &&
    isPast(status) &&
    current.some(
      ({ url, family }) => entries[entry]!.replacedBy.some((next) => next.url === url) || (family !== undefined && family === entries[entry]!.family),
    );
  const all = scoreAll(
    question,
    able.filter((candidate) => !gone(candidate)),
    (entry) => demonstration.has(entries[entry]!.place),
  );
  return { all, missing };
}

/** A name so long is of one matter only. */
const WHOLE_NAME = 4;
/**
 * Whether a short question names a matter of the term book of which neither the sentence nor its entry's names say a word:
 * 生育津贴 is not answered by 育儿补贴, however near the two sound.
 */
function isAnother(index: HeadIndex, { key, content }: Question, { entry: number, passage }: Candidate): boolean {
  if (key.length > SHORT) return false;
  const { title, aliases, summary, benefits } = index.head.entries[number]!;
  const said = [passage.key, ...[title, summary, ...aliases, ...benefits.map(({ name }) => name)].map((text) => foldKey(text))].join('|');
  return index.terms
    .conceptsIn(content)
    .some(({ from, to, others }) => to - from >= WHOLE_NAME && ![content.slice(from, to), ...others].some((name) => said.includes(name)));
}

/** The answer when a passage is surely what was asked for. */
export function byPassage(index: HeadIndex, question: Question, all: readonly Scored[], today: string): ExactAnswer | undefined {
  // Of two benefits both of which were named, the record says it: nothing is left to weigh.
  const pair =
    question.kinds.has('together') && !question.figure ? all.find(({ candidate: { passage, local } }) => passage.ofTwo && local >= BOTH_NAMED) : undefined;
  const chosen = pair ? [pair] : chosenFrom(all);
  if (chosen.length === 0 || (!pair && (trustIn(question, chosen, all) < SURE || isAnother(index, question, chosen[0]!.candidate)))) return undefined;
  return spoken(
    index,
    question,
    chosen.map(({ candidate }) => candidate),
    today,
  );
}

/** What the chosen passages say to a question. */
export const linesSaid = (question: Question, chosen: readonly Candidate[], today: string): string[] =>
  figureless(question, chosen, today) ?? chosen.map(({ passage }) => passage.say);

/** The chosen passages as an answer: what a reader left open — place, year — is said with it. */
function spoken(index: HeadIndex, question: Question, chosen: readonly Candidate[], today: string): ExactAnswer {
  const { entry: number, passage, status } = chosen[0]!;
  const entry = index.head.entries[number]!;
  const benefit = passage.benefit === undefined ? undefined : entry.benefits[passage.benefit];
  const lines = linesSaid(question, chosen, today);
  const short = shortPlace(entry.place);
  const example = passage.example === undefined ? undefined : entry.examples?.[passage.example];
  if (!example && entry.level !== 'central' && !lines.some((line) => line.includes(short))) lines[0] = `${entry.place}：${lines[0]}`;
  const past = isPast(status)
    ? pastSentence(
        entry.until,
        status,
        entry.replacedBy.map(({ title }) => title),
      )
    : '';
  if (past !== '' && !/已(?:到期|被替代|经到期|取代|接续)/.test(lines[0]!)) lines[0] = `${past}${lines[0]}`;
  const amount = passage.amount === undefined ? undefined : entry.amounts[passage.amount];
  const figure = example
    ? undefined
    : amount && /\d/.test(amount.figure)
      ? `${amount.per ?? ''}${amount.figure}`
      : question.figure
        ? onlyFigure(passage.say)
        : undefined;
  const lapsed = amount?.until && amount.until.slice(0, 4) < today.slice(0, 4) ? Number(amount.until.slice(0, 4)) : undefined;
  const stopped = lines.map((line) => (/[。！？]$/.test(line) ? line : `${line}。`));
  return {
    entry,
    status,
    ask: passage.ask,
    lines: stopped,
    say: stopped.join(''),
    figure,
    figureYear: amount ? lapsed : figure === undefined ? undefined : pastYearOf(figure, passage.say, today),
    elsewhere: example?.place,
    document: example?.source ?? entry.documents[passage.document] ?? entry.documents[0]!,
    year: passage.span ? spokenSpan(passage.span, today) || undefined : undefined,
    office: example ? undefined : (benefit?.office ?? entry.benefits.find(({ office }) => office)?.office),
    // An entry of one benefit speaks of that one, whichever of its sentences answers.
    benefit: passage.benefit ?? (entry.benefits.length === 1 && !example ? 0 : undefined),
    more: entry.answers
      .filter(({ ask }) => ask !== passage.ask)
      .slice(0, 2)
      .map(({ ask }) => ask),
  };
}

/** 这条2025年12月31日到期，现在看…: before what is said of a policy that is over. */
function pastSentence(until: string | undefined, status: string, successors: readonly string[]): string {
  const [year, month, day] = (until ?? '').split('-');
  const when = year ? `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}` : '';
  const over = status === 'replaced' ? `这是旧规定，${when ? `${when}为止，` : ''}已被替代` : `这条${when}已到期`;
  return `${over}${successors.length ? `，现在看“${successors[0]}”` : ''}。`;
}

/** A question typed word for word as the library stores it. */
export function byStored(
  index: HeadIndex,
  query: string,
  statusOf: (entry: number) => ExactAnswer['status'],
  near: (entry: number) => number,
): ExactAnswer | undefined {
  const own = index.storedAs(foldKey(query, index.simplify));
  if (own.length === 0) return undefined;
  const { entry: number, item } = own.sort((a, b) => near(a.entry) - near(b.entry))[0]!;
  const entry = index.head.entries[number]!;
  const { ask, say, document } = entry.answers[item]!;
  const status = statusOf(number);
  const past =
    isPast(status) && !/已(?:到期|被替代|经到期|取代|接续)/.test(say)
      ? pastSentence(
          entry.until,
          status,
          entry.replacedBy.map(({ title }) => title),
        )
      : '';
  return {
    entry,
    status,
    ask,
    lines: [`${past}${say}`],
    say: `${past}${say}`,
    document: entry.documents[document]!,
    office: entry.benefits.find(({ office }) => office)?.office,
    more: entry.answers
      .filter((_, other) => other !== item)
      .slice(0, 2)
      .map((one) => one.ask),
  };
}

/** Asked for by its name alone, the first entry answers with its own one sentence: the name must stand in its title or begin its summary. */
export function byName(index: HeadIndex, plan: Plan, question: Question, best: Hit | undefined): ExactAnswer | undefined {
  if (!best || best.number || question.kinds.size > 0 || isPast(best.status) || best.status === 'upcoming') return undefined;
  const entry = index.head.entries[best.entry]!;
  const asked = new Set([plan.typed, ...plan.wordings.filter(({ weight }) => weight >= NAMED).map(({ key }) => key)]);
  const names = [entry.title.replace(/[（(：].*$/, ''), ...entry.aliases, ...entry.benefits.map(({ name }) => name)];
  const title = foldKey(`${entry.title} ${entry.summary.slice(0, 16)}`);
  const name = names.find((one) => asked.has(foldKey(one)) && title.includes(foldKey(one).slice(0, 4)));
  if (name === undefined) return undefined;
  return {
    entry,
    status: best.status,
    ask: name,
    lines: [entry.summary],
    say: entry.summary,
    document: entry.documents[0]!,
    office: entry.benefits.find(({ office }) => office)?.office,
    more: entry.answers.slice(0, 2).map((one) => one.ask),
  };
}

/** A wording this sure may name an entry: its own words, a mended slip, an old name's first successor. */
const NAMED = 0.9;
