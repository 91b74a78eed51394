import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Problem } from '../../domain/policy/problem.ts';
import { termsSchema, type Term } from '../../domain/policy/termsSchema.ts';
import { readRecord } from './readRecord.ts';

const FILE = 'content/terms.yaml';

/** A word that two terms claim would be explained twice, and differently. */
function repeated(terms: readonly Term[]): Problem[] {
  const owner = new Map<string, number>();
  return terms.flatMap((term, index) =>
    [term.word, ...term.also].flatMap((word) => {
      const first = owner.get(word);
      if (first === undefined) {
        owner.set(word, index);
        return [];
      }
      return [{ file: FILE, field: `[${index}]`, message: `“${word}”在第 ${first + 1} 个词里已经写过`, remedy: '合并成一个词，或删掉一处' }];
    }),
  );
}

/** A word that is explained by itself. */
function circular(terms: readonly Term[]): Problem[] {
  return terms.flatMap(({ word, formal }, index) =>
    formal.length > 0 && formal.every((other) => other === word)
      ? [{ file: FILE, field: `[${index}].formal`, message: `“${word}”写成了它自己的正式说法`, remedy: '写文件里的说法；没有别的说法就删掉这个词' }]
      : [],
  );
}

/** Names of entries that are not there. `known` is every entry's id; without it only the words are checked. */
function dangling(terms: readonly Term[], known?: ReadonlySet<string>): Problem[] {
  if (!known) return [];
  return terms.flatMap((term, index) =>
    term.entries
      .filter((id) => !known.has(id))
      .map((id) => ({
        file: FILE,
        field: `[${index}].entries`,
        message: `“${term.word}”指向的“${id}”没有这个条目`,
        remedy: '检查层级和文件名的拼写，或删掉这一项',
      })),
  );
}

/** Reads and checks content/terms.yaml, collecting every problem. */
export function inspectTerms(root: string, known?: ReadonlySet<string>): { terms: Term[]; problems: Problem[] } {
  if (!existsSync(join(root, FILE)))
    return { terms: [], problems: [{ file: FILE, field: '整个文件', message: '没有这个文件', remedy: '从示例恢复；没有词也要留一个' }] };
  const { data: terms, problems } = readRecord(root, FILE, termsSchema, { kind: 'terms' });
  return terms ? { terms, problems: [...repeated(terms), ...circular(terms), ...dangling(terms, known)] } : { terms: [], problems };
}

/** The terms, or a ContentError that lists everything to mend. */
export function loadTerms(root: string, known?: ReadonlySet<string>): Term[] {
  const { terms, problems } = inspectTerms(root, known);
  if (problems.length) throw new ContentError(problems);
  return terms;
}
