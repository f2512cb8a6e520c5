import type { HolderCheck, PayoutFigures, Refusal } from '../../claim/claim.ts';
import type { Condition, Obstacle } from '../../eligibility/eligibility.ts';
import type { TaxLine, TaxRule } from '../../eligibility/payout.ts';
import type { NikDifference } from '../../identity/nik.ts';
import type { NpwpStanding } from '../../identity/npwp.ts';
import type { Sen } from '../../money.ts';
import type { DocumentId, OtherChannelId, ReasonId, Segment } from '../../policy/schema.ts';

/** Why an account cannot be paid to; `staffDecides` where a desk has to look at a similar name first. */
export type AccountFault = 'differs' | 'inactive' | 'unknown' | 'staffDecides';

interface ReasonOption {
  readonly reason: ReasonId;
  readonly shareBasisPoints: number;
}

export interface ClosedReason {
  readonly reason: ReasonId;
  /** The one to explain, of all that stand in the way. */
  readonly obstacle: Obstacle;
  /** To bring to the desk, of alternatives one; empty where the desk is not the next step. */
  readonly documents: readonly (readonly DocumentId[])[];
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
  readonly person: Pick<PersonalData, 'name' | 'nik' | 'birthDate'> & { readonly birthPlace: string | null };
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

/** From the JHT page to the receipt. */
export type ClaimScreen =
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
      /** What to bring there for the reasons open to this person, of alternatives one. */
      readonly documents: readonly (readonly DocumentId[])[];
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
  | { readonly name: 'receipt'; readonly receipt: Receipt; readonly delivery: Delivery };
