import { figuresIn, plainText } from '../text/figures.ts';
import { mainLines, widths, type Claim, type Ground } from './claim.ts';
import { periodStands } from './period.ts';
import { dateStands } from './span.ts';
import { countIn, wordsOf } from './words.ts';

/**
 * What keeps a claim from standing in its ground: the quote is not in the lines, the figure is not there, several figures of its kind leave it open which is meant,
 * no word says what it is for, a phrase is worded otherwise, another period, another beginning, another end.
 */
export type Fault = 'quote' | 'figure' | 'several' | 'words' | 'phrase' | 'per' | 'from' | 'until';

function figuresOf({ value, unit = '' }: Claim): { value: number; kind: string }[] {
  if (typeof value === 'string') return figuresIn(value);
  return figuresIn(typeof value === 'number' ? `${value}${unit}` : `${value.min}${unit}、${value.max}${unit}`);
}

/** Kinds that answer 给多少. */
const SUMS = new Set(['元', '%', '个百分点']);

function figureFault(claim: Claim, near: string): Fault | undefined {
  const wanted = figuresOf(claim);
  const known = figuresIn(near);
  if (!wanted.every(({ value, kind }) => known.some((figure) => figure.value === value && figure.kind === kind))) return 'figure';
  // A phrase beside a sum of money is no answer: 免保教费1000元 gives a figure.
  if (typeof claim.value === 'string') return wanted.length === 0 && known.some(({ kind }) => SUMS.has(kind)) ? 'several' : undefined;
  const kinds = wanted.map(({ kind }) => kind);
  const values = wanted.map(({ value }) => value);
  // 缴500至2000元的补60元: what the `what` names itself is no rival.
  const named = figuresIn(claim.what).map(({ value }) => value);
  return known.some(({ kind, value }) => kinds.includes(kind) && !values.includes(value) && !named.includes(value)) ? 'several' : undefined;
}

/** 免收, 免除, 免交 and plain 免 say the same; 减免 does not. */
const EXEMPT = /(?<!减)免/;

/** A phrase (全额资助, 由省市县定) is borne out when more than half of its words stand in the line; one of two characters when it stands there itself. */
function phraseStands(phrase: string, text: string): boolean {
  if (/^免.$/.test(phrase)) return EXEMPT.test(text);
  if (phrase.length === 2) return text.includes(phrase);
  const words = wordsOf(phrase);
  return words.length === 0 || countIn(words, text) * 2 > words.length;
}

function* faultsIn(claim: Claim, written: Ground): Generator<Fault> {
  const ground = { lines: written.lines.map(plainText), quotes: written.quotes.map(plainText) };
  if (mainLines(ground).length === 0 || ground.quotes.some((quote) => !ground.lines.some((line) => line.includes(quote)))) {
    yield 'quote';
    return;
  }
  const [near = '', sentence = near] = widths(ground);
  const figure = figureFault(claim, near);
  if (figure) yield figure;
  if (countIn(wordsOf(`${claim.what}\n${claim.about}`), typeof claim.value === 'string' ? ground.lines.join('\n') : sentence) === 0) yield 'words';
  if (typeof claim.value === 'string' && !phraseStands(claim.value, near)) yield 'phrase';
  if (claim.per && !periodStands(claim.per, ground)) yield 'per';
  if (claim.from && !dateStands(claim.from, 'from', ground, claim.validity?.from)) yield 'from';
  if (claim.until && !dateStands(claim.until, 'until', ground, claim.validity?.until)) yield 'until';
}

/** What keeps a claim from standing in its ground; empty when it does. */
export const faultsOf = (claim: Claim, written: Ground): Fault[] => [...faultsIn(claim, written)];

/** Whether nothing does: the first fault ends the search. */
export const stands = (claim: Claim, written: Ground): boolean => faultsIn(claim, written).next().done === true;
