import { assign, not } from 'xstate';
import type { HeadOfficeFault } from '../../head-office-client/answers.ts';
import { connectionErrorScreen } from '../chart/connection-error.ts';
import type { VisitContext } from '../chart/context.ts';
import { ektpOf, noteEntry, voucherOf } from '../chart/evidence.ts';
import { openSession } from '../chart/open-session.ts';
import { answered, questionScreen, questionStep } from '../chart/questions.ts';
import { type Screens, working } from '../chart/screens.ts';
import { flow, update } from '../chart/setup.ts';
import { callStep, hasProblemCode } from '../chart/steps.ts';
import { onFromPhoto } from '../photo/photo.ts';

/** Only staff attest: what they had begun is nothing when they go before it is done. */
const whileHelped = {
  always: {
    guard: not('isHelped'),
    target: 'signIn',
    actions: update(() => ({ ektpCheckedAt: null, ektpCheckedBy: null })),
  },
} as const;

const keepNoKpj = update(({ context }) => ({
  answers: { ...context.answers, ektpKpj: null },
  ...noteEntry(context, 'ektpKpj'),
}));

const keepPresence = update(({ context: { helper, ports } }) => {
  if (!helper) return {};
  const seenAt = ports.now().toISOString();
  const presence = { kind: 'staffSawPerson' as const, ...voucherOf(helper), seenAt };
  return { photo: null, photoQuality: null, presence };
});

/** Staff hold the person against the original e-KTP and copy it once; also while the head office is out of reach. */
export const ektp = {
  ektpCheck: flow.createStateConfig({
    ...whileHelped,
    on: {
      agree: {
        target: 'ektpNik',
        actions: assign(({ context: { helper, ports } }) =>
          helper ? { ektpCheckedAt: ports.now(), ektpCheckedBy: helper } : {},
        ),
      },
      back: 'signIn',
    },
  }),
  ektpNik: { ...questionStep({ next: 'ektpName', back: 'ektpCheck' }), ...whileHelped },
  ektpName: { ...questionStep({ next: 'ektpBirthDate', back: 'ektpNik' }), ...whileHelped },
  ektpBirthDate: { ...questionStep({ next: 'ektpKpj', back: 'ektpName' }), ...whileHelped },
  ektpKpj: flow.createStateConfig({
    ...whileHelped,
    exit: 'clearProblem',
    on: {
      answer: answered('attesting'),
      decline: { target: 'attesting', actions: keepNoKpj },
      back: 'ektpBirthDate',
    },
  }),
  attesting: callStep({
    call(context, signal) {
      const read = ektpOf(context);
      const { ektpCheckedBy, ports } = context;
      if (!read || !ektpCheckedBy) throw new Error('staff attest what they have read');
      return openSession(ports, ports.attest(read, signal), signal);
    },
    done: { target: 'menu', keep: (signedIn) => signedIn },
    faults: [
      { when: hasProblemCode('registryDiffers'), target: 'ektpUnknown' },
      { when: isOutOfReach, target: 'withoutBalance' },
    ],
    error: 'attestError',
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
    tags: ['station.photo', 'personal.photo'],
    always: { guard: not('isHelped'), target: 'photoIntro' },
    on: {
      agree: onFromPhoto([overwritePhoto, keepPresence]),
      back: 'photoIntro',
    },
  }),
};

export const ektpScreens = {
  ektpNik: questionScreen('ektpNik'),
  ektpName: questionScreen('ektpName'),
  ektpBirthDate: questionScreen('ektpBirthDate'),
  ektpKpj: questionScreen('ektpKpj', () => ({ mayLack: true })),
  attesting: working('attest'),
  attestError: connectionErrorScreen,
  presence: ({ helper }) => ({ name: 'presence', staffName: helper?.name ?? '' }),
} satisfies Screens;

/** A photo that is replaced is forgotten at once, not when its memory is used again. */
function overwritePhoto({ context: { helper, photo } }: { context: VisitContext }): void {
  if (helper) photo?.fill(0);
}

function isOutOfReach(fault: HeadOfficeFault): boolean {
  return fault.kind === 'unreachable' || hasProblemCode('unavailable')(fault);
}
