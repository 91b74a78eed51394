import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ContentError, Refusal, type Problem } from '../../domain/policy/problem.ts';
import { allProblems } from '../../library/check/everything.ts';
import { loadFacts } from '../../library/read/facts.ts';
import { loadContent } from '../../library/read/load.ts';
import { asidePath, ASIDE, readAdoption, recordFile, type Adoption } from '../aside.ts';
import { withChanges } from '../overlay.ts';
import { cutVerdicts } from './cut.ts';
import { isAlready, refuseOddNames, type Taker } from './newRegion.ts';
import { planAdoption, type Plan } from './plan.ts';

/** Letters rather than hex digits, among which a private number would be found. */
const sum = (text: string) => createHash('sha256').update(text).digest('base64url');

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Moves a file; its folder goes when it was the last one there, unless the folder is one that readers look for. */
function moveFile(root: string, from: string, to: string): void {
  mkdirSync(dirname(join(root, to)), { recursive: true });
  renameSync(join(root, from), join(root, to));
  const folder = dirname(join(root, from));
  if (folder.startsWith(join(root, ASIDE)) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function problemsAfter(root: string, { move, rewrite }: Plan): Problem[] {
  const changes = new Map<string, string | null>([...move.map((path) => [path, null] as const), ...rewrite]);
  return withChanges(root, changes, (copy) => allProblems(copy).problems);
}

/** A typical household's verdict that rested on a figure of the former place (its income line) is no longer to be expected: it goes from the household's file. */
function withoutLostVerdicts(root: string, plan: Plan, problems: readonly Problem[]): Plan {
  const move = [...plan.move];
  const rewrite = new Map(plan.rewrite);
  const files = new Set(problems.flatMap(({ file }) => (file.startsWith('content/households/') ? [file] : [])));
  for (const file of files) {
    const lost = problems.flatMap((one) => (one.file === file ? [/^expect\[(\d+)\]/.exec(one.field)?.[1]] : []));
    const text = cutVerdicts(
      rewrite.get(file) ?? readFileSync(join(root, file), 'utf8'),
      lost.flatMap((index) => (index === undefined ? [] : [Number(index)])),
    );
    rewrite.delete(file);
    if (text === null) move.push(file);
    else rewrite.set(file, text);
  }
  return { move, rewrite };
}

/** What would come of the plan must be in order before anything is touched. */
function soundPlan(root: string, plan: Plan): Plan {
  const first = problemsAfter(root, plan);
  if (first.length === 0) return plan;
  const mended = withoutLostVerdicts(root, plan, first);
  const left = problemsAfter(root, mended);
  if (left.length) throw new ContentError(left);
  return mended;
}

/** What is to be done to give the folder to the taker; undefined when it is the taker's already. Writes nothing. */
export function prepareAdoption(root: string, taker: Taker): Plan | undefined {
  refuseOddNames(taker);
  const { region, entries } = loadContent(root);
  if (isAlready(region, taker)) return undefined;
  const former = readAdoption(root);
  if (former) throw new Refusal(`这个库已经换成了${former.county}。改法：先运行 npm run adopt -- --undo 换回${former.from}，再换成${taker.county}。`);
  return soundPlan(root, planAdoption(root, { region, entries, facts: loadFacts(root) }, taker));
}

/** Does what was prepared, and writes down what was done. */
export function carryOut(root: string, { move, rewrite }: Plan, taker: Taker): Adoption {
  const from = loadContent(root).region.county;
  // The record comes first: should the machine stop half way, --undo still knows every file.
  const adoption: Adoption = { county: taker.county, from, moved: move, rewritten: Object.fromEntries([...rewrite].map(([path, text]) => [path, sum(text)])) };
  put(root, `${ASIDE}/adopted.json`, `${JSON.stringify(adoption, null, 2)}\n`);
  for (const path of rewrite.keys()) put(root, asidePath(path), readFileSync(join(root, path), 'utf8'));
  for (const path of move) moveFile(root, path, asidePath(path));
  for (const [path, text] of rewrite) put(root, path, text);
  return adoption;
}

/** The taker's own files: those below the levels' folders that were not there before, and whatever was rewritten and has changed since. */
function ownFiles(root: string, { rewritten }: Adoption): string[] {
  const { region, entries } = loadContent(root);
  const lower = new Set(region.places.filter(({ level }) => level !== 'central').map(({ name }) => name));
  const own = entries.filter(({ policy, file }) => lower.has(policy.place) && !(file in rewritten));
  const used = new Set(own.flatMap(({ policy }) => policy.facts));
  const facts = [...loadFacts(root).values()].filter(({ id, record }) => record.level !== 'central' && used.has(id));
  const changed = Object.entries(rewritten).filter(([path, was]) => existsSync(join(root, path)) && sum(readFileSync(join(root, path), 'utf8')) !== was);
  return [...own.map(({ file }) => file), ...facts.map(({ file }) => file), ...changed.map(([path]) => path)];
}

/** Gives the library back. What the taker wrote goes below ASIDE/undone and is lost to nobody. Returns those files. */
export function undoAdoption(root: string): { adoption: Adoption; kept: string[] } {
  const adoption = readAdoption(root);
  if (!adoption) throw new Refusal(`${ASIDE} 里没有换县的记录，没有可以换回的。改法：没有换过县就不用 --undo。`);
  const kept = [...new Set(ownFiles(root, adoption))];
  for (const path of kept) moveFile(root, path, `${ASIDE}/undone/${path}`);
  for (const path of [...adoption.moved, ...Object.keys(adoption.rewritten)]) {
    if (existsSync(join(root, asidePath(path)))) moveFile(root, asidePath(path), path);
  }
  rmSync(recordFile(root), { force: true });
  for (const folder of readdirSync(join(root, ASIDE))) {
    if (folder !== 'undone') rmSync(join(root, ASIDE, folder), { recursive: true, force: true });
  }
  if (readdirSync(join(root, ASIDE)).length === 0) rmdirSync(join(root, ASIDE));
  return { adoption, kept };
}
