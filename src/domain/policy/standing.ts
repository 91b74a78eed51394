import { gapsOn, leadings, type Gap } from './gaps.ts';
import { leadOn } from './lead.ts';
import type { Policy } from './policySchema.ts';
import { STATUS_ORDER } from './validity.ts';
import { STATUSES, keysOf, type Status } from '../words/vocabulary.ts';

/** One thing of a list to be counted: an entry, or a benefit with its entry's standing. */
export interface Standing {
  status: Status;
  /** No figure of this year is known for it. */
  noFigure: boolean;
  /** The mark of a demonstration; absent for a real place's paper. */
  mark?: string | undefined;
}

/** Whether no figure of the day's year is known for one of the benefits: only an older one, or a gap says so. */
export function lacksFigure(
  policy: Pick<Policy, 'benefits'> & { gaps?: readonly Gap[] | undefined },
  day: string,
  ids: readonly string[] = policy.benefits.map(({ id }) => id),
): boolean {
  const leads = leadings(policy);
  return policy.benefits.some(
    ({ id }, index) => ids.includes(id) && (leadOn(leads[index]!, day)?.last !== undefined || gapsOn(policy, id).some(({ kind }) => kind === 'figure')),
  );
}

/** 现行有效12条（其中今年没数3条），还办不办没查到5条: every status that occurs, in the order of the lists. `unit` is 条 or 样. */
export function standingLine(things: readonly Standing[], unit: string): string {
  const order = keysOf(STATUSES).sort((a, b) => STATUS_ORDER[a] - STATUS_ORDER[b]);
  return order
    .map((status) => things.filter((thing) => thing.status === status))
    .filter((own) => own.length > 0)
    .map((own) => {
      const within = [
        { name: '今年没数', count: own.filter(({ noFigure }) => noFigure).length },
        ...[...new Set(own.flatMap(({ mark }) => mark ?? []))].map((name) => ({ name, count: own.filter(({ mark }) => mark === name).length })),
      ].filter(({ count }) => count > 0);
      return `${STATUSES[own[0]!.status]}${own.length}${unit}${within.length ? `（其中${within.map(({ name, count }) => `${name}${count}${unit}`).join('，')}）` : ''}`;
    })
    .join('，');
}
