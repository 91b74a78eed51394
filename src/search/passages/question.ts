import type { GramFinder } from '../index/gramFinder.ts';
import type { HeadIndex } from '../index/headIndex.ts';
import { BREAK, foldKey } from '../text/fold.ts';
import { gramsOf } from '../text/units.ts';
import { kindsAsked, wantsFigure, type Kind } from './kinds.ts';
import { placesAsked, type KnownPlaces } from './places.ts';
import { agesAsked, readSlots, type Slots } from './slots.ts';
import { clauses, contentOf } from './speech.ts';
import { yearsAsked, type YearsAsked } from './years.ts';

/** One pair of characters of what is asked about, and what it is worth. */
export interface Token {
  gram: string;
  weight: number;
  /** Words that mean the same as the word the pair stands in; any of them counts as the pair. */
  others: readonly string[];
}

/** A question as it is understood. */
export interface Question {
  /** Folded, clauses apart. */
  key: string;
  /** What is left when talk, years and question words are gone. */
  content: string;
  tokens: Token[];
  /** Sum of all weights. */
  total: number;
  /** Every pair of the content, those that stand nowhere in the library as well. */
  grams: readonly string[];
  /** Share of the content's pairs that stand nowhere in the library. */
  unknown: number;
  slots: Slots;
  ages: number[];
  kinds: ReadonlySet<Kind>;
  figure: boolean;
  /** A few words that name a payment or measure and ask nothing: nothing happened there. */
  names: boolean;
  asked: YearsAsked;
  places: readonly string[];
}

const SHORT = 26;
const PAYMENT = /(?:奖补|补贴|补助|津贴|资助|补偿|均标|保费|奖励|兑付)(?:额|金)?$/;
/** 完成规模, 字数红线, 累计数: a measure without a number word asks for it. */
const MEASURED =
  /(?:数|规模|门槛|红线|底线|总额|额|幅度|占比|人均|均标|资助面|封顶|上限|下限|面积|盘子|规格|间隔|频次|最多|最高|最低|最少|底数|口径|[年月日]补|每[年月天亩户人生]|一[亩年月]|1[亩年月]|[测入困保付]线|[及率生放退]率|(?:护理|生活|伙食|管护|交通|保教|住宿|取暖|路)费|高龄[补钱]|年免学费)$|(?:1|一)学期$|个缴$|盘子多大|[几多少][升米亩度斤吨里]|多[大远](?!年纪|岁)|顶多能|啥数|多小/;
/** What is paid, anywhere in a few words that fill a slot: 2016年农村低保二类. */
const PAID = /补|贴|低保|救助|资助|保费|缴费|奖|工资|报酬|供养|标准/;
/** A figure in the question is for recognising what is known, not for what is asked. */
const UNKNOWN_WORTH = 1.6;

/** Reads a question by the grammar that passages are read by. */
export function readQuestion(index: HeadIndex, grams: GramFinder, query: string, places: KnownPlaces, day: string): Question {
  const key = foldKey(clauses(query), index.simplify);
  const asked = placesAsked(key, places, (gram) => grams.find(gram).telling > 0);
  // A place is a slot, not content.
  const placeless = asked.places.reduce((text, place) => text.replace(new RegExp(`${place}(?:县|市|州|省)?`, 'g'), BREAK), key);
  const content = contentOf(placeless, (text, at) => index.whole.lengthAt(text, at));
  const concepts = index.terms.conceptsIn(content);
  const tokens = new Map<string, Token>();
  const every: string[] = [];
  let strange = 0;
  let all = 0;
  let from = 0;
  for (const part of content.split(BREAK)) {
    let at = from;
    for (const gram of gramsOf(part)) {
      const place = content.indexOf(gram, at);
      at = place < 0 ? at : place;
      all += 1;
      every.push(gram);
      const others = concepts.find((concept) => concept.from <= at && at + gram.length <= concept.to)?.others ?? [];
      let weight = grams.find(gram).telling;
      if (weight === 0 && others.length > 0) weight = UNKNOWN_WORTH;
      if (weight === 0) strange += 1;
      else if (!tokens.has(gram) && gram.length > 1) tokens.set(gram, { gram, weight, others });
    }
    from += part.length + 1;
  }
  const named = kindsAsked(key);
  const slots = readSlots(key);
  const years = yearsAsked(key, day);
  // 羊肚菌奖补: a few words that name a payment ask how much it is.
  const kinds: ReadonlySet<Kind> =
    named.size === 0 && key.length <= SHORT && PAYMENT.test(key)
      ? new Set<Kind>(['amount', 'money'])
      : named.size === 0 && key.length <= SHORT && MEASURED.test(key)
        ? new Set<Kind>(['amount'])
        : named.size === 0 && key.length <= SHORT && PAID.test(key) && (years.years.length > 0 || slots.grades.size > 0)
          ? new Set<Kind>(['amount'])
          : named;
  return {
    key,
    content,
    tokens: [...tokens.values()],
    total: [...tokens.values()].reduce((sum, { weight }) => sum + weight, 0),
    grams: every,
    unknown: all === 0 ? 0 : strange / all,
    slots: asked.outside && !slots.dimensions.has('way') ? { ...slots, dimensions: new Map([...slots.dimensions, ['way', new Set(['跨省'])]]) } : slots,
    ages: agesAsked(key),
    kinds,
    figure: wantsFigure(kinds),
    names: named.size === 0 && kinds.size > 0,
    asked: years,
    places: asked.places,
  };
}

/** Whether a folded text holds the token itself or another word for it. */
export const holds = (key: string, { gram, others }: Token): boolean => key.includes(gram) || others.some((other) => key.includes(other));

/** The share of the question's weight that a folded text holds. */
export function heldShare({ tokens, total }: Pick<Question, 'tokens' | 'total'>, key: string): number {
  if (total === 0) return 0;
  let sum = 0;
  for (const token of tokens) if (holds(key, token)) sum += token.weight;
  return sum / total;
}
