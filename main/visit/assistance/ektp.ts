import { assign, not } from 'xstate';
import type { Outcome } from '../../../contract/outcome.ts';
import { connectionErrorOf } from '../chart/connection-error.ts';
import type { SignedIn } from '../chart/open-session.ts';
import type { HeadOfficeFault } from '../chart/ports.ts';
import { flow } from '../chart/setup.ts';
import { enterVisit } from '../entry/sign-in.ts';

/** Only staff attest: what they had begun is nothing when they go before it is done. */
const whileHelped = {
  always: { guard: not('isHelped'), target: 'signIn', actions: 'forgetEktp' },
} as const;

/** One thing that staff read on the e-KTP. */
function read<Next extends string, Before extends string>(next: Next, before: Before) {
  return flow.createStateConfig({
    ...whileHelped,
    exit: 'clearProblem',
    on: {
      answer: [{ guard: 'answerIsGood', target: next, actions: 'keepAnswer' }, { actions: 'keepAnswer' }],
      back: before,
    },
  });
}

/** Staff hold the person against the original e-KTP and copy it once; also while the head office is out of reach. */
export const ektp = {
  ektpCheck: flow.createStateConfig({
    ...whileHelped,
    on: { agree: { target: 'ektpNik', actions: 'keepEktpChecked' }, back: 'signIn' },
  }),
  ektpNik: read('ektpName', 'ektpCheck'),
  ektpName: read('ektpBirthDate', 'ektpNik'),
  ektpBirthDate: read('ektpKpj', 'ektpName'),
  ektpKpj: flow.createStateConfig({
    ...whileHelped,
    exit: 'clearProblem',
    on: {
      answer: [
        { guard: 'answerIsGood', target: 'attesting', actions: 'keepAnswer' },
        { actions: 'keepAnswer' },
      ],
      decline: { target: 'attesting', actions: 'keepNoKpj' },
      back: 'ektpBirthDate',
    },
  }),
  attesting: flow.createStateConfig({
    invoke: {
      src: 'attest',
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }) => event.output.ok,
          target: 'menu',
          actions: assign(({ event }) => enterVisit(event.output)),
        },
        { guard: ({ event }) => isUnknown(event.output), target: 'ektpUnknown' },
        { guard: ({ event }) => isOutOfReach(event.output), target: 'withoutBalance' },
        { target: 'attestError', actions: assign(({ event }) => connectionErrorOf(event.output)) },
      ],
    },
  }),
  /** No such participant, or another spelling: which part differs is not told. */
  ektpUnknown: flow.createStateConfig({
    ...whileHelped,
    on: { retry: 'ektpNik', back: 'ektpKpj' },
  }),
  attestError: flow.createStateConfig({
    ...whileHelped,
    on: { retry: 'attesting', back: 'ektpKpj' },
  }),
  /** The claim is taken all the same; the head office determines what is paid. */
  withoutBalance: flow.createStateConfig({
    on: { proceed: 'reason', retry: 'attesting', back: 'ektpKpj' },
  }),
  /** The participant says that staff see a person, and not only a card. */
  presence: flow.createStateConfig({
    always: { guard: not('isHelped'), target: 'photoIntro' },
    on: {
      agree: [
        { guard: 'changing', target: 'check', actions: 'keepPresence' },
        { guard: 'npwpNeeded', target: 'npwp', actions: 'keepPresence' },
        { target: 'bank', actions: 'keepPresence' },
      ],
      back: 'photoIntro',
    },
  }),
  /** Typed by staff, so it is the participant who says that it is the right one. */
  accountConfirm: flow.createStateConfig({
    on: {
      accountIsMine: { target: 'check', actions: 'confirmAccount' },
      accountIsNotMine: 'bank',
      back: 'accountNumber',
    },
  }),
};

function isUnknown(output: Outcome<SignedIn, HeadOfficeFault>): boolean {
  return !output.ok && output.problem.kind === 'problem' && output.problem.code === 'registryDiffers';
}

function isOutOfReach(output: Outcome<SignedIn, HeadOfficeFault>): boolean {
  if (output.ok) return false;
  const { problem } = output;
  return problem.kind === 'unreachable' || (problem.kind === 'problem' && problem.code === 'unavailable');
}
