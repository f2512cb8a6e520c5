import { type Attachment, type Claim, claimSchema } from '../../contract/claim/claim.ts';
import type { ClaimSignature } from '../../contract/claim/envelope.ts';
import type { ReceiptNumber } from '../../contract/claim/receipt-number.ts';
import type { Receipt } from '../../contract/kiosk-api/screens/claim.ts';
import { amountInWords } from '../../contract/language/id/amount-in-words.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { type Clock, today } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import { digestOf } from '../digest.ts';
import type { ClaimSealer } from '../keys/seal.ts';
import type { ConfirmedClaim } from '../visit/chart/confirmed-claim.ts';
import type { StoredClaim } from '../visit/chart/ports.ts';
import type { OutboxStore } from './store.ts';

interface SubmissionDependencies {
  readonly config: Pick<KioskConfig, 'branchId' | 'kioskId' | 'timeZone'>;
  readonly clock: Clock;
  readonly claimSealer: ClaimSealer;
  readonly sign: (statement: ClaimSignature) => Promise<string>;
  readonly store: OutboxStore;
  readonly onStored: () => void;
  /** Why a claim could not be stored; for the log. */
  readonly onFault: (error: unknown) => void;
}

/** Numbers, seals and stores a confirmed claim. Only then is there a receipt: it is never shown for less. */
export function claimSubmission(dependencies: SubmissionDependencies) {
  const { config, clock, store, claimSealer, sign, onStored, onFault } = dependencies;
  return async (confirmed: ConfirmedClaim): Promise<Outcome<StoredClaim, 'notStored'>> => {
    // Copies: a visit that is wiped meanwhile must not blank the pictures of its claim.
    const pages = confirmed.documents.flatMap((document) => document.pages);
    const pictures = [...(confirmed.photo ? [confirmed.photo] : []), ...pages.map(({ jpeg }) => jpeg)].map(
      copy,
    );
    try {
      const receiptNumber = store.takeReceiptNumber();
      const claim = writeClaim(confirmed, receiptNumber, { config, clock });
      const sealed = await claimSealer.seal(claim, pictures, sign);
      store.enqueue({
        claimId: claim.claimId,
        receiptNumber,
        ...sealed,
        assistance: claim.assistance && { ...claim.assistance, identity: confirmed.identity.kind },
      });
      onStored();
      return succeed({ receipt: receiptOf(claim, confirmed), envelopeDigest: sealed.envelopeDigest });
    } catch (error) {
      onFault(error);
      return fail('notStored');
    } finally {
      for (const picture of pictures) picture.fill(0);
    }
  };
}

function writeClaim(
  confirmed: ConfirmedClaim,
  receiptNumber: ReceiptNumber,
  { config, clock }: Pick<SubmissionDependencies, 'config' | 'clock'>,
): Claim {
  return claimSchema.parse({
    format: 'anjungan-jht/claim/1',
    claimId: confirmed.claimId,
    receiptNumber,
    branchId: config.branchId,
    kioskId: config.kioskId,
    confirmedAt: clock.now().toISOString(),
    confirmedOn: today(clock, config.timeZone),
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
    dataConfirmed: true,
    npwp: confirmed.npwp,
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

function copy(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function attach(jpeg: Uint8Array): Attachment {
  return { mediaType: 'image/jpeg', bytes: jpeg.length, digest: digestOf(jpeg) };
}

function receiptOf(claim: Claim, { bankName, dueOn }: ConfirmedClaim): Receipt {
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
