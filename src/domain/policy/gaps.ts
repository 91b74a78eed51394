import type { Leading } from './lead.ts';
import type { Amount } from './amount.ts';

/** Four kinds of not knowing. Only `running` is loud: what may no longer exist. */
export const GAP_KINDS = { figure: '今年没数', running: '还办不办没查到', document: '文号或原文没见到', elsewhere: '别处口径' } as const;
export type GapKind = keyof typeof GAP_KINDS;

/** One thing nobody could confirm; the fields are explained to authors in gapSchema.ts. */
export interface Gap {
  kind: GapKind;
  text: string;
  /** Ids of the benefits whose 谁、多少 or 怎么办 it concerns; absent when it concerns none. */
  benefit?: string | string[] | undefined;
  /** `what` of the one amount it concerns. */
  amount?: string | undefined;
  ask?: string | undefined;
}

interface Named {
  id: string;
  name: string;
  amounts: readonly Amount[];
  office?: string | undefined;
}

/** The benefits a gap concerns. */
export function benefitsOf({ benefit }: Gap): readonly string[] {
  return benefit === undefined ? [] : typeof benefit === 'string' ? [benefit] : benefit;
}

/** What could not be confirmed about 谁、多少、怎么办 of this very benefit. Only these stand on its card. */
export function gapsOn({ gaps = [] }: { gaps?: readonly Gap[] | undefined }, benefit: string): Gap[] {
  return gaps.filter((gap) => benefitsOf(gap).includes(benefit));
}

/** Whether nobody knows if this benefit is still given, although its policy may be in force: the one thing that bears a tag. */
export function mayHaveStopped(policy: { gaps?: readonly Gap[] | undefined }, benefit: string): boolean {
  return gapsOn(policy, benefit).some(({ kind }) => kind === 'running');
}

/** A benefit as its lead is worked out: whom to ask for this year's figure is told by its gap, else by its office. */
export function leadingOf(policy: { gaps?: readonly Gap[] | undefined }, benefit: Named): Leading {
  const ask = gapsOn(policy, benefit.id).find(({ kind, ask }) => kind === 'figure' && ask !== undefined)?.ask;
  return { name: benefit.name, amounts: benefit.amounts, office: benefit.office, ask };
}

/** Every benefit of an entry, as leads are worked out. */
export function leadings(policy: { gaps?: readonly Gap[] | undefined; benefits: readonly Named[] }): Leading[] {
  return policy.benefits.map((benefit) => leadingOf(policy, benefit));
}
