import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Household } from '../../src/domain/household/implications.ts';
import { exclusivePairs } from '../../src/domain/match/exclusive.ts';
import { matchHousehold } from '../../src/domain/match/match.ts';
import { memberLabel } from '../../src/domain/match/questions.ts';
import type { BenefitMatch } from '../../src/domain/match/result.ts';
import { getLibrary } from '../../src/library/library.ts';
import { matchData } from '../../src/library/matchPages.ts';
import { PROJECT } from '../support/miniLibrary.ts';
import { answeredToTheEnd } from '../../src/domain/household/ordinary.ts';

/** y 符合, v 需核实, o one of the two, n 不符合, x anything but 符合, u 信息不足, gone not in force on that day; apart: pairs that exclude each other. */
type Wanted = Partial<Record<'y' | 'v' | 'o' | 'n' | 'x' | 'u' | 'gone', string[]>> & { apart?: [string, string][] };
interface Unseen {
  id: string;
  base?: 'full';
  date?: string;
  household?: Household['household'];
  members?: Household['members'];
  expect: Wanted;
}

const ALLOWED: Record<string, (verdict: string | undefined) => boolean> = {
  y: (verdict) => verdict === 'eligible',
  v: (verdict) => verdict === 'verify',
  o: (verdict) => verdict === 'eligible' || verdict === 'verify',
  n: (verdict) => verdict === 'ineligible',
  x: (verdict) => verdict !== 'eligible',
  u: (verdict) => verdict === 'unknown',
  gone: (verdict) => verdict === undefined,
};

const { entries } = matchData(getLibrary());
const bySlug = new Map(entries.map(({ id }) => [id.split('/')[1]!, id]));
const FOLDER = join(PROJECT, 'tests/content/data');
const sets = readdirSync(FOLDER)
  .filter((name) => /^unseen-.*\.yaml$/.test(name))
  .map((name) => ({ name, households: parse(readFileSync(join(FOLDER, name), 'utf8')) as Unseen[] }));

function recordOf({ base, date = '2026-11-23', household = {}, members }: Unseen): Household {
  const record: Household = { date, household, typesUnsure: [], members };
  return base === 'full' ? answeredToTheEnd(record) : record;
}

/** Everything one household's result gets wrong, and how much was asked of it. */
function judged(unseen: Unseen): { asked: number; wrong: string[] } {
  const record = recordOf(unseen);
  const families = matchHousehold(entries, record);
  const found = new Map<string, BenefitMatch>(
    families.flatMap(({ matches, ruledOut, folded }) => [...matches, ...ruledOut, ...folded]).map((match) => [`${match.entry.id}#${match.benefit.id}`, match]),
  );
  const wrong: string[] = [];
  let asked = 0;
  for (const [code, targets] of Object.entries(unseen.expect)) {
    if (code === 'apart') continue;
    for (const target of targets as string[]) {
      const [, slug, id, whom] = /^([a-z0-9-]+)#([a-z0-9-]+)(?:@(.+))?$/.exec(target)!;
      if (!bySlug.has(slug!)) throw new Error(`${unseen.id}: no entry ${slug}`);
      const match = found.get(`${bySlug.get(slug!)}#${id}`);
      asked += 1;
      if (!ALLOWED[code]!(match?.verdict)) wrong.push(`${unseen.id} ${code} ${slug}#${id}: ${match?.verdict ?? 'gone'}`);
      else if (whom && match!.members.map((index) => memberLabel(record, index)).join('、') !== whom)
        wrong.push(`${unseen.id} ${slug}#${id} is for ${match!.members.map((index) => memberLabel(record, index)).join('、') || 'nobody'}, not ${whom}`);
    }
  }
  const pairs = exclusivePairs(families)
    .flatMap(({ one, other }) =>
      [one, ...one.folded].flatMap((first) =>
        [other, ...other.folded].flatMap((second) => [
          [first, second],
          [second, first],
        ]),
      ),
    )
    .map((pair) => pair.map(({ entry, benefit }) => `${entry.id.split('/')[1]}#${benefit.id}`).join(' '));
  for (const pair of unseen.expect.apart ?? []) {
    asked += 1;
    if (!pairs.includes(pair.join(' '))) wrong.push(`${unseen.id} does not say that ${pair.join(' and ')} exclude each other`);
  }
  return { asked, wrong };
}

describe('households no rule was written from', () => {
  it('are in several sets, each written by somebody else, with at least two hundred and fifty expectations together', () => {
    const asked = sets.flatMap(({ households }) => households.map((unseen) => judged(unseen).asked)).reduce((sum, one) => sum + one, 0);
    expect([sets.length >= 2, asked >= 250]).toEqual([true, true]);
  });

  it.each(sets.map(({ name, households }) => [name, households] as const))('of %s come out as the facts say', (_, households) => {
    expect(households.flatMap((unseen) => judged(unseen).wrong)).toEqual([]);
  });

  it('this check finds a wrong verdict and a wrong person', () => {
    const [first] = sets.flatMap(({ households }) => households.filter(({ expect: wanted }) => wanted.o?.some((target) => target.includes('@'))));
    const target = first!.expect.o!.find((one) => one.includes('@'))!;
    expect(judged({ ...first!, expect: { n: [target], o: [target.replace(/@.*$/, '@别人')] } }).wrong).toHaveLength(2);
  });
});
