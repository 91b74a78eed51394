import type { Policy } from './policySchema.ts';
import type { Status } from '../words/vocabulary.ts';

/** One entry in policies.json; the fields are the entry's own, see src/domain/policy/policySchema.ts and docs/data.md. */
export interface PolicyRecord extends Policy {
  /** level/slug */
  id: string;
  /** The entry's own 文号, or 依据 X号 where only a basis has one, or 文号没见到. */
  documentNumber: string;
  /** Validity worked out for the edition's day. */
  statusOnDay: Status;
  /** True for the demonstration county's measures: not a real county's document. */
  demonstration: boolean;
  /** Page within the edition. */
  path: string;
  checksum: string;
}
