import type { HolderCheck, PayoutFigures, Refusal } from '../../claim/claim.ts';
import type { ClaimStatement } from '../../claim/statement.ts';
import type { Answer } from '../../eligibility/answer.ts';
import type { ClosedReasons } from '../../eligibility/closed-reasons.ts';
import type { Condition } from '../../eligibility/eligibility.ts';
import type { HeldField } from '../../eligibility/held-membership.ts';
import type { TaxLine, TaxRule } from '../../eligibility/payout.ts';
import type { Situation, SituationQuestion } from '../../eligibility/situation.ts';
import type { NikDifference } from '../../identity/nik.ts';
import type { NpwpStanding } from '../../identity/npwp.ts';
import type { Sen } from '../../money.ts';
import type { Programme } from '../../policy/contributions.ts';
import type { DocumentId, ReasonId, Segment } from '../../policy/schema.ts';

/** Why an account cannot be paid to; `staffDecides` where a desk has to look at a similar name first. */
export type AccountFault = 'differs' | 'inactive' | 'unknown' | 'staffDecides';

interface ReasonOption {
  readonly reason: ReasonId;
  readonly shareBasisPoints: number;
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
  /** Null, here and below, where the head office holds none. */
  readonly birthPlace: string | null;
  readonly birthDate: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly kpj: readonly string[];
}

export interface ClaimFigures {
  readonly balance: Sen;
  readonly shareBasisPoints: number;
  readonly payout: PayoutFigures;
  readonly taxRule: TaxRule;
  readonly taxLines: readonly TaxLine[];
  /** The year in which the tax arises, and a later one in which payment may fall. */
  readonly taxYear: number;
  readonly taxYearMayBe: number | null;
}

export interface ClaimSummary {
  readonly reason: ReasonId;
  readonly documents: readonly {
    readonly document: DocumentId;
    readonly pages: number;
    readonly originalSeen: boolean;
  }[];
  readonly person: Pick<PersonalData, 'name' | 'nik' | 'birthDate' | 'birthPlace'>;
  /** Null where staff saw the person instead. */
  readonly photo: Uint8Array | null;
  readonly npwp: string | null;
  /** Null where there is no number. */
  readonly npwpStanding: NpwpStanding | null;
  readonly bankName: string;
  readonly accountNumber: string;
  readonly holder: HolderCheck;
  /** The holder's name, covered but for first letters; null where the bank did not tell it or it is not the same. */
  readonly maskedName: string | null;
  /** Null where the balance is not known: the head office determines what is paid. */
  readonly figures: ClaimFigures | null;
  /** The protection that ends with a BPU membership at Konfirmasi; null where the claim ends none. */
  readonly ends: readonly Programme[] | null;
  /** The person declared that the business has stopped. */
  readonly declared: boolean;
}

/** Where a sealed claim stands, as far as the kiosk knows; `parked` is taken, and waits for data that staff mend. */
export type Delivery = 'queued' | 'accepted' | 'parked' | 'unconfirmed' | { readonly refused: Refusal };

/** From the JHT page to the receipt. */
export type ClaimScreen =
  | { readonly name: 'jht'; readonly balance: Sen; readonly workingDays: number }
  /** What the head office holds about the person cannot be used for a claim. `fields` is for staff who help, else empty. */
  | { readonly name: 'dataNeedsDesk'; readonly fields: readonly HeldField[] }
  | (SituationQuestion & {
      readonly name: 'situation';
      readonly chosen: Situation | null;
      readonly unanswered: boolean;
    })
  | {
      readonly name: 'businessStopped';
      readonly textVersion: string;
      /** What ends with the membership. */
      readonly protection: readonly Programme[];
    }
  | {
      readonly name: 'conditions';
      readonly answer: Answer;
      readonly conditions: readonly Condition[];
      readonly closed: readonly ClosedReasons[];
      readonly ceiling: Sen;
      /** Cards that hold a balance. */
      readonly cards: number;
    }
  | {
      readonly name: 'balance';
      readonly cards: readonly CardLine[];
      readonly total: Sen;
      /** When the registry said so, where it cannot be asked now. */
      readonly asOf: string | null;
    }
  | {
      readonly name: 'reason';
      readonly open: readonly ReasonOption[];
      readonly closed: readonly ClosedReasons[];
      readonly chosen: ReasonId | null;
      readonly unanswered: boolean;
    }
  | {
      readonly name: 'personalData';
      readonly person: PersonalData;
      readonly nikDiffers: readonly NikDifference[];
    }
  | { readonly name: 'personalDataWrong' }
  | { readonly name: 'npwpDoubt'; readonly npwp: string; readonly nik: string }
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
  | {
      readonly name: 'accountConfirm';
      readonly bankName: string;
      readonly accountNumber: string;
      readonly holder: HolderCheck;
    }
  | { readonly name: 'check'; readonly claim: ClaimSummary }
  | { readonly name: 'notStored' }
  | {
      readonly name: 'receipt';
      /** What the QR code says, too: nothing about the person. */
      readonly receiptNumber: string;
      readonly statement: ClaimStatement;
    };
