import { join } from 'node:path';
import { benefitId } from '../../domain/policy/benefitId.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import { privateNumbersIn } from '../../domain/text/privateNumbers.ts';
import { householdProblems } from '../read/households.ts';
import { editionDay } from '../read/editionDay.ts';
import { createLibrary, type Library } from '../library.ts';
import { inspectContent, type Entry } from '../read/load.ts';
import { inspectEvents } from '../read/events.ts';
import { exampleProblems, inspectExamples } from '../read/examples.ts';
import { inspectFacts } from '../read/facts.ts';
import { readRegion } from '../read/region.ts';
import { inspectRectify } from '../read/rectify.ts';
import { inspectTerms } from '../read/terms.ts';
import { rectifyProblems } from './rectifyRules.ts';
import { walk } from '../read/walk.ts';
import { termProblems } from './termRules.ts';
import { cardProblems } from './cardProblems.ts';
import { checkFacts } from './checkFacts.ts';
import { privacyProblems } from './privacy.ts';
import { originalProblems, publicProblems } from './keptFiles.ts';
import { strayFiles } from './strayFiles.ts';
import { twoFigureProblems } from './twoFigures.ts';
import { verdictProblems } from './verdictRules.ts';

type ReadFacts = ReturnType<typeof inspectFacts>;

/** What is said outside of the entries and still rests on lines of the facts: the terms that must be said, 整改对照. */
function groundedProblems(root: string, entries: readonly Entry[] | undefined, { facts, problems: unreadable }: ReadFacts): Problem[] {
  const { kinds, problems } = inspectRectify(root);
  if (unreadable.length || problems.length) return problems;
  return [...termProblems(inspectTerms(root).terms, facts), ...(entries ? rectifyProblems(kinds, entries, facts) : [])];
}

/** Links below `content/`: what they lead to may lie on one machine only, and may be anything. */
const linkProblems = (root: string): Problem[] =>
  walk(join(root, 'content')).others.map((path) => ({
    file: `content/${path}`,
    field: '整个文件',
    message: '是一个链接，不是文件',
    remedy: '把文件本身放进来',
  }));

/** What stops a build besides faulty entries: figures without a fact, households and terms with faults. `unread` are entries whose faults are told already. */
export function restProblems(root: string, entries: readonly Entry[], unread: ReadonlySet<string> = new Set()): Problem[] {
  const known = new Set([...entries.map(({ id }) => id), ...unread]);
  // What stands in an entry that could not be read is not called missing.
  const benefits = unread.size > 0 ? undefined : new Set(entries.flatMap(({ id, policy }) => policy.benefits.map((benefit) => benefitId(id, benefit.id))));
  const { examples, problems: unreadable } = inspectExamples(root);
  const { region } = readRegion(root);
  const facts = inspectFacts(root);
  const misplaced = examples.length > 0 && region ? exampleProblems(examples, region, unread.size > 0 ? undefined : entries, facts.facts) : [];
  return [
    ...unreadable,
    ...misplaced,
    ...linkProblems(root),
    ...strayFiles(root),
    ...originalProblems(root),
    ...publicProblems(),
    ...checkFacts(root, entries, facts),
    ...twoFigureProblems(entries),
    ...householdProblems(root, entries, unread),
    ...inspectTerms(root, known).problems,
    ...groundedProblems(root, unread.size > 0 ? undefined : entries, facts),
    ...inspectEvents(root, benefits).problems,
  ];
}

/** What only a library in order can be asked: cards that fit no paper, typical households that come out otherwise than they say. */
function soundProblems(root: string, library: Library): Problem[] {
  // Households say what comes of the entries as they are written; what an office told by telephone is no fault of theirs.
  const written = { region: library.region, entries: library.entries.map((entry) => entry.written) };
  return [...cardProblems(library), ...verdictProblems(root, library.replies.length ? createLibrary(written, library.day) : library)];
}

/** Everything that would stop the build of a library that could be read. What the county's offices told is no part of what the entries are held to. */
export function libraryProblems(root: string, library: Library): Problem[] {
  return [
    ...restProblems(
      root,
      library.entries.map(({ written }) => written),
    ),
    ...soundProblems(root, library),
  ];
}

/** Everything that would stop the build of `root`, in one go: the check and the build cannot disagree. */
export function allProblems(root: string): { entries: Entry[]; problems: Problem[] } {
  const links = linkProblems(root);
  const { region, entries, replies = [], unread, problems } = inspectContent(root);
  const found = privacyProblems(root, 'content');
  const exposed = new Set([...found, ...links].map(({ file }) => file));
  // Of a file that holds a private number nothing else is told: another complaint might repeat it.
  const all = [
    ...links,
    ...found,
    ...[...problems, ...restProblems(root, entries, unread)].filter(({ file }) => !exposed.has(file) && !privateNumbersIn(file).length),
  ];
  // Cards are laid out and households matched from sound content only.
  return { entries, problems: all.length || !region ? all : soundProblems(root, createLibrary({ region, entries, replies }, editionDay(entries))) };
}
