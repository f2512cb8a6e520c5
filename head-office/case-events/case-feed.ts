import type { Policy } from '../../contract/policy/schema.ts';
import type { Database } from '../database/tables.ts';

/** A claim that the agency's core may work on from now on. */
interface AcceptedCase {
  readonly claimId: string;
  /** The edition by which it was made. */
  readonly policy: Policy;
  /** When it was accepted, or when the last question about it was answered. */
  readonly since: Date;
}

/** How accepted cases reach the agency's core. */
export interface CaseFeed {
  /** Takes a case in the transaction that accepts it: both are stored, or neither. */
  put(transaction: Database, accepted: AcceptedCase): Promise<void>;
}
