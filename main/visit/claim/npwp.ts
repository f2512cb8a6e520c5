import { and } from 'xstate';
import { needsNpwp } from '../../../contract/eligibility/payout.ts';
import { isDoubtfulNpwp, type Npwp, parseNpwp, readHeldNpwp } from '../../../contract/identity/npwp.ts';
import type { Action } from '../../../contract/kiosk-api/actions/actions.ts';
import type { VisitContext } from '../chart/context.ts';
import { ektpOf, isWithoutBalance, noteEntry } from '../chart/evidence.ts';
import { answered, questionScreen } from '../chart/questions.ts';
import type { Screens } from '../chart/screens.ts';
import { flow, update } from '../chart/setup.ts';

type Guarded = { readonly context: VisitContext };
type Answered = Guarded & { readonly event: Extract<Action, { readonly type: 'answer' }> };

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

function nikOf(context: VisitContext): string {
  return context.membership?.nik ?? ektpOf(context)?.nik ?? '';
}

function isDoubtful({ context, event }: Answered): boolean {
  const read = parseNpwp(event.value);
  return read.ok && isDoubtfulNpwp(read.value, nikOf(context));
}

/** No answer yet: a rate of tax must not rest on a number that the person was never asked about. */
const keepTyped = update<Answered['event']>(({ context, event }) => ({
  typed: { ...context.typed, npwp: event.value },
  problem: null,
}));

const keepDoubtful = update(({ context }) => ({
  answers: { ...context.answers, npwp: readHeldNpwp(context.typed.npwp ?? null) },
  ...noteEntry(context, 'npwp'),
}));

const keepNone = update(({ context }) => ({
  answers: { ...context.answers, npwp: null },
  ...noteEntry(context, 'npwp'),
}));

export const npwp = {
  npwp: flow.createStateConfig({
    tags: 'station.account',
    exit: 'clearProblem',
    on: {
      answer: [{ guard: isDoubtful, target: 'npwpDoubt', actions: keepTyped }, ...answered('bank', 'check')],
      decline: [
        { guard: and([mayLackNpwp, 'changing']), target: 'check', actions: keepNone },
        { guard: mayLackNpwp, target: 'bank', actions: keepNone },
      ],
      back: [{ guard: 'changing', target: 'check' }, { target: 'photoIntro' }],
    },
  }),
  npwpDoubt: flow.createStateConfig({
    tags: 'station.account',
    on: {
      npwpIsRight: [
        { guard: 'changing', target: 'check', actions: keepDoubtful },
        { target: 'bank', actions: keepDoubtful },
      ],
      npwpIsWrong: 'npwp',
      back: 'npwp',
    },
  }),
};

export const npwpScreens = {
  npwp: questionScreen('npwp', (context) => ({
    value: npwpOf(context) ?? '',
    mayLack: mayLackNpwp({ context }),
  })),
  npwpDoubt: (context) => ({
    name: 'npwpDoubt',
    npwp: readHeldNpwp(context.typed.npwp ?? null) ?? '',
    nik: nikOf(context),
  }),
} satisfies Screens;
