import { describe, expect, it } from 'vitest';
import { matchHousehold } from '../../../src/domain/match/match.ts';
import { memberLabel } from '../../../src/domain/match/questions.ts';
import { LEVELS, STATUSES, keysOf } from '../../../src/domain/words/vocabulary.ts';
import { getLibrary } from '../../../src/library/library.ts';
import { restProblems } from '../../../src/library/check/everything.ts';
import { inspectContent } from '../../../src/library/read/load.ts';
import { COUNTY, county, countyHouseholds, countyMatch } from '../../support/county.ts';
import { PROJECT } from '../../support/miniLibrary.ts';

describe('the county that tests stand on', () => {
  it('passes its own check', () => {
    const { entries, problems } = inspectContent(COUNTY);
    expect([...problems, ...restProblems(COUNTY, entries)]).toEqual([]);
  });

  it('has every level and every validity, and nothing in it is a demonstration', () => {
    const { entries, byLevel } = county();
    for (const level of keysOf(LEVELS)) expect(byLevel(level).length, level).toBeGreaterThan(0);
    expect([...new Set(entries.map(({ status }) => status))].sort()).toEqual(keysOf(STATUSES).sort());
    expect(entries.filter(({ place }) => place.demonstration)).toEqual([]);
  });

  it('gives its typical households what their files say', () => {
    const { entries } = countyMatch();
    for (const { id, record, expect: wanted } of countyHouseholds()) {
      const rows = matchHousehold(entries, record).flatMap(({ matches, ruledOut, folded }) => [...matches, ...ruledOut, ...folded]);
      const came = wanted.map(({ benefit, members }) => {
        const row = rows.find((match) => `${match.entry.id}#${match.benefit.id}` === benefit);
        return {
          benefit,
          verdict: row?.verdict ?? 'not-offered',
          ...(members && row ? { members: row.members.map((index) => memberLabel(record, index)) } : {}),
        };
      });
      expect(came, id).toEqual(wanted);
    }
  });

  it('is not the project’s own library: each folder has a library of its own in one process', () => {
    expect(getLibrary(PROJECT).region.county).not.toBe(county().region.county);
    expect(county()).toBe(county());
  });
});
