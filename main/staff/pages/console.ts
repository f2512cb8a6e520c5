import { assign } from 'xstate';
import { staffSetup } from '../chart/setup.ts';

const toConsole = { back: 'console' } as const;

/** The machine as staff look after it: claims on their way, checks, settings, and how the program is left. */
export const consolePages = {
  console: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffOpen: [
        { guard: { type: 'opens', params: 'claims' }, target: 'claims' },
        { guard: { type: 'opens', params: 'checks' }, target: 'runningDiagnostics' },
        { guard: { type: 'opens', params: 'settings' }, target: 'settings' },
        { guard: 'isSupervisor', target: 'people' },
      ],
      staffHelp: 'helping',
      staffLeave: { guard: 'mayLeaveTo', target: 'leaving', actions: 'keepLeaving' },
    },
  }),
  claims: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffRetryClaim: { actions: 'retryClaim' },
      staffRetryAll: { actions: 'retryAll' },
      ...toConsole,
    },
  }),
  runningDiagnostics: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    invoke: {
      src: 'runDiagnostics',
      input: ({ context }) => context,
      onDone: { target: 'checks', actions: assign(({ event }) => ({ check: event.output })) },
    },
  }),
  checks: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffLookAgain: 'runningDiagnostics',
      staffTestPrinter: 'printing',
      staffOpen: [
        { guard: { type: 'opens', params: 'camera' }, target: 'camera' },
        { guard: { type: 'opens', params: 'touch' }, target: 'touch' },
      ],
      ...toConsole,
    },
  }),
  printing: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    invoke: {
      src: 'printTest',
      input: ({ context }) => context,
      onDone: { target: 'checks', actions: assign(({ event }) => ({ check: event.output })) },
    },
  }),
  camera: staffSetup.createStateConfig({
    tags: ['ownsScreen', 'camera'],
    on: { back: 'checks' },
  }),
  touch: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: { back: 'checks' },
  }),
  settings: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: { staffChangeSetting: { target: 'setting', actions: 'openSetting' }, ...toConsole },
  }),
  setting: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffAnswer: { target: 'settingTyped', actions: 'setSetting' },
      back: { target: 'settings', actions: 'clearProblem' },
    },
  }),
  settingTyped: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    always: [{ guard: 'settingTaken', target: 'settings' }, { target: 'setting' }],
  }),
  leaving: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: { staffLeaveNow: { actions: 'leaveNow' }, ...toConsole },
  }),
};
