import type { Problem } from '../../domain/policy/problem.ts';
import { centralProblems } from './centralRules.ts';
import { documentRules } from './documentRules.ts';
import { isMissingLine } from './factNames.ts';
import { factProblems } from './factRules.ts';
import { lineProblems } from './lineRules.ts';
import { pairProblems } from './pairRules.ts';
import type { Region } from '../../domain/policy/regionSchema.ts';
import { placeProblems } from './placeRules.ts';
import { regionFactProblems, whoProblems } from './whoRules.ts';
import { inspectFacts, type FactFile } from '../read/facts.ts';
import { readRegion } from '../read/region.ts';
import type { Entry } from '../read/load.ts';
import { recordKey } from '../read/recordKey.ts';
import { keyOf, remember } from '../../store/remember.ts';

const restsOnAll =
  (facts: ReadonlyMap<string, FactFile>) =>
  ({ policy }: Entry) =>
    policy.facts.every((id) => facts.has(id));

/** What is wrong with an entry by itself, beside all facts: looked at again only when the entry or a fact changed. */
function ownProblems(facts: ReadonlyMap<string, FactFile>, region: Region | undefined): (entry: Entry) => Problem[] {
  const all = keyOf(JSON.stringify(region?.places ?? []), ...[...facts].flatMap(([id, { text }]) => [id, text]));
  return (entry) =>
    remember('fact-check', [all, entry.file, recordKey(entry.policy), entry.body], () => {
      const found = factProblems([entry], facts);
      // Without the file it rests on, no figure of an entry is found: that is one fault.
      if (!restsOnAll(facts)(entry)) return found.filter(({ field }) => field === 'facts');
      return [...found, ...lineProblems([entry], facts), ...whoProblems([entry], facts), ...(region ? placeProblems([entry], facts, region) : [])];
    });
}

/** A line that is gone is one complaint, at the first place that names it, however many do. */
function goneOnce(problems: readonly Problem[]): Problem[] {
  const told = new Map<string, Problem[]>();
  for (const problem of problems) if (isMissingLine(problem)) told.set(problem.message, [...(told.get(problem.message) ?? []), problem]);
  return problems.flatMap((problem) => {
    const all = told.get(problem.message);
    if (!all) return [problem];
    if (all[0] !== problem) return [];
    return [all.length > 1 ? { ...problem, message: `${problem.message}，一共 ${all.length} 处写了它` } : problem];
  });
}

/** Everything in which the entries and their fact files disagree; a fact file that cannot be read is a problem of its own. */
export function checkFacts(root: string, entries: readonly Entry[], { facts, problems } = inspectFacts(root)): Problem[] {
  if (problems.length) return problems;
  const { region } = readRegion(root);
  const grounded = entries.filter(restsOnAll(facts));
  return [
    ...goneOnce(entries.flatMap(ownProblems(facts, region))),
    ...documentRules(grounded, facts),
    ...pairProblems(grounded, facts),
    ...centralProblems(grounded, facts),
    ...(region ? regionFactProblems(region, facts) : []),
  ];
}
