import { type ClaimProgress, claimProgressSchema } from '../../contract/claim/claim.ts';
import type { ProgressInquiry } from '../../contract/head-office/inquiries.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limited, type TooManyAttempts } from '../accounts/limited.ts';
import type { Office } from '../office.ts';
import { findByReceipt } from './tracking.ts';

type LookUpFailure = { readonly code: 'claimUnknown' } | TooManyAttempts;

/**
 * Where a claim stands. An unknown number and a wrong birth date are answered alike; guesses at one receipt are
 * limited by receipt and source, and all look-ups by source, found or not, since receipt numbers run on.
 */
export function trackByReceipt(
  office: Office,
  inquiry: ProgressInquiry,
  source: string,
): Promise<Outcome<ClaimProgress, LookUpFailure>> {
  const fromSource = { kind: 'trackFromSource', account: '', source } as const;
  const ofReceipt = { kind: 'trackReceipt', account: inquiry.receiptNumber, source } as const;
  const look = async (): Promise<Outcome<ClaimProgress, LookUpFailure>> => {
    const found = await findByReceipt(office, office.database, inquiry);
    return found ? succeed(claimProgressSchema.parse(found)) : fail({ code: 'claimUnknown' });
  };
  return limited<ClaimProgress, LookUpFailure>(
    office,
    fromSource,
    () => limited<ClaimProgress, LookUpFailure>(office, ofReceipt, look),
    () => false,
  );
}
