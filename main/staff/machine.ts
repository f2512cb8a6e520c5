import { assign, raise } from 'xstate';
import { startStaff } from './chart/context.ts';
import type { StaffPorts } from './chart/ports.ts';
import { staffSetup } from './chart/setup.ts';
import { checksPages } from './checks/checks.ts';
import { consolePages } from './console/console.ts';
import { peoplePages } from './people/people.ts';
import { settingsPages } from './settings/settings.ts';
import { signIn, signOut } from './sign-in/sign-in.ts';

/** Staff at the kiosk, beside the visit: away, signing in, at the console, or helping. */
export const staffFlow = staffSetup.createMachine({
  id: 'staff',
  context: ({ input }: { input: StaffPorts }) => startStaff(input),
  type: 'parallel',
  states: {
    page: {
      initial: 'away',
      states: { ...signIn, ...consolePages, ...checksPages, ...settingsPages, ...peoplePages },
      on: {
        changeSettings: {
          actions: assign(({ context: { settings }, event }) => ({
            settings: { ...settings, ...event.change },
          })),
        },
        openHelp: { actions: assign({ helpOpen: true }) },
        closeHelp: { actions: assign({ helpOpen: false }) },
        finish: { target: '.away', actions: signOut('end') },
        timeUp: { target: '.away', actions: signOut('idle') },
      },
    },
    /** Staff who left without signing out are signed out. */
    attention: {
      initial: 'watching',
      states: {
        watching: {
          after: { idle: { target: 'watching', reenter: true, actions: raise({ type: 'timeUp' }) } },
          on: { '*': { target: 'watching', reenter: true } },
        },
      },
    },
  },
});
export type StaffSnapshot = ReturnType<typeof staffFlow.getInitialSnapshot>;
