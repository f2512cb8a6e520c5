import type { ClaimId, TrackedClaim } from '../../claim/claim.ts';
import type { ClaimStatement } from '../../claim/statement.ts';
import type { Sen } from '../../money.ts';
import type { Stage } from '../../policy/stages.ts';

/** A claim among others. */
export interface ClaimItem {
  readonly claimId: ClaimId;
  readonly receiptNumber: string;
  readonly submittedAt: string;
  /** Null where none can be named: the claim was refused, or waits for the person's data to be mended. */
  readonly amount: Sen | null;
  /** The last one that was reached; null once refused. */
  readonly stage: Stage | null;
}

interface Claim {
  readonly receiptNumber: string;
  readonly statement: ClaimStatement;
  /** None of a claim that was refused. */
  readonly stages: TrackedClaim['stages'];
}

/** Where claims stand. */
export type TrackingScreen =
  | { readonly name: 'tracking'; readonly claims: readonly ClaimItem[] }
  | (Claim & {
      readonly name: 'trackedClaim';
      /** The head office pays another amount than the receipt says. */
      readonly differs: boolean;
    })
  | (Claim & { readonly name: 'claimProgress' })
  | { readonly name: 'claimUnknown'; readonly receiptNumber: string };
