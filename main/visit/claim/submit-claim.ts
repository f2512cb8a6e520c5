import type { Assistance, IdentityEvidence } from '../../../contract/assistance/assistance.ts';
import { receiptNumberSchema } from '../../../contract/claim/receipt-number.ts';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import type { Clock } from '../../clock.ts';
import type { VisitConfig } from '../../configuration/config.ts';
import type { ClaimSealer } from '../../keys/seal.ts';
import type { VisitRequest } from '../../visit-process/messages.ts';
import type { ConfirmedClaim } from '../chart/confirmed-claim.ts';
import type { StoredClaim } from '../chart/ports.ts';
import { receiptOf, writeClaim } from './write-claim.ts';

interface SubmissionDependencies {
  readonly config: Pick<VisitConfig, 'branchId' | 'kioskId' | 'timeZone'>;
  readonly clock: Clock;
  readonly sealer: ClaimSealer;
  /** Main's answer, which numbers, signs and stores; null where it could not. */
  readonly ask: (request: VisitRequest) => Promise<string | null>;
  /** Why a claim could not be sealed; what main could not do, main knows. */
  readonly onFault: (error: unknown) => void;
}

/** Has a confirmed claim numbered, seals it, and has it stored. Only then is there a receipt: it is never shown for less. */
export function claimSubmission({ config, clock, sealer, ask, onFault }: SubmissionDependencies) {
  return async (confirmed: ConfirmedClaim): Promise<Outcome<StoredClaim, 'notStored'>> => {
    // Copies: a visit that is wiped meanwhile must not blank the pictures of its claim.
    const pages = confirmed.documents.flatMap((document) => document.pages);
    const pictures = [...(confirmed.photo ? [confirmed.photo] : []), ...pages.map(({ jpeg }) => jpeg)].map(
      (picture) => new Uint8Array(picture),
    );
    try {
      const receiptNumber = receiptNumberSchema.parse(given(await ask({ type: 'takeReceiptNumber' })));
      const claim = writeClaim(confirmed, receiptNumber, { config, clock });
      const { claimId } = claim;
      const sealed = await sealer.seal(claim, pictures, async (statement) =>
        given(await ask({ type: 'signClaim', statement })),
      );
      const { assistance } = claim;
      const { kind: identity } = confirmed.identity;
      given(
        await ask({
          type: 'storeClaim',
          claimId,
          receiptNumber,
          ...sealed,
          assistance: assistance ? forAudit(assistance, identity) : null,
        }),
      );
      return succeed({ receipt: receiptOf(claim, confirmed), envelopeDigest: sealed.envelopeDigest });
    } catch (error) {
      if (!(error instanceof NotDoneByMain)) onFault(error);
      return fail('notStored');
    } finally {
      for (const picture of pictures) picture.fill(0);
    }
  };
}

/** Who helped, without the name of their credential. */
function forAudit({ credentialId: _left, ...assistance }: Assistance, identity: IdentityEvidence['kind']) {
  return { ...assistance, identity };
}

class NotDoneByMain extends Error {}

/** @throws NotDoneByMain where there is no answer. */
function given(answer: string | null): string {
  if (answer === null) throw new NotDoneByMain('main could not number, sign or store the claim');
  return answer;
}
