import { startStaff } from './chart/context.ts';
import type { StaffPorts } from './chart/ports.ts';
import { staffSetup } from './chart/setup.ts';
import { consolePages } from './pages/console.ts';
import { people } from './pages/people.ts';
import { signIn } from './pages/sign-in.ts';

/** The staff's side of the kiosk, beside the visit: away, signing in, at the console, or helping. */
export const staffFlow = staffSetup.createMachine({
  id: 'staff',
  context: ({ input }: { input: StaffPorts }) => startStaff(input),
  type: 'parallel',
  states: {
    page: {
      initial: 'away',
      states: { ...signIn, ...consolePages, ...people },
      on: {
        changeSettings: { actions: 'keepSettings' },
        openHelp: { actions: 'openHelp' },
        closeHelp: { actions: 'closeHelp' },
        finish: { target: '.away', actions: 'noteOut' },
        timeUp: { target: '.away', actions: 'noteOut' },
      },
    },
    /** Staff who have gone without saying so are signed out. */
    attention: {
      initial: 'watching',
      states: {
        watching: {
          after: { idle: { target: 'watching', reenter: true, actions: 'sayTimeUp' } },
          on: { '*': { target: 'watching', reenter: true } },
        },
      },
    },
  },
});
export type StaffSnapshot = ReturnType<typeof staffFlow.getInitialSnapshot>;
