import type { Ektp } from '../../../contract/assistance/attestation.ts';
import type {
  ClaimId,
  ClaimProgress,
  Digest,
  Language,
  TrackedClaim,
} from '../../../contract/claim/claim.ts';
import type {
  ContributionOrder,
  Contributions,
  OrderedContribution,
} from '../../../contract/contributions/contribution.ts';
import type { Membership } from '../../../contract/eligibility/membership.ts';
import type {
  AttestedSignIn,
  Credentials,
  PasswordReset,
  Registration,
  Session,
} from '../../../contract/head-office/accounts.ts';
import type {
  AccountAnswer,
  AccountInquiry,
  ProgressInquiry,
} from '../../../contract/head-office/inquiries.ts';
import type { ProblemCode } from '../../../contract/head-office/problems.ts';
import type { FaceCheckFault, PageCheckFault } from '../../../contract/kiosk-api/actions.ts';
import type { Receipt } from '../../../contract/kiosk-api/snapshot.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { DocumentPhotoRules } from '../../../contract/policy/document-photo.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import type { Policy } from '../../../contract/policy/schema.ts';
import type { StaffId } from '../../../contract/staff/staff.ts';
import type { ConfirmedClaim } from '../claim/confirmed-claim.ts';

/** The head office did not do as asked: out of reach, not to be understood, or it said why. */
export type HeadOfficeFault =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unintelligible' }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly retryAfterSeconds: number | null };

type Answer<T> = Promise<Outcome<T, HeadOfficeFault>>;

/** What a visit needs of a session. */
export type VisitSession = Pick<Session, 'sessionId' | 'token'>;

/** A sign-in by phone that has begun. */
export interface PhoneCode {
  /** The kiosk's own secret; never shown. */
  readonly deviceCode: string;
  /** For the person to compare. */
  readonly userCode: string;
  /** What the QR says. */
  readonly url: string;
  readonly intervalSeconds: number;
}

/** How a sign-in by phone stands; `opened` once the page is open on a phone. */
export type PhonePoll =
  | { readonly kind: 'pending'; readonly opened: boolean }
  | { readonly kind: 'slowDown' | 'over' | 'denied' }
  | { readonly kind: 'signedIn'; readonly session: VisitSession };

/** What a visit asks of the head office. Calls end at once when the signal says that the visit is over. */
export interface VisitHeadOffice {
  signIn(credentials: Credentials, signal: AbortSignal): Answer<Session>;
  signInAttested(body: AttestedSignIn, signal: AbortSignal): Answer<Session>;
  register(registration: Registration, signal: AbortSignal): Answer<Session>;
  beginPhoneSignIn(language: Language, signal: AbortSignal): Answer<PhoneCode>;
  pollPhoneSignIn(deviceCode: string, signal: AbortSignal): Answer<PhonePoll>;
  requestPasswordReset(reset: PasswordReset, signal: AbortSignal): Answer<undefined>;
  getMembership(token: string, signal: AbortSignal): Answer<Membership>;
  inquireAccount(token: string, inquiry: AccountInquiry, signal: AbortSignal): Answer<AccountAnswer>;
  listClaims(token: string, signal: AbortSignal): Answer<TrackedClaim[]>;
  getContributions(token: string, signal: AbortSignal): Answer<Contributions>;
  orderContribution(
    token: string,
    order: ContributionOrder,
    signal: AbortSignal,
  ): Answer<OrderedContribution>;
  trackByReceipt(inquiry: ProgressInquiry, signal: AbortSignal): Answer<ClaimProgress>;
  signOut(token: string): Answer<undefined>;
}

/** Time limits of a visit, from the provisioning file. */
interface VisitTimes {
  readonly idleMs: number;
  readonly warningSeconds: number;
  readonly receiptMs: number;
  readonly farewellMs: number;
}

export interface StoredClaim {
  readonly receipt: Receipt;
  readonly envelopeDigest: Digest;
}

/** All that a visit needs from the rest of the kiosk. */
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
  readonly headOffice: VisitHeadOffice;
  /** The participant agreed to be helped, or did not. */
  readonly onHelp: (event: 'agreed' | 'declined', staffId: StaffId) => void;
  /** Signs in the person whom a member of staff has held against the e-KTP. */
  readonly attest: (ektp: Ektp, staffId: StaffId, signal: AbortSignal) => Answer<Session>;
  /** Seals and stores the claim; it is safe once this succeeds. Fails when it could not be stored. */
  readonly submitClaim: (claim: ConfirmedClaim) => Promise<Outcome<StoredClaim, 'notStored'>>;
  readonly newVisitId: () => string;
  readonly newClaimId: () => ClaimId;
}
