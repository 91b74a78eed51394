import type { IncomeLineKey } from '../words/incomeLines.ts';

/** What a number must be. All bounds given must hold; `atLeast`/`atMost` include the number itself. */
export interface NumberTest {
  atLeast?: number | undefined;
  atMost?: number | undefined;
  above?: number | undefined;
  below?: number | undefined;
  /** More than the region's line (times `lineTimes`), by its name: becomes `above` when the library is made (incomeLines.ts). */
  aboveLine?: IncomeLineKey | undefined;
  /** Not more than it: becomes `atMost`. */
  withinLine?: IncomeLineKey | undefined;
  lineTimes?: number | undefined;
  /** Of a bound that became of a line: the line in words, said instead of a figure that no document holds. */
  line?: string | undefined;
}
/** flag → true/false; choice and many → any of these values; number → bounds. */
export type PlainTest = boolean | string[] | NumberTest;
/** What, once told, rules a household out: who is known to be in a post, whose income is known to be far above the line. Untold it asks nothing and rules nothing out. An empty list is “none of them”. */
export interface Unless {
  unless: PlainTest;
}
export type TraitTest = PlainTest | Unless;
export type TraitTests = Record<string, TraitTest>;

export function isUnless(test: TraitTest): test is Unless {
  return typeof test === 'object' && !Array.isArray(test) && 'unless' in test;
}

/** What no form can settle: somebody has to look. */
export interface Verification {
  /** 核实什么 */
  what: string;
  /** 谁核实 */
  by: string;
  /** 带什么 */
  bring: string[];
}

/** 条件: a tree with exactly one key per node. `member` tests all hold of the same person; `someone` is a person it is not given to. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { household: TraitTests }
  | { member: TraitTests }
  | { someone: TraitTests }
  | { verify: Verification };
