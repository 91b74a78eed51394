/** What a number must be. All bounds given must hold; `atLeast`/`atMost` include the number itself. */
export interface NumberTest {
  atLeast?: number | undefined;
  atMost?: number | undefined;
  above?: number | undefined;
  below?: number | undefined;
}
/** flag → true/false; choice and many → any of these values; number → bounds. */
export type TraitTest = boolean | string[] | NumberTest;
export type TraitTests = Record<string, TraitTest>;

/** What no form can settle: somebody has to look. */
export interface Verification {
  /** 核实什么 */
  what: string;
  /** 谁核实 */
  by: string;
  /** 带什么 */
  bring: string[];
}

/** 条件: a tree with exactly one key per node. `member` tests all hold of the same person. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { household: TraitTests }
  | { member: TraitTests }
  | { verify: Verification };
