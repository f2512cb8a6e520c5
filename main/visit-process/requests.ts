import type { AttestationStatement } from '../../contract/assistance/attestation.ts';
import type { ClaimSignature } from '../../contract/claim/envelope.ts';
import type { ReceiptNumber } from '../../contract/claim/receipt-number.ts';
import { type AssertRequest, KIOSK_ASSERTION } from '../../contract/keys/kiosk-assertion.ts';
import type { StaffId } from '../../contract/staff/staff.ts';
import type { Clock } from '../clock.ts';
import { whenFree } from '../database/busy.ts';
import { digestOf } from '../digest.ts';
import type { OutboxStore } from '../outbox/store.ts';
import type { VisitRequest } from './messages.ts';

export interface RequestDependencies {
  readonly kiosk: { readonly branchId: string; readonly kioskId: string; readonly clock: Clock };
  /** What the kiosk's key signs for a visit, and nothing besides. */
  readonly sign: {
    claim(statement: ClaimSignature): Promise<string>;
    attestation(statement: AttestationStatement): Promise<string>;
    /** A client assertion for one request. */
    readonly assertion: AssertRequest;
  };
  readonly store: Pick<OutboxStore, 'takeReceiptNumber' | 'enqueue' | 'settle'>;
  /** Who helps in the visit, with the participant's consent; null where nobody does. */
  readonly helper: () => StaffId | null;
  /** For one attestation by them; null where no PIN was checked, or the head office gives none now. */
  readonly giveNonce: () => Promise<Pick<AttestationStatement, 'credentialId' | 'nonce'> | null>;
  /** The claim lies on the disk. */
  readonly onStored: (receiptNumber: ReceiptNumber) => void;
  /** A claim could not be numbered, signed or stored. */
  readonly onNotStored: (error: unknown) => void;
  readonly onBug: (error: unknown) => void;
}

type Request<Type extends VisitRequest['type']> = Extract<VisitRequest, { type: Type }>;

/** Does for visits what takes the kiosk's key or its storage. @returns the answer; null where it could not be done. */
export function requestHandler(
  dependencies: RequestDependencies,
): (request: VisitRequest) => Promise<string | null> {
  const { kiosk, sign, store, helper, giveNonce, onStored, onNotStored, onBug } = dependencies;
  /** The number that the claim under way has; every other one was given to somebody else. */
  let taken: ReceiptNumber | undefined;

  async function takeReceiptNumber(): Promise<ReceiptNumber> {
    taken = await whenFree(store.takeReceiptNumber);
    return taken;
  }

  function signClaim({ statement }: Request<'signClaim'>): Promise<string> {
    if (statement.receiptNumber !== taken) throw new Error('a claim bears a number that it was not given');
    return sign.claim(statement);
  }

  async function storeClaim({ type: _type, assistance, ...claim }: Request<'storeClaim'>): Promise<string> {
    if (claim.receiptNumber !== taken) throw new Error('a claim bears a number that it was not given');
    if (digestOf(claim.envelope) !== claim.envelopeDigest)
      throw new Error('an envelope is not that of its digest');
    await whenFree(() => store.enqueue({ ...claim, assistance: assistance ?? undefined }));
    taken = undefined;
    await store.settle(claim.claimId);
    onStored(claim.receiptNumber);
    return 'stored';
  }

  async function attest({ ektpDigest }: Request<'attest'>): Promise<string | null> {
    const right = helper() === null ? null : await giveNonce();
    if (!right) return null;
    const { branchId, kioskId, clock } = kiosk;
    const { audience } = KIOSK_ASSERTION;
    const checkedAt = clock.now().toISOString();
    return sign.attestation({ audience, branchId, kioskId, ...right, checkedAt, ektpDigest });
  }

  /** A fault of the storage leaves the number as it is: the next attempt takes one of its own. */
  async function forClaim(work: () => string | Promise<string>): Promise<string | null> {
    try {
      return await work();
    } catch (error) {
      onNotStored(error);
      return null;
    }
  }

  async function signed(work: () => Promise<string | null>): Promise<string | null> {
    try {
      return await work();
    } catch (error) {
      onBug(error);
      return null;
    }
  }

  return (request) => {
    switch (request.type) {
      case 'takeReceiptNumber':
        return forClaim(takeReceiptNumber);
      case 'signClaim':
        return forClaim(() => signClaim(request));
      case 'storeClaim':
        return forClaim(() => storeClaim(request));
      case 'attest':
        return signed(() => attest(request));
      case 'assert':
        return signed(() => sign.assertion(request.request));
    }
  };
}
