import { assign } from 'xstate';
import { isContributor } from '../../../contract/eligibility/membership.ts';
import { connectionErrorOf } from '../chart/connection-error.ts';
import { flow } from '../chart/setup.ts';
import { bandIncomes } from './screens.ts';

/** Iuran BPU: what was paid and missed, a code to pay with, and a reminder to take along. */
export const contributions = {
  loadingContributions: flow.createStateConfig({
    invoke: {
      src: 'loadContributions',
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }) => event.output.ok,
          target: 'contributions',
          actions: assign(({ event: { output } }) => (output.ok ? output.value : {})),
        },
        { target: 'contributionsError', actions: assign(({ event }) => connectionErrorOf(event.output)) },
      ],
    },
  }),
  contributionsError: flow.createStateConfig({
    on: {
      retry: [{ guard: 'sessionOver', target: 'ended' }, { target: 'loadingContributions' }],
      back: 'menu',
    },
  }),
  contributions: flow.createStateConfig({
    on: {
      proceed: 'contributionMonths',
      openPaymentCode: {
        guard: ({ context: { contributions } }) => contributions?.ordered?.paidAt === null,
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
        actions: assign(({ context: { contributions, policy }, event: { band } }) => {
          const income = bandIncomes(policy)[band];
          return contributions && income !== undefined ? { contributions: { ...contributions, income } } : {};
        }),
      },
      proceed: 'contributionMonths',
      back: 'contributionMonths',
    },
  }),
  orderingContribution: flow.createStateConfig({
    invoke: {
      src: 'orderContribution',
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }) => event.output.ok,
          target: 'paymentCode',
          actions: assign(({ context: { contributions }, event: { output } }) =>
            contributions && output.ok ? { contributions: { ...contributions, ordered: output.value } } : {},
          ),
        },
        { target: 'contributionOrderError', actions: assign(({ event }) => connectionErrorOf(event.output)) },
      ],
    },
  }),
  contributionOrderError: flow.createStateConfig({
    on: {
      retry: [{ guard: 'sessionOver', target: 'ended' }, { target: 'orderingContribution' }],
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
  guard: ({
    context: { membership },
  }: {
    context: { membership: Parameters<typeof isContributor>[0] | null };
  }) => membership !== null && isContributor(membership),
  target: 'loadingContributions',
} as const;
