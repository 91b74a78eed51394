import type { Candidate } from './candidates.ts';
import { FIGURE_KINDS, wantsFigure } from './kinds.ts';
import { answersKind, type PassageKind } from './passage.ts';
import type { Question } from './question.ts';
import { eachFit, sizeFit, unitFit } from './measures.ts';
import { NOT_KNOWN } from './years.ts';

/** What is known of the others when one passage is judged. */
export interface Company {
  /** Most slots named, and most telling content held, by a passage of the same entry. */
  slots: number;
  own: number;
  /** The nearest asked form of any entry. */
  form: number;
  /** The nearest of the passages' own questions. */
  asked: number;
  demonstration: boolean;
}

const hasPassed = (status: Candidate['status']) => status === 'expired' || status === 'replaced';
/** A stored question and a document's title stand for themselves; what stands over an amount or a step is only its name. */
const asksItself = ({ kind }: Candidate['passage']) => kind === 'ask' || kind === 'document';
/** Questions that want a figure, and those that want something else. */
const flag = (holds: boolean): number => (holds ? 1 : 0);
const is = (kind: PassageKind) => (_: Question, one: Candidate) => flag(one.passage.kind === kind);

type Feature = (question: Question, candidate: Candidate, company: Company) => number;

/** Everything that is weighed when a passage is judged, by name. All between -1 and about 1. */
const FEATURES = {
  covered: (_, { covered }) => covered,
  coveredSquare: (_, { covered }) => covered ** 2,
  local: (_, { local }) => local,
  localSquare: (_, { local }) => local ** 2,
  askShare: (_, { askShare }) => askShare,
  sayShare: (_, { sayShare }) => sayShare,
  telling: (_, { telling }) => telling,
  entire: (_, { entire }) => entire,
  matter: (_, { matter }) => matter,
  named: (_, { named }) => named,
  back: (_, one) => (asksItself(one.passage) ? one.back : 0),
  backLocal: (_, one) => (asksItself(one.passage) ? one.back * one.local : 0),
  backOther: (_, one) => (asksItself(one.passage) ? 0 : one.back),
  benefitNamed: (_, { benefitNamed }) => benefitNamed,
  benefitUnsaid: (question, { benefitNamed, passage }) => (question.key.length <= SHORT && passage.benefit !== undefined ? 1 - benefitNamed : 0),
  measureUnsaid: (question, { measureNamed }) => (question.key.length <= SHORT ? 1 - measureNamed : 0),
  form: (_, { form }) => form,
  formSquare: (_, { form }) => form ** 2,
  formBehind: (_, { form }, company) => form - company.form,
  asked: (_, { asked }) => asked,
  askedSquare: (_, { asked }) => asked ** 2,
  askedBehind: (_, { asked }, company) => asked - company.asked,
  askedNearest: (_, { asked }, company) => flag(asked > 0 && asked === company.asked),
  kind: (_, { kind }) => kind,
  noKind: (_, { kind }) => flag(kind === 0),
  near: (_, { near }) => near,
  nearest: (_, { near }) => flag(near > 0.999),
  own: (_, { own }) => own,
  ownBehind: (_, { own }, company) => (company.own === 0 ? 0 : own / company.own - 1),
  slots: (_, { slots }) => slots,
  slotsBehind: (_, { slots }, company) => slots - company.slots,
  everySlot: (question, { slots }) => flag(slotsIn(question) > 0 && slots > 0.99),
  everyOfMany: (question, { slots }) => flag(slotsIn(question) > 1 && slots > 0.99),
  yearExact: ({ asked }, { passage: { span } }) =>
    flag(asked.years.length === 1 && span?.until !== undefined && (span.from ?? span.until).slice(0, 4) === span.until.slice(0, 4)),
  yearsMany: ({ asked }, { passage }) => (asked.years.length === 0 ? 0 : Math.min(1, Math.max(0, passage.years - asked.years.length) / 3)),
  noSlot: (question, { slots }) => flag(slotsIn(question) > 0 && slots < 0.01),
  lacking: (_, { lacking }) => lacking,
  lackingShort: (question, { lacking }) => (question.key.length <= SHORT ? lacking : 0),
  past: (_, { status }) => flag(hasPassed(status)),
  pastYear: (question, { status }) => flag(hasPassed(status) && question.asked.years.length > 0),
  demonstration: (_, __, company) => flag(company.demonstration),
  length: (_, { passage }) => Math.min(1, passage.say.length / 120),
  figures: (_, { passage }) => Math.min(1, passage.figures / 6),
  figureAsked: (question, { passage }) => flag(question.figure && passage.figures > 0),
  unit: (question, { passage }) => {
    const asked = FIGURE_KINDS.filter((kind) => question.kinds.has(kind));
    return asked.length === 0 ? 0 : asked.filter((kind) => answersKind(passage, kind)).length / asked.length;
  },
  moneySaid: (question, { passage }) => flag(question.kinds.has('money') && passage.money),
  unitSame: ({ key }, { passage }) => unitFit(key, passage.say),
  size: ({ key }, { passage }) => sizeFit(key, passage.key.slice(passage.askKey.length)),
  each: ({ key }, { passage }) => eachFit(key, passage.key),
  figureUnasked: (question, { passage }) => flag(!question.figure && question.kinds.size > 0 && wantsFigure(passage.asked)),
  figureAlone: (question, { passage }) => flag(question.figure && passage.kind === 'ask' && passage.asked.size > 0 && !wantsFigure(passage.asked)),
  notKnown: (question, { passage }) => flag(question.figure && NOT_KNOWN.test(passage.say)),
  notKnownFirst: (question, { passage }) => flag(question.figure && NOT_KNOWN.test(/^[^。；]*/.exec(passage.say)![0])),
  clause: (_, { clause }) => clause,
  clauseBehind: (_, { clause, local }) => local - clause,
  decides: (question, { passage }) => flag(question.kinds.has('whether') && !question.figure && DECIDES.test(passage.say)),
  undecided: (question, { passage }) => flag(question.kinds.has('whether') && !question.figure && !DECIDES.test(passage.say)),
  lackRun: (_, { lackRun }) => Math.min(1, lackRun / 4),
  lackHere: (_, { lackHere }) => Math.min(1, lackHere / 4),
  lackHereShort: (question, { lackHere }) => (question.key.length <= SHORT ? Math.min(1, lackHere / 4) : 0),
  loose: (question, { slots, passage }) => flag(question.figure && slots > 0.01 && slots < 0.8 && passage.figures < 3),
  changeAsked: (question, { passage }) => flag(question.kinds.has('change') && passage.kind === 'change'),
  samePlace: (_, { place }) => flag(place === 'same'),
  ask: is('ask'),
  amount: is('amount'),
  amountFigure: (question, { passage }) => flag(passage.kind === 'amount' && question.figure),
  change: is('change'),
  who: is('who'),
  step: is('step'),
  office: is('office'),
  materials: is('materials'),
  deadline: is('deadline'),
  summary: is('summary'),
  line: is('line'),
  example: is('example'),
  validity: is('validity'),
  document: is('document'),
} as const satisfies Record<string, Feature>;

export type FeatureName = keyof typeof FEATURES;
export const FEATURE_NAMES = Object.keys(FEATURES) as FeatureName[];

/** A passage with how well it answers. */
export class Scored {
  readonly candidate: Candidate;
  /** In the order of the names. */
  readonly values: readonly number[];
  /** The larger the better; comparable within one question only. */
  readonly score: number;

  constructor(candidate: Candidate, values: readonly number[], score: number) {
    this.candidate = candidate;
    this.values = values;
    this.score = score;
  }

  /** By name: only of the few that are chosen does anybody look them up. */
  get features(): Record<FeatureName, number> {
    return Object.fromEntries(FEATURE_NAMES.map((name, at) => [name, this.values[at]!])) as Record<FeatureName, number>;
  }
}

/** How an answer to a yes-or-no question begins. */
const DECIDES = /^(?:不|能|可以|行|是|有|要|算|没|都|对|会|免|管|符合|还|已|得|必须|应)|(?:^|[，。；])(?:不能|不行|不算|可以|能领|不用|不需|不享受|不得|不再)/;

/** In a question of so few characters everything said is meant; a longer one tells a story besides. */
export const SHORT = 26;

const EACH_FEATURE: readonly Feature[] = Object.values(FEATURES);

/** What is weighed, in the order of the names. */
export const featuresOf = (question: Question, candidate: Candidate, company: Company): number[] =>
  EACH_FEATURE.map((feature) => feature(question, candidate, company));

/** How many slots a question fills. */
const slotsIn = ({ slots, ages, asked, places }: Question): number =>
  slots.dimensions.size + slots.grades.size + (slots.groups.size ? 1 : 0) + (ages.length ? 1 : 0) + (asked.years.length ? 1 : 0) + (places.length ? 1 : 0);
