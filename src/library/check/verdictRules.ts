import { matchBenefit } from '../../domain/match/benefitMatch.ts';
import { offeredOn } from '../../domain/match/offered.ts';
import { memberLabel } from '../../domain/match/questions.ts';
import { benefitId } from '../../domain/policy/benefitId.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import { VERDICTS, type Verdict } from '../../domain/words/verdict.ts';
import { keyOf, remember } from '../../store/remember.ts';
import type { Library } from '../library.ts';
import { matchData } from '../matchPages.ts';
import { loadHouseholds, type TypicalHousehold } from '../read/households.ts';

const saidOf = (verdict: Verdict | 'not-offered') => (verdict === 'not-offered' ? '那天没有这样待遇' : VERDICTS[verdict]);

function householdVerdicts({ file, record, expect }: TypicalHousehold, entries: ReturnType<typeof matchData>['entries']): Problem[] {
  const wanted = new Set(expect.map(({ benefit }) => benefit));
  // One benefit's verdict is its own, whatever else the household may get.
  const found = new Map(
    offeredOn(entries, record.date)
      .groups.flat()
      .map(({ entry, benefit, status }) => ({ id: benefitId(entry.id, benefit.id), entry, benefit, status }))
      .filter(({ id }) => wanted.has(id))
      .map(({ id, entry, benefit, status }) => [id, matchBenefit(entry, benefit, record, status)] as const),
  );
  return expect.flatMap(({ benefit, verdict, members }, index): Problem[] => {
    const match = found.get(benefit);
    const came = match?.verdict ?? 'not-offered';
    if (came !== verdict)
      return [
        {
          file,
          field: `expect[${index}].verdict`,
          message: `“${benefit}”写的是“${saidOf(verdict)}”，照条目算出来是“${saidOf(came)}”`,
          remedy: '条目对就改这里，户情对就改条目的 who',
        },
      ];
    const names = match?.members.map((member) => memberLabel(record, member)) ?? [];
    return members && match && members.join() !== names.join()
      ? [{ file, field: `expect[${index}].members`, message: `“${benefit}”算出来是给${names.join('、') || '全家'}的`, remedy: '核对这里和条目的 who' }]
      : [];
  });
}

/** Typical households come out as their files say. */
export function verdictProblems(root: string, library: Library): Problem[] {
  const { entries, day } = matchData(library);
  const all = keyOf(JSON.stringify(entries));
  return loadHouseholds(root, day).flatMap((household) => remember('verdicts', [all, JSON.stringify(household)], () => householdVerdicts(household, entries)));
}
