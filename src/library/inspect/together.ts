import type { FactPair } from '../../domain/inspect/together.ts';
import { benefitPairs, sayings, type BenefitPair, type Saying } from '../../domain/inspect/together.ts';
import { basisOf, sameBenefitGroups } from '../../domain/match/sameBenefit.ts';
import { isPast } from '../../domain/policy/validity.ts';
import type { Card, Library, LibraryEntry } from '../library.ts';
import type { FactFile } from '../read/facts.ts';
import { factGround } from './factGround.ts';

/** Everything the page 能不能同享 shows. */
export interface Together {
  pairs: BenefitPair<LibraryEntry>[];
  sayings: Saying<LibraryEntry>[];
  /** What the finder chooses from: the cards in groups that are one benefit, however many levels write it. */
  choices: Card[][];
}

/** The pairs that lines of the facts name, each with its own sentence and source. */
export function factPairs(facts: ReadonlyMap<string, FactFile>): FactPair[] {
  return [...facts.values()].flatMap((file) =>
    file.record.facts.flatMap(({ fact, source, between, together, unless }) => {
      const ids = between ?? together;
      if (!ids) return [];
      return [
        {
          kind: between ? ('not' as const) : ('too' as const),
          ids: ids as [string, string],
          ...factGround(file, source),
          text: fact,
          unless,
        },
      ];
    }),
  );
}

/** What the library tells about having two benefits at once; past entries only where a pair names them. */
export function togetherOf(library: Library, facts: ReadonlyMap<string, FactFile>): Together {
  const current = library.entries.filter(({ status }) => !isPast(status));
  return {
    pairs: benefitPairs(library.entries, factPairs(facts)),
    sayings: sayings(current),
    choices: sameBenefitGroups(library.cards, basisOf(library.entries)),
  };
}
