import type { NumberTest } from '../../domain/rule/condition.ts';

/** 满60岁以上 as a cell says it: ≥60; several bounds with 且 between. */
export function numberTestText({ atLeast, atMost, above, below }: NumberTest): string {
  const bounds: [sign: string, bound: number | undefined][] = [
    ['≥', atLeast],
    ['>', above],
    ['≤', atMost],
    ['<', below],
  ];
  return bounds.flatMap(([sign, bound]) => (bound === undefined ? [] : [`${sign}${bound}`])).join('且');
}

const NUMBER = String.raw`(\d+(?:\.\d+)?)(?:周?岁|元|个?月)?`;
const SAID: readonly [pattern: RegExp, test: (a: number, b: number) => NumberTest][] = [
  [new RegExp(`^${NUMBER}(?:—|–|-|~|至|到)${NUMBER}$`), (a, b) => ({ atLeast: a, atMost: b })],
  [new RegExp(`^(?:≥|>=|不低于|不少于|年?满)${NUMBER}$`), (a) => ({ atLeast: a })],
  [new RegExp(`^(?:年?满)?${NUMBER}(?:及以上|\\(含\\)以上|以上)$`), (a) => ({ atLeast: a })],
  [new RegExp(`^(?:≤|<=|不超过|不高于)${NUMBER}$`), (a) => ({ atMost: a })],
  [new RegExp(`^${NUMBER}(?:及以下|\\(含\\)以下|以下)$`), (a) => ({ atMost: a })],
  [new RegExp(`^(?:>|超过|高于|多于)${NUMBER}$`), (a) => ({ above: a })],
  [new RegExp(`^(?:<|不满|不到|未满|低于|少于)${NUMBER}$`), (a) => ({ below: a })],
];

/** ≥60, 60以上, 满60周岁, 60—79, 不满16 … → bounds. Undefined: none of these. */
export function numberTestOf(text: string): NumberTest | undefined {
  const parts = text.replace(/＞/g, '>').replace(/＜/g, '<').replace(/[（]/g, '(').replace(/[）]/g, ')').replace(/\s/g, '').split(/且|、/);
  const tests = parts.map((part) => {
    for (const [pattern, test] of SAID) {
      const [found, a, b] = pattern.exec(part) ?? [];
      if (found !== undefined) return test(Number(a), Number(b));
    }
    return undefined;
  });
  return tests.some((test) => test === undefined) ? undefined : Object.assign({}, ...tests);
}
