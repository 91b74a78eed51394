import { expect, it } from 'vitest';
import { getLibrary } from '../../src/library/library.ts';
import { householdsOf } from '../../src/library/beside.ts';
import { matchData } from '../../src/library/matchPages.ts';
import { asOutlines, resultTold, stages } from '../support/toldResult.ts';

const library = getLibrary();
const { entries, day } = matchData(library);

it('judges every typical household by outlines as by the full entries: verdicts, groups, order and what is still to be asked', () => {
  const outlines = asOutlines(entries, day);
  const different = householdsOf(library).flatMap(({ id, record }, at) => {
    // Every stage and day is gone through, each household at one of them beside its own.
    const all = stages(record);
    const records = [record, all[at % all.length]!];
    return records
      .filter((one) => JSON.stringify(resultTold(outlines(one.date), one)) !== JSON.stringify(resultTold(entries, one)))
      .map(({ date }) => `${id} ${date}`);
  });
  expect(different).toEqual([]);
});
