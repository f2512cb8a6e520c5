import type { ClaimProgress } from '../../../contract/claim/claim.ts';
import type { Screen, ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { findBank } from '../../../contract/policy/policy.ts';
import type { VisitContext } from '../chart/context.ts';

export function trackedClaimScreen({ claims, openClaimId, policy, ports }: VisitContext): Screen {
  const claim = claims.find(({ claimId }) => claimId === openClaimId);
  if (!claim) return { name: 'tracking', claims };
  const bankName = findBank(policy, claim.bankCode)?.name ?? '';
  return { name: 'trackedClaim', claim, bankName, late: isLate(claim, ports.today()) };
}

export function claimProgressScreen({ progress, ports }: VisitContext): ScreenOf<'claimProgress'> {
  if (!progress) throw new Error('the page of a claim comes after the claim was found');
  return { name: 'claimProgress', claim: progress, late: isLate(progress, ports.today()) };
}

/** The day on which payment was due has passed without it. */
function isLate({ dueOn, stages }: ClaimProgress, today: string): boolean {
  const done = stages.some(({ stage, reachedAt }) => stage === 'done' && reachedAt !== null);
  return dueOn !== null && today > dueOn && !done;
}
