import type { EnteredBy, Presence } from '../../../contract/assistance/assistance.ts';
import type { HelpCallAnswer } from '../../../contract/assistance/help-call.ts';
import type { ClaimId, ClaimProgress, HolderCheck, TrackedClaim } from '../../../contract/claim/claim.ts';
import type { Contributions } from '../../../contract/contributions/contribution.ts';
import type { HeldMembership } from '../../../contract/eligibility/held-membership.ts';
import type { Membership } from '../../../contract/eligibility/membership.ts';
import type { Situation } from '../../../contract/eligibility/situation.ts';
import type { FieldProblem } from '../../../contract/identity/problem.ts';
import type { CameraFault, PhotoProblem } from '../../../contract/kiosk-api/actions/actions.ts';
import type { Question } from '../../../contract/kiosk-api/actions/questions.ts';
import { defaultSettings, type Settings } from '../../../contract/kiosk-api/actions/settings.ts';
import type { AccountFault, Delivery } from '../../../contract/kiosk-api/screens/claim.ts';
import type { ConnectionError, RegistrationFault, Slip } from '../../../contract/kiosk-api/screens/entry.ts';
import type { PhotoQuality } from '../../../contract/photo/photo-quality.ts';
import type { DocumentId, Policy, ReasonId } from '../../../contract/policy/schema.ts';
import type { StaffId } from '../../../contract/staff/staff.ts';
import type { PhoneCode, VisitSession } from '../../head-office-client/answers.ts';
import type { Answers } from './answers.ts';
import type { DocumentPage } from './confirmed-claim.ts';
import type { StoredClaim, VisitPorts } from './ports.ts';

/** A member of staff as a visit knows them. */
export interface Helper {
  readonly staffId: StaffId;
  readonly name: string;
  /** Of their sign-in; null where the line was down, and nobody could check a PIN. */
  readonly credentialId: string | null;
}

/** A sign-in by phone that waits for the person; the number once the page is open there. */
interface AwaitedPhone extends PhoneCode {
  readonly number: string | null;
}

/** A call for staff as a visit knows it. */
interface CallToStaff {
  readonly callId: string;
  readonly at: Date;
  /** Who comes and when, once somebody has answered. */
  readonly coming: Omit<Extract<HelpCallAnswer, { state: 'coming' }>, 'state'> | null;
}

/** A member of staff who vouches for something in a visit. */
export type Voucher = Pick<Helper, 'staffId' | 'credentialId'>;

/** What one visit knows. It lives in memory from the first touch to the wipe and is never written down. */
export interface VisitContext {
  readonly ports: VisitPorts;
  readonly policy: Policy;
  readonly visitId: string;
  readonly claimId: ClaimId;
  readonly settings: Settings;
  /** What was read before headphones were plugged in; null where none are. */
  readonly readBefore: Settings['speech']['reads'] | null;
  /** The kiosk is reading aloud. */
  readonly speaking: boolean;
  readonly helpOpen: boolean;
  readonly warningSecondsLeft: number;

  /** Who helps, or would; null while nobody does. */
  readonly helper: Helper | null;
  /** Who has the screen: under this name goes what is entered. */
  readonly activeParty: EnteredBy;
  /** That the participant agreed to be helped; stays after staff have gone. */
  readonly helpConsent: { readonly by: Voucher; readonly at: Date } | null;
  /** A call for staff; null before there was one. What came of it says the state. */
  readonly call: CallToStaff | null;
  readonly enteredBy: Readonly<Record<string, EnteredBy>>;
  /** Staff held the person against the original e-KTP. */
  readonly ektpCheckedAt: Date | null;
  readonly ektpCheckedBy: Voucher | null;
  /** Staff saw the person, instead of a photo. */
  readonly presence: Presence | null;
  readonly accountConfirmed: boolean;

  readonly consentGivenAt: Date | null;
  readonly answers: Answers;
  readonly typed: Partial<Record<Question, string>>;
  readonly problem: FieldProblem | null;
  /** The person is asked whether this was meant, and answers by sending either. */
  readonly slip: Slip | null;
  /** The head office refused the pair of e-mail and password. */
  readonly refused: boolean;
  readonly registrationFault: RegistrationFault;

  readonly phone: AwaitedPhone | null;
  /** Whether links for a new password are sent at all. */
  readonly resetOffered: boolean;
  readonly session: VisitSession | null;
  /** All that the head office holds of who signed in. */
  readonly held: HeldMembership | null;
  /** The same as the rules take it; null also where it is of no use for a claim until staff have mended it. */
  readonly membership: Membership | null;

  /** What the person said of themself; null before, and where nobody asked. */
  readonly situation: Situation | null;
  /** When the person declared that the business has stopped. */
  readonly declaredAt: Date | null;
  readonly reason: ReasonId | null;
  readonly documentIndex: number;
  /** Pages taken, also of documents that the reason chosen now does not ask for. */
  readonly documents: ReadonlyMap<DocumentId, readonly DocumentPage[]>;
  /** Of papers of which one is enough, those that the person has. */
  readonly chosenDocuments: ReadonlySet<DocumentId>;
  /** Documents whose originals a member of staff has seen. */
  readonly originalsSeen: ReadonlySet<DocumentId>;
  /** Pages refused since the camera was last turned on. */
  readonly pageTries: number;
  readonly photo: Uint8Array | null;
  readonly photoQuality: PhotoQuality | null;
  /** Photos refused since the camera was last turned on. */
  readonly photoTries: number;
  readonly photoProblem: PhotoProblem;
  readonly bankCode: string | null;
  /** What the bank said of this account number; null until it was asked. */
  readonly holder: HolderCheck | null;
  /** The holder's name as the bank told it, covered. */
  readonly maskedName: string | null;
  readonly accountFault: AccountFault;
  /** A choice was left open when the person went on. */
  readonly unanswered: boolean;
  /** A part of the check page is being changed, and the flow returns straight to it. */
  readonly changing: boolean;
  readonly cameraFault: CameraFault;

  readonly connectionError: ConnectionError;
  readonly waitSeconds: number | null;
  readonly stored: StoredClaim | null;
  readonly delivery: Delivery;
  readonly claims: readonly TrackedClaim[];
  readonly openClaimId: ClaimId | null;
  /** The claim found by receipt number and birth date. */
  readonly progress: ClaimProgress | null;
  readonly contributions: Contributions | null;
  /** For how many months the person wants to pay. */
  readonly contributionMonths: number | null;
}

export function startContext(ports: VisitPorts, settings: Settings = defaultSettings): VisitContext {
  return {
    ports,
    policy: ports.policy(),
    visitId: ports.newVisitId(),
    claimId: ports.newClaimId(),
    settings,
    readBefore: null,
    speaking: false,
    helpOpen: false,
    warningSecondsLeft: ports.times.warningSeconds,
    helper: null,
    activeParty: 'participant',
    helpConsent: null,
    call: null,
    enteredBy: {},
    ektpCheckedAt: null,
    ektpCheckedBy: null,
    presence: null,
    accountConfirmed: false,
    consentGivenAt: null,
    answers: {},
    typed: {},
    problem: null,
    slip: null,
    refused: false,
    registrationFault: 'registryDiffers',
    phone: null,
    resetOffered: true,
    session: null,
    held: null,
    membership: null,
    situation: null,
    declaredAt: null,
    reason: null,
    documentIndex: 0,
    documents: new Map(),
    chosenDocuments: new Set(),
    originalsSeen: new Set(),
    pageTries: 0,
    photo: null,
    photoQuality: null,
    photoTries: 0,
    photoProblem: 'noFace',
    bankCode: null,
    holder: null,
    maskedName: null,
    accountFault: 'unknown',
    unanswered: false,
    changing: false,
    cameraFault: 'missing',
    connectionError: 'unreachable',
    waitSeconds: null,
    stored: null,
    delivery: 'queued',
    claims: [],
    openClaimId: null,
    progress: null,
    contributions: null,
    contributionMonths: null,
  };
}
