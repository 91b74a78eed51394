import { benefitId, notWithId, splitBenefitId } from '../../domain/policy/benefitId.ts';
import type { Problem } from '../../domain/policy/problem.ts';
import { NO_PAIR } from '../../domain/words/factWords.ts';
import type { FactFile } from '../read/facts.ts';
import type { Entry } from '../read/load.ts';

type Facts = ReadonlyMap<string, FactFile>;
type Field = 'notWith' | 'withToo';

/** Both ways of a pair as one text each. */
const both = (a: string, b: string) => [`${a} ${b}`, `${b} ${a}`];

/** Every pair the entries write down, whichever of the two does. */
function writtenPairs(entries: readonly Entry[], field: Field): Set<string> {
  return new Set(
    entries.flatMap(({ id, policy }) =>
      policy.benefits.flatMap((benefit) => (benefit[field] ?? []).flatMap((target) => both(benefitId(id, benefit.id), notWithId(id, target)))),
    ),
  );
}

/** What a fact says of two benefits, the entries say too: not together (notWith), together (withToo), and never both. */
export function pairProblems(entries: readonly Entry[], facts: Facts): Problem[] {
  const known = new Set(entries.flatMap(({ id, policy }) => policy.benefits.map((benefit) => benefitId(id, benefit.id))));
  const written = { notWith: writtenPairs(entries, 'notWith'), withToo: writtenPairs(entries, 'withToo') };
  const held = (file: string, field: string, [a, b]: readonly string[], side: Field): Problem[] => {
    const unknown = [a, b].filter((id) => !known.has(id!));
    if (unknown.length) return [{ file, field, message: `没有“${unknown.join('”“')}”这项待遇`, remedy: '检查条目和待遇代号的拼写' }];
    if (written[side].has(`${a} ${b}`)) return [];
    const { entry, benefit } = splitBenefitId(a!);
    return [
      {
        file: `content/policies/${entry}.mdx`,
        field: side,
        message: `事实写明“${a}”和“${b}”${side === 'notWith' ? '不能' : '可以'}同时享受，条目没写`,
        remedy: `在待遇 ${benefit} 下面写 ${side}: [${b}]`,
      },
    ];
  };
  return [
    ...[...facts.values()].flatMap(({ file, record }) =>
      record.facts.flatMap(({ between, together }, index) => [
        ...(between ? held(file, `facts[${index}].between`, between, 'notWith') : []),
        ...(together ? held(file, `facts[${index}].together`, together, 'withToo') : []),
      ]),
    ),
    ...entries.flatMap(({ id, file, policy }) =>
      policy.benefits.flatMap((benefit, index) =>
        (benefit.withToo ?? [])
          .filter((target) => written.notWith.has(`${benefitId(id, benefit.id)} ${notWithId(id, target)}`))
          .map((target) => ({
            file,
            field: `benefits[${index}].withToo`,
            message: `“${target}”一处写可以同时享受，一处写不能`,
            remedy: '对照事实，删掉错的那一处',
          })),
      ),
    ),
  ];
}

/** The prohibitions that name no pair of benefits, by the reason why. */
export function pairlessProhibitions(facts: Facts): { reason: string; lines: string[] }[] {
  const all = [...facts.values()].flatMap(({ id, record }) =>
    record.facts.flatMap(({ id: fact, fact: text, noPair }) => (noPair ? [{ noPair, line: `${id}#${fact}　${text}` }] : [])),
  );
  return Object.entries(NO_PAIR).map(([key, reason]) => ({ reason, lines: all.filter(({ noPair }) => noPair === key).map(({ line }) => line) }));
}
