import type { Problem } from '../../domain/policy/problem.ts';
import type { Term } from '../../domain/policy/termsSchema.ts';
import { groundOf, type Facts } from './factNames.ts';

const FILE = 'content/terms.yaml';

/** The word that a document uses now: the first formal one that the named line holds. */
export function wordOfDocument({ formal, fact }: Pick<Term, 'formal' | 'fact'>, facts: Facts): string | undefined {
  const { lines } = groundOf({ fact }, facts);
  return formal.find((word) => lines.some((line) => line.includes(word)));
}

/** What must not be said any more is one of the term's own words, and what is said instead stands in a line of the facts. */
export function termProblems(terms: readonly Term[], facts: Facts): Problem[] {
  return terms.flatMap((term, index): Problem[] => {
    const { word, also, avoid, fact = [] } = term;
    const strange = avoid.filter((old) => old !== word && !also.includes(old));
    const gone = fact.filter((name) => groundOf({ fact: [name] }, facts).lines.length === 0);
    const at = (field: string, message: string, remedy: string) => ({ file: FILE, field: `[${index}].${field}`, message, remedy });
    return [
      ...strange.map((old) => at('avoid', `“${old}”不在“${word}”的 word、also 里`, '加进 also，或删掉')),
      ...gone.map((name) => at('fact', `没有“${name}”这一条`, '到 content/facts 里查对文件名和编号')),
      ...(avoid.length > 0 && fact.length === 0 ? [at('fact', `写了“${word}”不能再说，没写现在的叫法出自哪条事实`, '写成 fact: 文件名#f1')] : []),
      ...(fact.length > 0 && gone.length === 0 && !wordOfDocument(term, facts)
        ? [at('fact', `所指的事实里没有“${term.formal.join('”“')}”这些叫法`, '改指写着现在叫法的那一条')]
        : []),
    ];
  });
}
