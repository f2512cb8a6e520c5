import type { ClaimId, Refusal } from '../../claim/claim.ts';
import type { ReceiptNumber } from '../../claim/receipt-number.ts';
import type { Remedy } from '../../claim/remedy.ts';
import type { CameraState, PrinterState, SoundState, TouchState } from '../../fleet/devices.ts';
import type { CameraUse } from '../../photo/cameras.ts';
import type { MeteringRules } from '../../policy/photo-metering.ts';
import type { StaffMember, StaffPerson } from '../../staff/staff.ts';
import type { Leaving, LocalSetting, StaffAsk } from '../actions/staff-actions.ts';

/** What is wrong with what staff typed, or why what they did was not done; `staffProblems` of the language files explain each. */
export type StaffProblemCode =
  | 'pinWrong'
  | 'pinLocked'
  | 'pinDigits'
  | 'pinSimple'
  | 'pinSame'
  | 'pinDiffers'
  | 'notSaved'
  | 'headOfficeAway'
  | 'signInAgain'
  | 'number'
  | 'staffIdForm'
  | 'staffIdTaken'
  | 'staffNameLength';

export interface StaffProblem {
  readonly code: StaffProblemCode;
  readonly least?: number;
  readonly most?: number;
  /** Until the next try is heard. */
  readonly seconds?: number;
}

/** A claim that has not arrived: by its receipt number alone, nothing of the person. */
export interface WaitingClaim {
  readonly claimId: ClaimId;
  readonly receiptNumber: ReceiptNumber;
  readonly state: 'queued' | 'parked';
  readonly attempts: number;
  readonly fault: WaitingFault;
  readonly queuedAt: string;
  readonly nextAttemptAt: string | null;
}

/** Why a claim waits, in the words that staff can act on. */
export type WaitingFault =
  | 'notTried'
  | 'unreachable'
  | 'unintelligible'
  | 'busy'
  | 'notSigned'
  | 'envelopeDamaged'
  | 'envelopeMissing'
  | 'notOpened'
  | 'kioskNotKnown'
  | 'other';

export interface TurnedDownClaim {
  readonly claimId: ClaimId;
  readonly receiptNumber: ReceiptNumber;
  readonly refusal: Refusal;
  readonly remedy: Remedy;
  readonly decidedAt: string;
}

/** A visit that did not come to its end, by its time and the number of its claim, where one was stored. */
export interface InterruptedVisit {
  readonly at: string;
  readonly receiptNumber: ReceiptNumber | null;
}

/** A storage that was not found as it had been left, and what that means for people who have claimed. */
export interface RecoveredStorage {
  readonly at: string;
  /** Claims of which nothing is left here, by their receipt numbers; null where none is known. */
  readonly lost: { readonly count: number; readonly from: ReceiptNumber; readonly to: ReceiptNumber } | null;
  /** Claims of which the number alone is left; they stand among those that need staff. */
  readonly withoutEnvelope: number;
}

/** The screen that the kiosk fills, among those that are there. */
export interface ScreenInUse {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Names of the other screens. */
  readonly others: readonly string[];
  /** The configured one, where it is not there. */
  readonly missing: string | null;
}

/** A language pack that is not offered: its file, and each key with what is wrong with it. */
export interface RefusedPack {
  readonly file: string;
  readonly faults: readonly string[];
}

/** A recorded voice: how many sentences it says itself, and the keys of those that the fall-back says for it. */
export interface VoiceState {
  readonly language: string;
  readonly recorded: number;
  readonly missing: readonly string[];
}

/** How the machine is, as far as it can tell by itself. Instants as text. */
export interface Diagnostics {
  readonly version: string;
  readonly lineUp: boolean;
  /** Since the last answer of the head office; null before the first. */
  readonly heardAt: string | null;
  /** How far the computer's clock is ahead of the head office's, in seconds; null before the first answer. */
  readonly clockAheadSeconds: number | null;
  readonly diskFreeMegabytes: number | null;
  readonly storageFault: boolean;
  readonly waitingClaims: number;
  readonly printer: PrinterState;
  /** The queue under which it was found again, since the configured one is gone; null where that is there. */
  readonly printerRenamedTo: string | null;
  readonly camera: CameraState;
  readonly touch: TouchState;
  readonly sound: SoundState;
  readonly screen: ScreenInUse;
  /** When the last of the head office's keys for envelopes is over; null without a limit. */
  readonly keysUntil: string | null;
  /** When the certificate of the line is over; null where there is none or it could not be asked for. */
  readonly certificateUntil: string | null;
  readonly kioskKey: string;
  readonly policyVersion: number;
  /** Of languages and of voices. */
  readonly refusedPacks: readonly RefusedPack[];
  readonly voices: readonly VoiceState[];
}

/** What staff see. None of it shows a participant's data. */
export type StaffScreen =
  | { readonly name: 'staffChoice'; readonly people: readonly StaffPerson[] }
  /** The line is down: nobody can check who it is. */
  | { readonly name: 'staffNotChecked'; readonly person: StaffPerson }
  | {
      readonly name: 'staffQuestion';
      readonly ask: StaffAsk;
      readonly person: StaffPerson | null;
      readonly value: string;
      readonly problem: StaffProblem | null;
      readonly digits: number;
    }
  | {
      readonly name: 'staffConsole';
      readonly person: StaffPerson;
      /** The head office has checked the PIN; without that staff help, look at the machine, and change nothing. */
      readonly checked: boolean;
      readonly problem: StaffProblem | null;
      readonly waiting: number;
      readonly parked: number;
      readonly turnedDown: number;
      /** Null where every visit since the start came to its end. */
      readonly interrupted: InterruptedVisit | null;
      /** Null where nothing happened to the storage in the last days. */
      readonly recovered: RecoveredStorage | null;
    }
  | {
      readonly name: 'staffClaims';
      readonly problem: StaffProblem | null;
      readonly waiting: readonly WaitingClaim[];
      readonly turnedDown: readonly TurnedDownClaim[];
    }
  | { readonly name: 'staffChecks'; readonly check: Diagnostics }
  | {
      readonly name: 'staffCamera';
      /** Another one may be chosen. */
      readonly mayChange: boolean;
      readonly use: CameraUse;
      /** As a claim asks for it; null for the usual one. */
      readonly size: { readonly width: number; readonly height: number } | null;
      /** By which a claim has this camera expose; null where it is let alone. */
      readonly metering: MeteringRules | null;
    }
  | { readonly name: 'staffCameraChoice'; readonly use: CameraUse; readonly problem: StaffProblem | null }
  | { readonly name: 'staffTouch' }
  | {
      readonly name: 'staffSettings';
      readonly settings: readonly { readonly setting: LocalSetting; readonly value: number }[];
    }
  | { readonly name: 'staffPeople'; readonly people: readonly StaffMember[] }
  | {
      readonly name: 'staffMember';
      readonly member: StaffMember;
      readonly self: boolean;
      readonly problem: StaffProblem | null;
    }
  | { readonly name: 'staffRole'; readonly staffName: string; readonly problem: StaffProblem | null }
  | { readonly name: 'staffFirstPin'; readonly person: StaffPerson; readonly pin: string }
  | { readonly name: 'staffLeaving'; readonly to: Leaving }
  | { readonly name: 'staffWorking' };
