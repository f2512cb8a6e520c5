import type { EnteredBy } from '../assistance/assistance.ts';
import type { ClaimProgress, HolderCheck, PayoutFigures, Refusal, TrackedClaim } from '../claim/claim.ts';
import type { ContributionStatus, OrderedContribution } from '../contributions/contribution.ts';
import type { Condition, Obstacle } from '../eligibility/eligibility.ts';
import type { TaxLine, TaxRule } from '../eligibility/payout.ts';
import type { PrinterState, PrintJob } from '../fleet/devices.ts';
import type { KioskFault } from '../fleet/heartbeat.ts';
import type { AccountLengths } from '../identity/bank-account.ts';
import type { NikDifference } from '../identity/nik.ts';
import type { FieldProblem } from '../identity/problem.ts';
import type { Sen } from '../money.ts';
import type { Programme } from '../policy/contributions.ts';
import type { DocumentPhotoRules } from '../policy/document-photo.ts';
import type { PhotoRules } from '../policy/photo.ts';
import type { DocumentId, OtherChannelId, ReasonId, Segment } from '../policy/schema.ts';
import type { CameraFault, EnrolmentPart, PhotoProblem } from './actions.ts';
import type { Question } from './questions.ts';
import type { Settings } from './settings.ts';
import type { StaffScreen } from './staff-screens.ts';

/** Why the kiosk takes no visits; shown before a person starts. */
export type ServiceFault = KioskFault;

/** Why an account cannot be paid to; `staffDecides` where a desk has to look at a similar name first. */
export type AccountFault = 'differs' | 'inactive' | 'unknown' | 'staffDecides';

/** Why a step that needs the head office did not work. */
export type ConnectionError = 'unreachable' | 'unintelligible' | 'sessionExpired' | 'tooManyAttempts';

export type RegistrationFault = 'registryDiffers' | 'accountExists';

interface ReasonOption {
  readonly reason: ReasonId;
  readonly shareBasisPoints: number;
}

export interface ClosedReason {
  readonly reason: ReasonId;
  /** The one to explain, of all that stand in the way. */
  readonly obstacle: Obstacle;
  /** To bring to the desk; empty where the desk is not the next step. */
  readonly documents: readonly DocumentId[];
}

export interface CardLine {
  readonly kpj: string;
  readonly segment: Segment;
  readonly employer: string | null;
  readonly contributions: Sen;
  readonly development: Sen;
  readonly balance: Sen;
}

/** Incomes from `from` on and below `below`; null where there is no such end. */
export interface IncomeBand {
  readonly from: Sen | null;
  readonly below: Sen | null;
}

interface BankChoice {
  readonly code: string;
  readonly name: string;
}

export interface PersonalData {
  readonly name: string;
  readonly nik: string;
  readonly birthPlace: string;
  readonly birthDate: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly kpj: readonly string[];
}

export interface ClaimFigures {
  readonly balance: Sen;
  readonly shareBasisPoints: number;
  readonly payout: PayoutFigures;
  readonly taxRule: TaxRule;
  readonly taxLines: readonly TaxLine[];
}

/** What nobody does for the participant. */
export type PersonalAct = 'notice' | 'secret' | 'photo' | 'account' | 'confirm';

export interface ClaimSummary {
  readonly reason: ReasonId;
  readonly documents: readonly {
    readonly document: DocumentId;
    readonly pages: number;
    readonly originalSeen: boolean;
  }[];
  readonly person: Pick<PersonalData, 'name' | 'nik' | 'birthDate'> & { readonly birthPlace: string | null };
  /** Null where staff saw the person instead. */
  readonly photo: Uint8Array | null;
  readonly npwp: string | null;
  readonly bankName: string;
  readonly accountNumber: string;
  readonly holder: HolderCheck;
  /** The holder's name, covered but for first letters; null where the bank did not tell it or it is not the same. */
  readonly maskedName: string | null;
  /** Null where the balance is not known: the head office determines what is paid. */
  readonly figures: ClaimFigures | null;
  /** A BPU membership ends with this claim. */
  readonly endsMembership: boolean;
}

export interface Receipt {
  readonly receiptNumber: string;
  readonly confirmedAt: string;
  readonly name: string;
  readonly reason: ReasonId;
  /** Null where the head office determines it. */
  readonly net: Sen | null;
  readonly netInWords: string | null;
  readonly bankName: string;
  readonly accountTail: string;
  /** Last day on which payment is due, in working days by the policy. */
  readonly dueOn: string;
  /** What the QR code says: the receipt number, nothing about the person. */
  readonly qr: string;
}

/** Where a sealed claim stands, as far as the kiosk knows. */
export type Delivery = 'queued' | 'accepted' | { readonly refused: Refusal };

/** What the screen shows, by name; the one thing the renderer draws from. */
export type Screen =
  | { readonly name: 'attract' }
  | { readonly name: 'outOfService'; readonly fault: ServiceFault }
  | {
      readonly name: 'enrolment';
      readonly part: EnrolmentPart;
      readonly value: string;
      readonly problem: FieldProblem | null;
      /** The head office to which the code goes; empty until it is known. */
      readonly address: string;
      /** The kiosk was enrolled before, and its key is lost. */
      readonly again: boolean;
    }
  | { readonly name: 'notice'; readonly noticeVersion: string }
  | { readonly name: 'noticeDeclined' }
  | { readonly name: 'helpConsent'; readonly staffName: string; readonly version: string }
  | { readonly name: 'handOver'; readonly act: PersonalAct; readonly staffName: string }
  | { readonly name: 'handBack'; readonly staffName: string }
  | { readonly name: 'ektpCheck' }
  | { readonly name: 'ektpUnknown' }
  | { readonly name: 'withoutBalance' }
  | { readonly name: 'presence'; readonly staffName: string }
  | {
      readonly name: 'accountConfirm';
      readonly bankName: string;
      readonly accountNumber: string;
      readonly holder: HolderCheck;
    }
  | { readonly name: 'signIn' }
  | {
      readonly name: 'phoneCode';
      /** What the QR says, and the code by which the person sees on the phone that it is this kiosk. */
      readonly url: string;
      readonly userCode: string;
      /** The page is open on the phone. */
      readonly opened: boolean;
    }
  | { readonly name: 'phoneOver'; readonly because: 'over' | 'denied' }
  | {
      readonly name: 'resetAsked';
      /** Links are sent; else staff help. */
      readonly offered: boolean;
    }
  | {
      readonly name: 'question';
      readonly question: Question;
      readonly value: string;
      readonly problem: FieldProblem | null;
      /** The pair of e-mail and password was refused. */
      readonly refused: boolean;
      readonly bankName: string | null;
      /** How many digits a number of that bank has. */
      readonly digits: AccountLengths | null;
      /** The person may say that there is no such number (action `decline`). */
      readonly mayLack: boolean;
    }
  | {
      readonly name: 'registerCheck';
      readonly answers: readonly { question: Question; value: string }[];
      /** Where the NIK says otherwise than the answers: a warning, no refusal. */
      readonly nikDiffers: readonly NikDifference[];
    }
  | { readonly name: 'registerRefused'; readonly fault: RegistrationFault }
  | {
      readonly name: 'menu';
      readonly personName: string;
      /** Is, or was, a BPU member. */
      readonly contributes: boolean;
    }
  | {
      readonly name: 'contributions';
      readonly status: ContributionStatus;
      readonly inactiveSince: string | null;
      /** The present month is due until it is paid. */
      readonly months: readonly { readonly month: string; readonly state: 'paid' | 'missed' | 'due' }[];
      /** What a gap turns off. */
      readonly protection: readonly Programme[];
      /** After so many unpaid months. */
      readonly lapseMonths: number;
      readonly withJht: boolean;
      readonly monthly: Sen;
      readonly ordered: OrderedContribution | null;
    }
  | {
      readonly name: 'contributionMonths';
      readonly from: string;
      /** Of the first month. */
      readonly lines: readonly { readonly programme: Programme; readonly amount: Sen }[];
      readonly band: IncomeBand;
      readonly choices: readonly { readonly months: number; readonly to: string; readonly amount: Sen }[];
      readonly chosen: number | null;
      readonly unanswered: boolean;
    }
  | {
      readonly name: 'contributionIncome';
      readonly bands: readonly (IncomeBand & { readonly monthly: Sen })[];
      /** Place among the bands. */
      readonly chosen: number;
    }
  | { readonly name: 'paymentCode'; readonly personName: string; readonly ordered: OrderedContribution }
  | {
      readonly name: 'contributionReminder';
      readonly firstOn: string;
      /** Time of day. */
      readonly at: string;
      readonly madeAt: string;
    }
  | { readonly name: 'jht'; readonly balance: Sen; readonly workingDays: number }
  | {
      readonly name: 'conditions';
      readonly conditions: readonly Condition[];
      readonly closed: readonly ClosedReason[];
      readonly mayClaim: boolean;
      readonly balance: Sen;
      readonly ceiling: Sen;
      /** Cards that hold a balance; their sum is `balance`. */
      readonly cards: number;
      /** Where else this balance is taken. */
      readonly otherChannels: readonly OtherChannelId[];
      /** What to bring there for the reasons open to this person. */
      readonly documents: readonly DocumentId[];
    }
  | { readonly name: 'balance'; readonly cards: readonly CardLine[]; readonly total: Sen }
  | {
      readonly name: 'reason';
      readonly open: readonly ReasonOption[];
      readonly closed: readonly ClosedReason[];
      readonly chosen: ReasonId | null;
      readonly unanswered: boolean;
    }
  | {
      readonly name: 'document';
      readonly document: DocumentId;
      readonly number: number;
      readonly total: number;
      /** The page that is to be taken, from 1; null where this document has one page only. */
      readonly page: number | null;
      readonly rules: DocumentPhotoRules;
      /** Whether the kiosk looks for the page, and at its writing. */
      readonly looks: boolean;
      /** After enough refused tries the person may send a page as it is. */
      readonly mayUseAsIs: boolean;
    }
  | {
      readonly name: 'documentPages';
      readonly document: DocumentId;
      readonly number: number;
      readonly total: number;
      readonly pages: readonly Uint8Array[];
      readonly most: number;
      /** Whether staff who help see the original; null where they have not the screen. */
      readonly originalSeen: boolean | null;
    }
  | { readonly name: 'documentLacking'; readonly document: DocumentId }
  | {
      readonly name: 'personalData';
      readonly person: PersonalData;
      readonly nikDiffers: readonly NikDifference[];
    }
  | { readonly name: 'personalDataWrong' }
  | { readonly name: 'photoIntro' }
  | {
      readonly name: 'photo';
      /** By which the kiosk looks at the face and takes the photo itself; null where only the person does. */
      readonly rules: PhotoRules | null;
    }
  | { readonly name: 'photoHelp'; readonly because: PhotoProblem }
  | { readonly name: 'photoDeclined' }
  | { readonly name: 'cameraError'; readonly fault: CameraFault }
  | {
      readonly name: 'bank';
      readonly banks: readonly BankChoice[];
      readonly chosen: string | null;
      readonly unanswered: boolean;
    }
  | {
      readonly name: 'accountRefused';
      readonly because: AccountFault;
      readonly bankName: string;
    }
  | { readonly name: 'check'; readonly claim: ClaimSummary }
  | { readonly name: 'notStored' }
  | { readonly name: 'receipt'; readonly receipt: Receipt; readonly delivery: Delivery }
  | { readonly name: 'tracking'; readonly claims: readonly TrackedClaim[] }
  | {
      readonly name: 'trackedClaim';
      readonly claim: TrackedClaim;
      readonly bankName: string;
      readonly late: boolean;
    }
  | { readonly name: 'claimProgress'; readonly claim: ClaimProgress; readonly late: boolean }
  | { readonly name: 'claimUnknown'; readonly receiptNumber: string }
  | {
      readonly name: 'working';
      readonly on:
        | 'phone'
        | 'signIn'
        | 'register'
        | 'reset'
        | 'attest'
        | 'account'
        | 'claim'
        | 'tracking'
        | 'lookup'
        | 'contributions'
        | 'code'
        | 'enrolment';
    }
  | {
      readonly name: 'connectionError';
      readonly fault: ConnectionError;
      readonly waitMinutes: number | null;
      /** Whoever may not try again here may sign in by phone, which other people's guesses do not hold up. */
      readonly mayUsePhone: boolean;
    }
  | { readonly name: 'farewell' }
  | StaffScreen;
export type ScreenOf<Name extends Screen['name']> = Extract<Screen, { name: Name }>;

/** All that the renderer knows. Holds no password, no token, no key. */
export interface KioskSnapshot {
  /** Changes with each visit and each question, so that half-typed text never outlives its page. */
  readonly page: string;
  readonly settings: Settings;
  readonly training: boolean;
  readonly kiosk: {
    readonly branchName: string;
    readonly branchId: string;
    readonly kioskId: string;
    /** IANA name; times are shown as they are where the kiosk stands. */
    readonly timeZone: string;
  };
  /** Width of a pixel of this panel in millimetres; all sizes are given in millimetres. */
  readonly mmPerPx: number;
  /** How high the lower edge of the panel stands above the floor, in millimetres; null where that is not known. */
  readonly bottomHeightMm: number | null;
  /** The kiosk has a voice; without one it offers no reading aloud. */
  readonly canSpeak: boolean;
  /** A second press on the same control within this time is a tremble, not a wish. Milliseconds. */
  readonly repeatPressMs: number;
  /** How loud this kiosk is, 0 to 100. */
  readonly volume: number;
  readonly lineUp: boolean;
  /** The receipt printer, and the document of the page in view; null where none is fitted. */
  readonly printing: {
    readonly printer: PrinterState;
    /** Null where the page has nothing to print. */
    readonly job: PrintJob | null;
  } | null;
  readonly step: { readonly number: number; readonly total: number } | null;
  readonly canGoBack: boolean;
  readonly canFinish: boolean;
  readonly helpOpen: boolean;
  /** The question "Anda masih di sini?" with the seconds left, counted down only in its second half. */
  readonly idle: { readonly secondsLeft: number | null } | null;
  /** The member of staff who helps in this visit; null while nobody does. */
  readonly assisted: { readonly staffName: string; readonly holder: EnteredBy } | null;
  readonly screen: Screen;
}
