import { type ClaimProgress, claimProgressSchema } from '../../contract/claim/claim.ts';
import type { ProgressInquiry } from '../../contract/head-office/inquiries.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import type { ClaimDependencies } from './decide-claim.ts';
import { findByReceipt } from './tracking.ts';

type LookUpFailure = { readonly code: 'claimUnknown' } | TooManyAttempts;

/**
 * The progress of a claim. An unknown number and a wrong birth date get the same answer. Failed look-ups are limited
 * per receipt, from each source and together; all look-ups per source, since receipt numbers are consecutive.
 */
export function trackByReceipt(
  dependencies: ClaimDependencies,
  inquiry: ProgressInquiry,
  source: string,
): Promise<Outcome<ClaimProgress, LookUpFailure>> {
  const keys = [
    { kind: 'trackFromSource', account: '', source, always: true },
    { kind: 'trackReceipt', account: inquiry.receiptNumber, source },
  ] as const;
  const lookUp = async (): Promise<Outcome<ClaimProgress, LookUpFailure>> => {
    const found = await findByReceipt(dependencies, dependencies.database, inquiry);
    return found ? succeed(claimProgressSchema.parse(found)) : fail({ code: 'claimUnknown' });
  };
  return limitAttempts<ClaimProgress, LookUpFailure>(dependencies, keys, lookUp);
}
