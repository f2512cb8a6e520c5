import type { EnteredBy } from '../assistance.ts';
import type { ClaimProgress, HolderCheck, PayoutFigures, Refusal, TrackedClaim } from '../claim.ts';
import type { Condition, Obstacle } from '../eligibility.ts';
import type { NikDifference } from '../identity/nik.ts';
import type { FieldProblem } from '../identity/problem.ts';
import type { Sen } from '../money.ts';
import type { TaxLine, TaxRule } from '../payout.ts';
import type { PhotoRules } from '../policy/photo.ts';
import type { OtherChannelId, PaperId, ReasonId, Segment } from '../policy/schema.ts';
import type { CameraFault, PhotoTrouble } from './actions.ts';
import type { Question } from './questions.ts';
import type { Settings } from './settings.ts';
import type { StaffScreen } from './staff-screens.ts';

/** Why the kiosk takes no visits; shown before a person starts. */
export type ServiceFault = 'provisioning' | 'storage' | 'key' | 'internal';

/** Why a step that needs the head office did not work. */
export type LineFault = 'unreachable' | 'unintelligible' | 'sessionExpired' | 'tooManyAttempts';

export type RegistrationFault = 'registryDiffers' | 'accountExists';

interface ReasonOption {
  readonly reason: ReasonId;
  readonly shareBasisPoints: number;
}

export interface ClosedReason {
  readonly reason: ReasonId;
  /** The one to explain, of all that stand in the way. */
  readonly obstacle: Obstacle;
}

export interface CardLine {
  readonly kpj: string;
  readonly segment: Segment;
  readonly employer: string | null;
  readonly contributions: Sen;
  readonly development: Sen;
  readonly balance: Sen;
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
  readonly papers: readonly PaperId[];
  readonly person: Pick<PersonalData, 'name' | 'nik' | 'birthDate'> & { readonly birthPlace: string | null };
  /** Null where staff saw the person instead. */
  readonly photo: Uint8Array | null;
  readonly npwp: string | null;
  readonly bankName: string;
  readonly accountNumber: string;
  readonly holder: HolderCheck;
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
  readonly workingDays: number;
  /** What the QR code says: the receipt number, nothing about the person. */
  readonly qr: string;
}

/** Where a sealed claim stands, as far as the kiosk knows. */
export type Delivery = 'queued' | 'accepted' | { readonly refused: Refusal };

/** What the screen shows, by name; the one thing the renderer draws from. */
export type Screen =
  | { readonly name: 'attract' }
  | { readonly name: 'outOfService'; readonly fault: ServiceFault }
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
      readonly name: 'question';
      readonly question: Question;
      readonly value: string;
      readonly problem: FieldProblem | null;
      /** The pair of e-mail and password was refused. */
      readonly refused: boolean;
      readonly bankName: string | null;
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
  | { readonly name: 'menu'; readonly personName: string }
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
      readonly papers: readonly PaperId[];
    }
  | { readonly name: 'balance'; readonly cards: readonly CardLine[]; readonly total: Sen }
  | {
      readonly name: 'reason';
      readonly open: readonly ReasonOption[];
      readonly closed: readonly ClosedReason[];
      readonly chosen: ReasonId | null;
      readonly unanswered: boolean;
    }
  | { readonly name: 'paper'; readonly paper: PaperId; readonly number: number; readonly total: number }
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
  | { readonly name: 'photoHelp'; readonly because: PhotoTrouble }
  | { readonly name: 'photoDeclined' }
  | { readonly name: 'cameraTrouble'; readonly fault: CameraFault }
  | {
      readonly name: 'bank';
      readonly banks: readonly BankChoice[];
      readonly chosen: string | null;
      readonly unanswered: boolean;
    }
  | {
      readonly name: 'accountRefused';
      readonly because: 'differs' | 'inactive' | 'unknown';
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
      readonly on: 'signIn' | 'register' | 'attest' | 'account' | 'claim' | 'tracking' | 'lookup';
    }
  | { readonly name: 'lineTrouble'; readonly fault: LineFault; readonly waitMinutes: number | null }
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
  /** The kiosk has a voice; without one it offers no reading aloud. */
  readonly canSpeak: boolean;
  /** A second press on the same control within this time is a tremble, not a wish. Milliseconds. */
  readonly repeatPressMs: number;
  /** How loud this kiosk is, 0 to 100. */
  readonly volume: number;
  readonly lineUp: boolean;
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
