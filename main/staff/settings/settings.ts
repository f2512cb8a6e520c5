import { assign } from 'xstate';
import { memberIn } from '../chart/context.ts';
import { clearProblem, questionScreen, type StaffScreens, staffSetup, waitFor } from '../chart/setup.ts';

/** The settings of this kiosk's panel and sound. */
export const settingsPages = {
  settings: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffChangeSetting: {
        target: 'setting',
        actions: assign(({ event }) => ({ setting: event.setting, settingTyped: null, problem: null })),
      },
      back: 'console',
    },
  }),
  setting: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffAnswer: {
        target: 'settingTyped',
        actions: assign(({ event }) => ({ settingTyped: event.value })),
      },
      back: { target: 'settings', actions: clearProblem },
    },
  }),
  settingTyped: waitFor({
    call: (context) => {
      const { ports, setting, settingTyped } = context;
      return ports.settings.set(setting, settingTyped ?? '', memberIn(context).staffId);
    },
    done: [
      { when: ({ ok }) => ok, target: 'settings', update: () => ({ problem: null }) },
      { target: 'setting', update: (set) => (set.ok ? {} : { problem: set.problem }) },
    ],
    failed: { target: 'setting' },
  }),
};

export const settingsScreens = {
  settings: ({ ports }) => ({ name: 'staffSettings', settings: ports.settings.values() }),
  setting(context) {
    const { ports, setting, settingTyped } = context;
    const value = ports.settings.values().find((candidate) => candidate.setting === setting)?.value ?? 0;
    return questionScreen(setting, context, settingTyped ?? String(value));
  },
} satisfies StaffScreens;
