import type { Problem } from '../policy/problem.ts';
import { firstDay, lastDay } from '../text/date.ts';
import type { FactRecord } from './factFileSchema.ts';

type Found = Omit<Problem, 'file'>;

function repeated(field: string, called: string, names: readonly string[]): Found[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => ({
    field,
    message: `有两处的${called}都是“${name}”`,
    remedy: `后写的那一处换一个没用过的${called}；已有的不要动，条目靠它指过来`,
  }));
}

/** Rules that hold inside one fact file and that a field's own schema cannot see. */
export function factFileProblems(record: FactRecord): Found[] {
  const { facts, sources, effectiveFrom, expiresOn } = record;
  const keys = sources.map(({ key }) => key);
  const found = [
    ...repeated(
      'facts',
      '编号',
      facts.map(({ id }) => id),
    ),
    ...repeated('sources', '代号', keys),
    ...facts.flatMap(({ source }, index) =>
      keys.includes(source)
        ? []
        : [
            {
              field: `facts[${index}].source`,
              message: `sources 里没有代号“${source}”`,
              remedy: `从这些里选：${keys.join('、')}，或先在 sources 里补上这个出处`,
            },
          ],
    ),
    ...facts.flatMap(({ kind, between }, index) =>
      between && kind !== 'prohibition'
        ? [{ field: `facts[${index}].between`, message: '只有 prohibition 才写 between', remedy: '改 kind；说的是可以同时享受，就写 together' }]
        : [],
    ),
    ...facts.flatMap(({ kind, between, noPair }, index) => {
      const clear = kind === 'prohibition' ? (between === undefined) !== (noPair === undefined) : noPair === undefined;
      if (clear) return [];
      return [
        {
          field: `facts[${index}]`,
          message: '没写清这件不许的事牵涉不牵涉两样待遇',
          remedy: '两样不能同时享受的写 between，不牵涉的写 noPair 说明为什么，二选一；不是 prohibition 的都不写',
        },
      ];
    }),
    ...facts.flatMap(({ between, unless }, index) =>
      unless && !between ? [{ field: `facts[${index}].unless`, message: '写了 unless，没写是哪两样待遇', remedy: '补上 between，或删掉 unless' }] : [],
    ),
  ];
  if (effectiveFrom && expiresOn && firstDay(effectiveFrom) > lastDay(expiresOn)) {
    found.push({ field: 'expiresOn', message: `截止日期 ${expiresOn} 早于开始日期 ${effectiveFrom}`, remedy: '核对两个日期，写反了就对调' });
  }
  return found;
}
