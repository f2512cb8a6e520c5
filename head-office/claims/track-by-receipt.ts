import { type ClaimProgress, claimProgressSchema } from '../../contract/claim/claim.ts';
import type { ProgressInquiry } from '../../contract/head-office/inquiries.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import type { ClaimDependencies } from './decide-claim.ts';
import { findByReceipt } from './tracking.ts';

type LookUpFailure = { readonly code: 'claimUnknown' } | TooManyAttempts;

/**
 * Where a claim stands. An unknown number and a wrong birth date are answered alike; guesses at one receipt are
 * limited by receipt and source, and all look-ups by source, found or not, since receipt numbers run on.
 */
export function trackByReceipt(
  dependencies: ClaimDependencies,
  inquiry: ProgressInquiry,
  source: string,
): Promise<Outcome<ClaimProgress, LookUpFailure>> {
  const fromSource = { kind: 'trackFromSource', account: '', source } as const;
  const ofReceipt = { kind: 'trackReceipt', account: inquiry.receiptNumber, source } as const;
  const look = async (): Promise<Outcome<ClaimProgress, LookUpFailure>> => {
    const found = await findByReceipt(dependencies, dependencies.database, inquiry);
    return found ? succeed(claimProgressSchema.parse(found)) : fail({ code: 'claimUnknown' });
  };
  return limitAttempts<ClaimProgress, LookUpFailure>(
    dependencies,
    fromSource,
    () => limitAttempts<ClaimProgress, LookUpFailure>(dependencies, ofReceipt, look),
    () => false,
  );
}
