import { and } from 'xstate';
import { needsNpwp } from '../../../contract/eligibility/payout.ts';
import type { Npwp } from '../../../contract/identity/npwp.ts';
import type { VisitContext } from '../chart/context.ts';
import { isWithoutBalance, noteEntry } from '../chart/evidence.ts';
import { answered, questionScreen } from '../chart/questions.ts';
import type { Screens } from '../chart/screens.ts';
import { flow, update } from '../chart/setup.ts';

type Guarded = { readonly context: VisitContext };

/** Where the balance is not known, it is asked for in case it will be needed. */
export function npwpNeeded({ context }: Guarded): boolean {
  const { policy, membership } = context;
  return membership === null ? isWithoutBalance(context) : needsNpwp(policy, membership);
}

/** The tax number that the claim goes by: what was answered, else what the head office holds; null for none. */
export function npwpOf({ answers, membership }: VisitContext): Npwp | null {
  return answers.npwp === undefined ? (membership?.npwp ?? null) : answers.npwp;
}

function mayLackNpwp({ context }: Guarded): boolean {
  return context.policy.npwp.mayLack || isWithoutBalance(context);
}

const keepNone = update(({ context }) => ({
  answers: { ...context.answers, npwp: null },
  ...noteEntry(context, 'npwp'),
}));

export const npwp = {
  npwp: flow.createStateConfig({
    tags: 'station.account',
    exit: 'clearProblem',
    on: {
      answer: answered('bank', 'check'),
      decline: [
        { guard: and([mayLackNpwp, 'changing']), target: 'check', actions: keepNone },
        { guard: mayLackNpwp, target: 'bank', actions: keepNone },
      ],
      back: [{ guard: 'changing', target: 'check' }, { target: 'photoIntro' }],
    },
  }),
};

export const npwpScreens = {
  npwp: questionScreen('npwp', (context) => ({
    value: npwpOf(context) ?? '',
    mayLack: mayLackNpwp({ context }),
  })),
} satisfies Screens;
