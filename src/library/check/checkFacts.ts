import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Problem } from '../../domain/policy/problem.ts';
import { centralProblems } from './centralRules.ts';
import { factProblems, type FigureException } from './factRules.ts';
import { lineProblems } from './lineRules.ts';
import { pairProblems } from './pairRules.ts';
import { placeProblems } from './placeRules.ts';
import { readRegion } from '../read/region.ts';
import { inspectFacts } from '../read/facts.ts';
import type { Entry } from '../read/load.ts';

/** The figures listed by hand as right although no fact holds them. */
export function figureExceptions(root: string): FigureException[] {
  const file = join(root, 'content/figure-exceptions.yaml');
  return existsSync(file) ? ((parse(readFileSync(file, 'utf8')) ?? []) as FigureException[]) : [];
}

/** Everything in which the entries and their fact files disagree; a fact file that cannot be read is a problem of its own. */
export function checkFacts(root: string, entries: readonly Entry[]): Problem[] {
  const { facts, problems } = inspectFacts(root);
  if (problems.length) return problems;
  const { region } = readRegion(root);
  return [
    ...factProblems(entries, facts, figureExceptions(root)),
    ...lineProblems(entries, facts),
    ...pairProblems(entries, facts),
    ...centralProblems(entries, facts),
    ...(region ? placeProblems(entries, facts, region) : []),
  ];
}
