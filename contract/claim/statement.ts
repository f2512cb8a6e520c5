import type { Sen } from '../money.ts';
import type { ReasonId } from '../policy/schema.ts';
import type { Refusal } from './claim.ts';
import type { DeskMessage } from './desk-message.ts';
import type { Remedy } from './remedy.ts';

/**
 * Where a claim stands as far as is known: `queued` is stored at the kiosk and not heard of yet; `underWay` and `late` are
 * accepted claims that wait for their payment; `parked` is taken, and waits until staff have mended the person's data;
 * `unconfirmed` until a second member of staff has confirmed what staff did without a line.
 */
export type Standing =
  | 'queued'
  | 'accepted'
  | 'parked'
  | 'unconfirmed'
  | 'underWay'
  | 'late'
  | 'paid'
  | 'refused';

/** What comes next, and on which day where a day can be named. */
export type ClaimStep =
  | {
      readonly step: 'paidBy' | 'paidIfAccepted' | 'paidIfNameFits' | 'usuallyPaid' | 'overdue';
      readonly day: string;
    }
  | {
      readonly step:
        | 'nameCheck'
        | 'bringForData'
        | 'awaitConfirmation'
        | 'checkAccount'
        | 'askIfLate'
        | 'askNow'
        | 'follow'
        | 'contact'
        | 'signInForMore'
        | DeskMessage;
    };

/** What a claim is about. An amount that was confirmed only is not yet one that is paid. */
export type ClaimFact =
  | {
      readonly fact: 'confirmedAmount' | 'paidAmount' | 'receiptAmount' | 'finalAmount';
      readonly amount: Sen;
    }
  | { readonly fact: 'inWords'; readonly words: string }
  | { readonly fact: 'laterAmount' }
  | { readonly fact: 'account'; readonly bankName: string; readonly tail: string }
  | { readonly fact: 'name'; readonly name: string }
  | { readonly fact: 'reason'; readonly reason: ReasonId }
  | { readonly fact: 'confirmedAt'; readonly at: string };

/**
 * What is said of a claim. Decided once, by the visit: screen, paper and voice say all of it and nothing besides, so that
 * a line which is not here (an amount, a day of payment) is said nowhere.
 */
export interface ClaimStatement {
  readonly standing: Standing;
  /** Why it was refused and what this person can do; null while it was not. */
  readonly refused: { readonly because: Refusal; readonly remedy: Remedy } | null;
  /** In order. */
  readonly next: readonly ClaimStep[];
  /** In order. */
  readonly facts: readonly ClaimFact[];
}
