import type { ContributionStatus, OrderedContribution } from '../../contributions/contribution.ts';
import type { Sen } from '../../money.ts';
import type { Programme } from '../../policy/contributions.ts';

/** Incomes from `from` on and below `below`; null where there is no such end. */
export interface IncomeBand {
  readonly from: Sen | null;
  readonly below: Sen | null;
}

/** Iuran BPU: what was paid and missed, a code to pay with, a reminder. */
export type ContributionsScreen =
  | {
      readonly name: 'contributions';
      readonly status: ContributionStatus;
      readonly inactiveSince: string | null;
      /** The present month is due until it is paid. */
      readonly months: readonly { readonly month: string; readonly state: 'paid' | 'missed' | 'due' }[];
      /** What a gap turns off. */
      readonly protection: readonly Programme[];
      /** Paying closes a claim that is open now. */
      readonly closesClaim: boolean;
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
    };
