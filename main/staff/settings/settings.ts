import { assign } from 'xstate';
import { memberIn } from '../chart/context.ts';
import { clearProblem, questionScreen, type StaffScreens, staffSetup } from '../chart/setup.ts';

/** The settings of this kiosk's panel and sound. */
export const settingsPages = {
  settings: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffChangeSetting: {
        target: 'setting',
        actions: assign(({ event }) => ({ setting: event.setting, problem: null })),
      },
      back: 'console',
    },
  }),
  setting: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffAnswer: {
        target: 'settingTyped',
        actions: assign(({ context, event }) => {
          const { ports, setting } = context;
          const set = ports.settings.set(setting, event.value, memberIn(context).staffId);
          return { problem: set.ok ? null : set.problem };
        }),
      },
      back: { target: 'settings', actions: clearProblem },
    },
  }),
  settingTyped: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    always: [{ guard: ({ context }) => context.problem === null, target: 'settings' }, { target: 'setting' }],
  }),
};

export const settingsScreens = {
  settings: ({ ports }) => ({ name: 'staffSettings', settings: ports.settings.values() }),
  setting(context) {
    const { ports, setting } = context;
    const value = ports.settings.values().find((candidate) => candidate.setting === setting)?.value ?? 0;
    return questionScreen(setting, context, String(value));
  },
} satisfies StaffScreens;
