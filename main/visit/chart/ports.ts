import type { Ektp } from '../../../contract/assistance/attestation.ts';
import type { ClaimId } from '../../../contract/claim/claim.ts';
import type { Digest } from '../../../contract/digest.ts';

import type { Session } from '../../../contract/head-office/accounts.ts';
import type { FaceCheckFault, PageCheckFault } from '../../../contract/kiosk-api/actions/actions.ts';

import type { Sen } from '../../../contract/money.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { DocumentPhotoRules } from '../../../contract/policy/document-photo.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import type { Policy, ReasonId } from '../../../contract/policy/schema.ts';
import type { Answer } from '../../head-office-client/answers.ts';
import type { HeadOfficeClient } from '../../head-office-client/head-office-client.ts';
import type { ConfirmedClaim } from './confirmed-claim.ts';

/** What a visit asks of the head office. Calls end at once when the signal says that the visit is over. */
export type VisitHeadOffice = Pick<
  HeadOfficeClient,
  | 'signIn'
  | 'signInAttested'
  | 'register'
  | 'beginPhoneSignIn'
  | 'pollPhoneSignIn'
  | 'requestPasswordReset'
  | 'getMembership'
  | 'inquireAccount'
  | 'listClaims'
  | 'getContributions'
  | 'orderContribution'
  | 'trackByReceipt'
  | 'signOut'
  | 'callStaff'
  | 'findHelpCall'
  | 'endHelpCall'
>;

/** Time limits of a visit, from the provisioning file. */
interface VisitTimes {
  readonly idleMs: number;
  readonly warningSeconds: number;
  readonly receiptMs: number;
  readonly farewellMs: number;
  /** The longest that the introduction is shown. */
  readonly introductionMs: number;
  /** Between two questions whether staff have answered a call. */
  readonly callAskMs: number;
  /** How long whoever waits for staff is not asked whether they are there. */
  readonly callWaitMs: number;
  /** Each of them lasts so much longer while the screen is read aloud. */
  readonly speechStretchPercent: number;
}

/** What is known of a claim once it is stored. */
export interface Receipt {
  readonly receiptNumber: string;
  readonly confirmedAt: string;
  readonly name: string;
  readonly reason: ReasonId;
  /** Null where the head office determines it. */
  readonly net: Sen | null;
  readonly bankName: string;
  readonly accountTail: string;
  /** Last day on which payment is due, in working days by the policy. */
  readonly dueOn: string;
}

export interface StoredClaim {
  readonly receipt: Receipt;
  readonly envelopeDigest: Digest;
}

/** All that a visit needs around it. */
export interface VisitPorts {
  /** The policy in force now; a visit goes by the one in force when it began. */
  readonly policy: () => Policy;
  readonly times: VisitTimes;
  /** By which the photo is taken; null where this kiosk does not look at faces. */
  readonly photoRules: (policy: Policy) => PhotoRules | null;
  /** The photo step goes on without looking at the face: news for staff, not for the person. */
  readonly onFaceCheckFault: (fault: FaceCheckFault) => void;
  /** By which documents are taken, and whether this kiosk looks at them. */
  readonly documentRules: (policy: Policy) => { readonly rules: DocumentPhotoRules; readonly looks: boolean };
  /** Documents are taken without looking whether they can be read: news for staff, too. */
  readonly onPageCheckFault: (fault: PageCheckFault) => void;
  /** Passes so much time; rejects when the signal says that nobody waits any more. */
  readonly wait: (seconds: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => Date;
  /** The day where the kiosk stands, YYYY-MM-DD. */
  readonly today: () => string;
  /** Province code of the branch; null where none is provisioned. */
  readonly region: string | null;
  readonly headOffice: VisitHeadOffice;
  /** Where staff are found; null where none is provisioned. */
  readonly counterName: string | null;
  /** The participant agreed to be helped, or did not. */
  readonly onHelp: (answer: 'agreed' | 'declined') => void;
  /** Signs in the person whom a member of staff has held against the e-KTP. */
  readonly attest: (ektp: Ektp, signal: AbortSignal) => Answer<Session>;
  /** Seals and stores the claim; it is safe once this succeeds. Fails when it could not be stored. */
  readonly submitClaim: (claim: ConfirmedClaim) => Promise<Outcome<StoredClaim, 'notStored'>>;
  readonly newVisitId: () => string;
  readonly newCallId: () => string;
  readonly newClaimId: () => ClaimId;
}
