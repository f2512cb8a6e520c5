import { assign } from 'xstate';
import { staffSetup } from './setup.ts';

const toConsole = { back: 'console' } as const;

/** The machine as staff look after it: claims on their way, checks, settings, and how the program is left. */
export const consolePages = {
  console: staffSetup.createStateConfig({
    tags: 'covers',
    on: {
      staffOpen: [
        { guard: { type: 'opens', params: 'claims' }, target: 'claims' },
        { guard: { type: 'opens', params: 'checks' }, target: 'lookingOver' },
        { guard: { type: 'opens', params: 'settings' }, target: 'settings' },
        { guard: 'isSupervisor', target: 'people' },
      ],
      staffHelp: 'helping',
      staffLeave: { guard: 'mayLeaveTo', target: 'leaving', actions: 'keepLeaving' },
    },
  }),
  claims: staffSetup.createStateConfig({
    tags: 'covers',
    on: {
      staffRetryClaim: { actions: 'retryClaim' },
      staffRetryAll: { actions: 'retryAll' },
      ...toConsole,
    },
  }),
  lookingOver: staffSetup.createStateConfig({
    tags: 'covers',
    invoke: {
      src: 'lookOver',
      input: ({ context }) => context,
      onDone: { target: 'checks', actions: assign(({ event }) => ({ check: event.output })) },
    },
  }),
  checks: staffSetup.createStateConfig({
    tags: 'covers',
    on: {
      staffLookAgain: 'lookingOver',
      staffTestPrinter: 'printing',
      staffOpen: [
        { guard: { type: 'opens', params: 'camera' }, target: 'camera' },
        { guard: { type: 'opens', params: 'touch' }, target: 'touch' },
      ],
      ...toConsole,
    },
  }),
  printing: staffSetup.createStateConfig({
    tags: 'covers',
    invoke: {
      src: 'printTest',
      input: ({ context }) => context,
      onDone: { target: 'checks', actions: assign(({ event }) => ({ check: event.output })) },
    },
  }),
  camera: staffSetup.createStateConfig({
    tags: ['covers', 'camera'],
    on: { back: 'checks' },
  }),
  touch: staffSetup.createStateConfig({
    tags: 'covers',
    on: { back: 'checks' },
  }),
  settings: staffSetup.createStateConfig({
    tags: 'covers',
    on: { staffChangeSetting: { target: 'setting', actions: 'openSetting' }, ...toConsole },
  }),
  setting: staffSetup.createStateConfig({
    tags: 'covers',
    on: {
      staffAnswer: { target: 'settingTyped', actions: 'setSetting' },
      back: { target: 'settings', actions: 'clearProblem' },
    },
  }),
  settingTyped: staffSetup.createStateConfig({
    tags: 'covers',
    always: [{ guard: 'settingTaken', target: 'settings' }, { target: 'setting' }],
  }),
  leaving: staffSetup.createStateConfig({
    tags: 'covers',
    on: { staffLeaveNow: { actions: 'leaveNow' }, ...toConsole },
  }),
};
