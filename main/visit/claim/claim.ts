import { and, assign, not } from 'xstate';
import { flow } from '../chart/setup.ts';
import { openContributions } from '../contributions/contributions.ts';

/** From the menu to the check page. */
export const claim = {
  menu: flow.createStateConfig({
    on: { openJht: 'jht', openTracking: 'loadingClaims', openContributions },
  }),
  jht: flow.createStateConfig({
    on: { startClaim: 'conditions', openTracking: 'loadingClaims', back: 'menu' },
  }),
  conditions: flow.createStateConfig({
    on: { proceed: { guard: 'mayClaim', target: 'balance' }, openMenu: 'menu', back: 'jht' },
  }),
  balance: flow.createStateConfig({
    on: { proceed: 'reason', back: 'conditions' },
  }),
  reason: flow.createStateConfig({
    exit: 'clearProblem',
    on: {
      chooseReason: { actions: 'chooseReason' },
      proceed: [
        { guard: not('reasonChosen'), actions: 'markUnanswered' },
        { guard: 'documentsMissing', target: 'documentPages', actions: 'startDocuments' },
        { guard: 'changing', target: 'check' },
        { guard: 'withoutBalance', target: 'photoIntro' },
        { target: 'personalData' },
      ],
      back: [
        { guard: 'changing', target: 'check' },
        { guard: 'withoutBalance', target: 'withoutBalance' },
        { target: 'balance' },
      ],
    },
  }),
  personalData: flow.createStateConfig({
    on: { dataIsRight: 'photoIntro', dataIsWrong: 'personalDataWrong', back: 'reason' },
  }),
  personalDataWrong: flow.createStateConfig({
    on: { back: 'personalData' },
  }),
  photoIntro: flow.createStateConfig({
    on: {
      agree: 'photo',
      decline: 'photoDeclined',
      back: [
        { guard: 'changing', target: 'check' },
        { guard: 'withoutBalance', target: 'reason' },
        { target: 'personalData' },
      ],
    },
  }),
  photoDeclined: flow.createStateConfig({
    on: { back: 'photoIntro', openPresence: { guard: 'isHelped', target: 'presence' } },
  }),
  photo: flow.createStateConfig({
    tags: 'camera',
    exit: 'forgetPhotoTries',
    on: {
      usePhoto: [
        { guard: 'changing', target: 'check', actions: ['overwriteReplaced', 'keepPhoto'] },
        { guard: 'npwpNeeded', target: 'npwp', actions: ['overwriteReplaced', 'keepPhoto'] },
        { target: 'bank', actions: ['overwriteReplaced', 'keepPhoto'] },
      ],
      reportPhoto: [
        { guard: 'photoHelpDue', target: 'photoHelp', actions: 'keepPhotoProblem' },
        { actions: 'countPhotoTry' },
      ],
      reportFaceCheck: { actions: 'reportFaceCheck' },
      reportCamera: { target: 'cameraError', actions: 'keepCameraFault' },
      back: 'photoIntro',
    },
  }),
  photoHelp: flow.createStateConfig({
    on: {
      retry: 'photo',
      decline: 'photoDeclined',
      openPresence: { guard: 'isHelped', target: 'presence' },
      back: 'photoIntro',
    },
  }),
  cameraError: flow.createStateConfig({
    on: {
      retry: 'photo',
      openPresence: { guard: 'isHelped', target: 'presence' },
      back: 'photoIntro',
    },
  }),
  npwp: flow.createStateConfig({
    exit: 'clearProblem',
    on: {
      answer: [
        { guard: and(['answerIsGood', 'changing']), target: 'check', actions: 'keepAnswer' },
        { guard: 'answerIsGood', target: 'bank', actions: 'keepAnswer' },
        { actions: 'keepAnswer' },
      ],
      decline: [
        { guard: and(['mayLackNpwp', 'changing']), target: 'check', actions: 'keepNoNpwp' },
        { guard: 'mayLackNpwp', target: 'bank', actions: 'keepNoNpwp' },
      ],
      back: [{ guard: 'changing', target: 'check' }, { target: 'photoIntro' }],
    },
  }),
  bank: flow.createStateConfig({
    exit: 'clearProblem',
    on: {
      chooseBank: { actions: 'chooseBank' },
      proceed: [{ guard: 'bankChosen', target: 'accountNumber' }, { actions: 'markUnanswered' }],
      back: [
        { guard: 'changing', target: 'check' },
        { guard: 'npwpNeeded', target: 'npwp' },
        { target: 'photoIntro' },
      ],
    },
  }),
  accountNumber: flow.createStateConfig({
    exit: 'clearProblem',
    on: {
      answer: [
        { guard: 'answerIsGood', target: 'inquiringAccount', actions: 'keepAnswer' },
        { actions: 'keepAnswer' },
      ],
      back: 'bank',
    },
  }),
  inquiringAccount: flow.createStateConfig({
    invoke: {
      src: 'inquireAccount',
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }) => event.output.ok && event.output.value.holder === 'matches',
          target: 'check',
          actions: assign(({ event: { output } }) => ({
            holder: 'matches',
            maskedName: (output.ok && output.value.maskedName) || null,
          })),
        },
        {
          guard: ({ event: { output }, context: { policy } }) =>
            output.ok &&
            output.value.holder === 'staffDecides' &&
            policy.names.similarHolderTo === 'headOffice',
          target: 'check',
          actions: assign({ holder: 'staffDecides', maskedName: null }),
        },
        {
          guard: ({ event }) => event.output.ok,
          target: 'accountRefused',
          actions: assign(({ event: { output } }) =>
            output.ok && output.value.holder !== 'matches' ? { accountFault: output.value.holder } : {},
          ),
        },
        // The line is down: the head office asks the bank when the claim arrives.
        { target: 'check', actions: assign({ holder: 'unchecked', maskedName: null }) },
      ],
    },
  }),
  accountRefused: flow.createStateConfig({
    on: { retry: 'bank', back: 'accountNumber' },
  }),
};
