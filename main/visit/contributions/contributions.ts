import { assign } from 'xstate';
import type { HeldMembership } from '../../../contract/eligibility/held-membership.ts';
import { isContributor } from '../../../contract/eligibility/membership.ts';
import { connectionErrorScreen, sessionIsOver } from '../chart/connection-error.ts';
import { type Screens, working } from '../chart/screens.ts';
import { flow } from '../chart/setup.ts';
import { callStep } from '../chart/steps.ts';
import { bandIncomes } from './band-incomes.ts';
import { loadContributions, orderContribution } from './calls.ts';
import {
  contributionIncomeScreen,
  contributionMonthsScreen,
  contributionReminderScreen,
  contributionsScreen,
  paymentCodeScreen,
} from './screens.ts';

/** Iuran BPU: what was paid and missed, a code to pay with, and a reminder to take along. */
export const contributions = {
  loadingContributions: callStep({
    call: loadContributions,
    done: { target: 'contributions', keep: (loaded) => loaded },
    error: 'contributionsError',
  }),
  contributionsError: flow.createStateConfig({
    on: {
      retry: [{ guard: sessionIsOver, target: 'ended' }, { target: 'loadingContributions' }],
      back: 'menu',
    },
  }),
  contributions: flow.createStateConfig({
    on: {
      proceed: 'contributionMonths',
      openPaymentCode: {
        guard: ({ context }) => context.contributions?.ordered?.paidAt === null,
        target: 'paymentCode',
      },
      openReminder: 'contributionReminder',
      back: 'menu',
    },
  }),
  contributionMonths: flow.createStateConfig({
    exit: 'clearProblem',
    on: {
      chooseMonths: {
        actions: assign(({ context: { policy }, event: { months } }) => ({
          contributionMonths: policy.contributions.payment.months.includes(months) ? months : null,
          unanswered: false,
        })),
      },
      changeIncome: 'contributionIncome',
      proceed: [
        {
          guard: ({ context }) => context.contributionMonths !== null,
          target: 'orderingContribution',
        },
        { actions: 'markUnanswered' },
      ],
      back: 'contributions',
    },
  }),
  contributionIncome: flow.createStateConfig({
    on: {
      chooseIncome: {
        actions: assign(({ context, event: { band } }) => {
          const income = bandIncomes(context.policy)[band];
          return context.contributions && income !== undefined
            ? { contributions: { ...context.contributions, income } }
            : {};
        }),
      },
      proceed: 'contributionMonths',
      back: 'contributionMonths',
    },
  }),
  orderingContribution: callStep({
    call: orderContribution,
    done: {
      target: 'paymentCode',
      keep: (ordered, context) =>
        context.contributions ? { contributions: { ...context.contributions, ordered } } : {},
    },
    error: 'contributionOrderError',
  }),
  contributionOrderError: flow.createStateConfig({
    on: {
      retry: [{ guard: sessionIsOver, target: 'ended' }, { target: 'orderingContribution' }],
      back: 'contributionMonths',
    },
  }),
  paymentCode: flow.createStateConfig({
    // Asks again whether it is paid.
    on: { retry: 'loadingContributions', openReminder: 'contributionReminder', back: 'contributions' },
  }),
  contributionReminder: flow.createStateConfig({
    on: { back: 'contributions' },
  }),
};

/** The entry of the menu, for those who are, or were, BPU members. */
export const openContributions = {
  guard: ({ context: { held } }: { context: { held: HeldMembership | null } }) =>
    held !== null && isContributor(held),
  target: 'loadingContributions',
} as const;

export const contributionsScreens = {
  loadingContributions: working('contributions'),
  contributionsError: connectionErrorScreen,
  contributions: contributionsScreen,
  contributionMonths: contributionMonthsScreen,
  contributionIncome: contributionIncomeScreen,
  orderingContribution: working('code'),
  contributionOrderError: connectionErrorScreen,
  paymentCode: paymentCodeScreen,
  contributionReminder: contributionReminderScreen,
} satisfies Screens;
