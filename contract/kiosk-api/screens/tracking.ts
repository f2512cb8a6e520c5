import type { ClaimProgress, TrackedClaim } from '../../claim/claim.ts';

/** Where claims stand. */
export type TrackingScreen =
  | { readonly name: 'tracking'; readonly claims: readonly TrackedClaim[] }
  | {
      readonly name: 'trackedClaim';
      readonly claim: TrackedClaim;
      readonly bankName: string;
      readonly late: boolean;
    }
  | { readonly name: 'claimProgress'; readonly claim: ClaimProgress; readonly late: boolean }
  | { readonly name: 'claimUnknown'; readonly receiptNumber: string };
