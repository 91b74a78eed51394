import type { Policy } from '../../domain/policy/policySchema.ts';
import { keyOf } from '../../store/remember.ts';

/** By the record itself: what is made of a record, as by an office's reply, is another one and has a key of its own. */
const known = new WeakMap<Policy, string>();

/** A key for all that a record says. The whole of it is put into words but once; what reads it from the memory has the key from there. */
export function recordKey(policy: Policy): string {
  const own = known.get(policy) ?? keyOf(JSON.stringify(policy));
  known.set(policy, own);
  return own;
}

/** Takes note of a key that was kept with the record. */
export const noteRecordKey = (policy: Policy, key: string): void => void known.set(policy, key);
