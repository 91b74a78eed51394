import { oncePer } from '../domain/memo/oncePer.ts';
import { validityOn } from '../domain/policy/validity.ts';
import { traitText } from '../domain/household/traitText.ts';
import { HOUSEHOLD_TRAITS } from '../domain/household/householdTraits.ts';
import { MEMBER_TRAITS } from '../domain/household/memberTraits.ts';
import type { TraitSpec } from '../domain/household/traitSpec.ts';
import type { Traits, Member } from '../domain/household/implications.ts';
import { matchHousehold } from '../domain/match/match.ts';
import type { FamilyMatch } from '../domain/match/result.ts';
import type { BenefitMatch } from '../domain/match/result.ts';
import { benefitId, splitBenefitId } from '../domain/policy/benefitId.ts';
import type { Benefit } from '../domain/policy/policySchema.ts';
import { errandsOf, type Errand } from '../domain/match/errands.ts';
import { pilesOf, type Pile, type PileRow } from '../domain/match/piles.ts';
import { memberLabel } from '../domain/match/questions.ts';
import type { Need, Status } from '../domain/words/vocabulary.ts';
import { householdsOf } from './beside.ts';
import type { TypicalHousehold } from './read/households.ts';
import type { Library, LibraryEntry } from './library.ts';
import { matchData } from './matchPages.ts';

/** One benefit of a typical household's result. */
export interface ShownMatch {
  match: BenefitMatch;
  entry: LibraryEntry;
  /** What this household is meant to show: opened on the page. */
  point: boolean;
}

/** One kind of money: what speaks first, and the other versions behind it. A point that stands in another document is shown here, too. */
interface ShownRow {
  row: PileRow;
  main: ShownMatch;
  more: ShownMatch[];
}

/** A typical household as it stands in the list of all. */
export interface HouseholdLine {
  household: TypicalHousehold;
  /** Site path without a leading slash. */
  path: string;
  /** The need it is mainly about: that of the first thing it is meant to show. */
  about: Need;
  /** How many rows each pile has. */
  counts: Record<Pile, number>;
}

/** A typical household with its result, ready for its page. */
export interface HouseholdPage extends HouseholdLine {
  /** What is known, in words. */
  traits: { about: string; lines: string[] }[];
  families: FamilyMatch[];
  piles: Record<Pile, PileRow[]>;
  /** The same rows as they are shown. */
  shown: Record<Pile, ShownRow[]>;
  /** Whom to go to, with what. */
  errands: Errand[];
  /** Points of the household it does not get, with the condition that failed. */
  refused: ShownMatch[];
  /** Points of the household that no policy gave on its day. */
  notOffered: { entry: LibraryEntry; name: string; status: Status }[];
}

const lines = (specs: Record<string, TraitSpec>, traits: Traits) =>
  Object.entries(specs).flatMap(([trait, spec]) => (traits[trait] === undefined ? [] : [traitText(spec, traits[trait])]));

/** That a grown man was raised by his parents settles a question but tells a reader nothing. */
function worthTelling(member: Member): Traits {
  const { guardianship, ...others } = member;
  return guardianship === 'parents' && Number(member['age']) >= 18 ? others : member;
}

function factsOf({ told: record, record: full }: TypicalHousehold): HouseholdPage['traits'] {
  const types: TraitSpec = HOUSEHOLD_TRAITS.types;
  const unsure = record.typesUnsure.length ? [`拿不准是不是：${record.typesUnsure.map((type) => types.values![type]).join('、')}`] : [];
  const household = [...lines(HOUSEHOLD_TRAITS, record.household), ...unsure];
  const members = (record.members ?? []).map((member, index) => ({ about: memberLabel(record, index), lines: lines(MEMBER_TRAITS, worthTelling(member)) }));
  return [
    { about: '这一户', lines: household.length ? household : ['还没有问'] },
    ...(members.length ? members : [{ about: '家里的人', lines: ['还没有问'] }]),
    ...(full === record ? [] : [{ about: '其余各项', lines: ['都按最平常的情形答完：没有残疾证，没有大病，参加了医保，房子安全'] }]),
  ];
}

function benefitOf(library: Library, id: string): Benefit {
  const named = splitBenefitId(id);
  return library.entry(named.entry).policy.benefits.find((benefit) => benefit.id === named.benefit)!;
}
const needOf = (library: Library, id: string): Need => benefitOf(library, id).need;

/** The lines of the list, as far as they are known: whatever works out a page notes its line. */
const linesOf = oncePer((_: Library) => new Map<string, HouseholdLine>());

/** One typical household with its result. Not kept: the results of all of them are larger than the library. */
export function householdPage(library: Library, household: TypicalHousehold): HouseholdPage {
  const families = matchHousehold(matchData(library).entries, household.record);
  const points = new Map(household.expect.map(({ benefit, verdict }) => [benefit, verdict]));
  const shown = (match: BenefitMatch): ShownMatch => ({
    match,
    entry: library.entry(match.entry.id),
    point: points.has(benefitId(match.entry.id, match.benefit.id)),
  });
  const matches = families.flatMap((family) => family.matches.map(shown));
  const folded = families.flatMap((family) => family.folded.map(shown));
  const ruledOut = families.flatMap((family) => family.ruledOut.map(shown));
  const piles = pilesOf(families, household.record);
  const rowShown = (row: PileRow): ShownRow => {
    const own = [row.main, ...row.versions];
    // A point that stands behind a nearer document is still a point: it is shown beside it.
    const behind = own.flatMap((match) => match.folded.filter(({ verdict }) => verdict !== 'ineligible').map(shown)).filter(({ point }) => point);
    return { row, main: shown(row.main), more: [...row.versions.map(shown), ...behind] };
  };
  const notOffered = [...points].flatMap(([id, verdict]) => {
    if (verdict !== 'not-offered') return [];
    const entry = library.entry(splitBenefitId(id).entry);
    return [{ entry, name: benefitOf(library, id).name, status: validityOn(entry.policy, household.record.date, (other) => library.entry(other).policy) }];
  });
  const line: HouseholdLine = {
    household,
    path: `households/${household.id}.html`,
    about: needOf(library, household.expect[0]!.benefit),
    counts: { can: piles.can.length, settle: piles.settle.length, ask: piles.ask.length },
  };
  linesOf(library).set(household.id, line);
  return {
    ...line,
    traits: factsOf(household),
    families,
    piles,
    shown: { can: piles.can.map(rowShown), settle: piles.settle.map(rowShown), ask: piles.ask.map(rowShown) },
    errands: errandsOf(piles),
    refused: [...matches, ...ruledOut, ...folded].filter(({ match, point }) => point && match.verdict === 'ineligible'),
    notOffered,
  };
}

/** A line for every typical household. Where their pages were drawn before, nothing is worked out again. */
export const householdLines = (library: Library): HouseholdLine[] =>
  householdsOf(library).map((household) => {
    const { household: own, path, about, counts } = linesOf(library).get(household.id) ?? householdPage(library, household);
    return { household: own, path, about, counts };
  });
