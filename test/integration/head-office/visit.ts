import { decodeJwt } from 'jose';
import { z } from 'zod';
import {
  type Acknowledgement,
  acknowledgementSchema,
  claimAnswerSchema,
} from '../../../contract/claim/acknowledgement.ts';
import type { Membership } from '../../../contract/eligibility/membership.ts';
import type { ReasonId } from '../../../contract/policy/schema.ts';
import {
  type Answer,
  getKeys,
  getMembership,
  participantOf,
  signIn,
  type TestOffice,
} from '../../fixtures/head-office.ts';
import {
  type ClaimCase,
  type ClaimWithPictures,
  makeClaim,
  sealClaim,
  type TestKiosk,
} from '../../fixtures/sealed-claim.ts';

/** A participant who has signed in at a kiosk and fills in a claim. */
export interface Visit {
  readonly office: TestOffice;
  readonly kiosk: TestKiosk;
  readonly token: string;
  readonly sessionId: string;
  readonly membership: Membership;
  readonly account: { readonly bankCode: string; readonly number: string };
}

export async function visit(office: TestOffice, kiosk: TestKiosk, caseId: string): Promise<Visit> {
  const session = await signIn(office, caseId);
  const membership = await getMembership(office, session);
  const [account] = participantOf(caseId).bankAccounts;
  if (!account) throw new Error(`case ${caseId} has no bank account`);
  const { bankCode, number } = account;
  return {
    office,
    kiosk,
    token: session.token,
    sessionId: session.sessionId,
    membership,
    account: { bankCode, number },
  };
}

/** A right claim of this visit, confirmed when the head office's clock says so. */
export async function fillIn(
  visit: Visit,
  reason: ReasonId,
  change: Partial<ClaimCase> = {},
): Promise<ClaimWithPictures> {
  const { time } = z.object({ time: z.string() }).parse((await visit.office.send('GET', '/v1/health')).body);
  return makeClaim({ ...visit, reason, confirmedAt: new Date(time), ...change });
}

/** A claim as it goes into an envelope, right or not. */
interface Filled {
  readonly claim: { readonly claimId: string; readonly [part: string]: unknown };
  readonly attachments: readonly Uint8Array[];
}

export async function seal({ office, kiosk }: Visit, { claim, attachments }: Filled): Promise<string> {
  return sealClaim(claim, attachments, { kiosk, officeKeys: await getKeys(office) });
}

export function submit(office: TestOffice, claimId: string, envelope: string): Promise<Answer> {
  return office.send('PUT', `/v1/claims/${claimId}`, envelope);
}

/** Seals and submits; what the head office decided. */
export async function decisionOn(visit: Visit, filled: Filled): Promise<Acknowledgement> {
  const answer = await submit(visit.office, filled.claim.claimId, await seal(visit, filled));
  return readAcknowledgement(answer);
}

export function readAcknowledgement(answer: Answer): Acknowledgement {
  return acknowledgementSchema.parse(decodeJwt(claimAnswerSchema.parse(answer.body).acknowledgement));
}
