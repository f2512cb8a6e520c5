import type { KioskFault } from '../../fleet/heartbeat.ts';
import type { AccountLengths } from '../../identity/bank-account.ts';
import type { NikDifference } from '../../identity/nik.ts';
import type { FieldProblem } from '../../identity/problem.ts';
import type { Question } from '../actions/questions.ts';
import type { StaffProblem } from './staff.ts';

/** Why the kiosk takes no visits; shown before a person starts. */
export type ServiceFault = KioskFault;

/** Why a step that needs the head office did not work. */
export type ConnectionError = 'unreachable' | 'unintelligible' | 'sessionExpired' | 'tooManyAttempts';

/** What was typed, and what was probably meant; dates as DD-MM-YYYY. */
export interface Slip {
  readonly typed: string;
  readonly meant: string;
}

export type RegistrationFault = 'registryDiffers' | 'accountExists';

/** From the resting screen to the menu, and what may come at any step: a question, a wait, a connection error. */
export type EntryScreen =
  | { readonly name: 'attract' }
  /** Shows in pictures and words what a claim is like. */
  | { readonly name: 'introduction' }
  /** The visit before did not come to its end. */
  | { readonly name: 'interrupted' }
  | { readonly name: 'outOfService'; readonly fault: ServiceFault }
  | {
      /** How wide the panel is, asked where it does not tell; millimetres as they were typed. */
      readonly name: 'enrolmentPanel';
      readonly value: string;
      readonly problem: StaffProblem | null;
    }
  | {
      readonly name: 'enrolment';
      readonly value: string;
      readonly problem: FieldProblem | null;
      /** Of the head office to which the code goes. */
      readonly address: string;
      /** The kiosk was enrolled before, and its key is lost. */
      readonly again: boolean;
    }
  | { readonly name: 'notice'; readonly noticeVersion: string }
  | { readonly name: 'noticeDeclined' }
  | { readonly name: 'signIn' }
  | {
      readonly name: 'phoneCode';
      /** What the QR says, and the code by which the person sees on the phone that it is this kiosk. */
      readonly url: string;
      readonly userCode: string;
      /** The page is open on the phone. */
      readonly opened: boolean;
      /** To be found or compared there; null before, and where the head office gives none. */
      readonly number: string | null;
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
      /** A likely slip, asked about once; null where there is none. */
      readonly slip: Slip | null;
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
  | { readonly name: 'farewell' };
