import { type Attachment, type Claim, claimSchema } from '../../../contract/claim/claim.ts';
import type { ReceiptNumber } from '../../../contract/claim/receipt-number.ts';
import type { Receipt } from '../../../contract/kiosk-api/screens/claim.ts';
import { amountInWords } from '../../../contract/language/id/amount-in-words.ts';
import { type Clock, today } from '../../clock.ts';
import type { VisitConfig } from '../../configuration/config.ts';
import { digestOf } from '../../digest.ts';
import type { ConfirmedClaim } from '../chart/confirmed-claim.ts';

interface Kiosk {
  readonly config: Pick<VisitConfig, 'branchId' | 'kioskId' | 'timeZone' | 'region'>;
  readonly clock: Clock;
}

/** The claim in the contract's form. @throws ZodError where a part has not that form. */
export function writeClaim(
  confirmed: ConfirmedClaim,
  receiptNumber: ReceiptNumber,
  { config, clock }: Kiosk,
): Claim {
  return claimSchema.parse({
    format: 'anjungan-jht/claim/1',
    claimId: confirmed.claimId,
    receiptNumber,
    branchId: config.branchId,
    kioskId: config.kioskId,
    confirmedAt: clock.now().toISOString(),
    confirmedOn: today(clock, config.timeZone),
    region: config.region,
    policyVersion: confirmed.policyVersion,
    language: confirmed.language,
    sessionId: confirmed.sessionId ?? undefined,
    identity: confirmed.identity,
    assistance: confirmed.assistance ?? undefined,
    consent: {
      noticeVersion: confirmed.noticeVersion,
      givenAt: confirmed.consentGivenAt.toISOString(),
      photo: confirmed.photo !== null,
    },
    participant: confirmed.participant,
    reason: confirmed.reason,
    declaration: confirmed.declaredAt
      ? { what: 'businessStopped', declaredAt: confirmed.declaredAt.toISOString() }
      : undefined,
    dataConfirmed: true,
    npwp: confirmed.npwp,
    npwpStanding: confirmed.npwpStanding ?? undefined,
    account: { bankCode: confirmed.bankCode, number: confirmed.accountNumber, holder: confirmed.holder },
    payout: confirmed.payout,
    photo: confirmed.photo ? attach(confirmed.photo) : undefined,
    presence: confirmed.presence ?? undefined,
    photoQuality: confirmed.photoQuality ?? undefined,
    documents: confirmed.documents.map(({ pages, ...document }) => ({
      ...document,
      pages: pages.map(({ jpeg, check }) => ({ attachment: attach(jpeg), check })),
    })),
  } satisfies Record<keyof Claim, unknown>);
}

function attach(jpeg: Uint8Array): Attachment {
  return { mediaType: 'image/jpeg', bytes: jpeg.length, digest: digestOf(jpeg) };
}

/** What the participant takes home of it. */
export function receiptOf(claim: Claim, { bankName, dueOn }: ConfirmedClaim): Receipt {
  return {
    receiptNumber: claim.receiptNumber,
    confirmedAt: claim.confirmedAt,
    name: claim.participant.name,
    reason: claim.reason,
    net: claim.payout?.net ?? null,
    netInWords: claim.payout && amountInWords(claim.payout.net),
    bankName,
    accountTail: claim.account.number.slice(-4),
    dueOn,
    qr: claim.receiptNumber,
  };
}
