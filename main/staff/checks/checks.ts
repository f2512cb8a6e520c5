import { type StaffScreens, staffSetup, waitFor } from '../chart/setup.ts';
import { cameraPages, cameraScreens } from './camera.ts';

/** Checks of the machine: what it finds out by itself, a test page, the camera and the touch panel. */
export const checksPages = {
  runningDiagnostics: waitFor({
    call: ({ ports }) => ports.runDiagnostics(),
    done: [{ target: 'checks', update: (diagnostics) => ({ diagnostics }) }],
  }),
  checks: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffLookAgain: 'runningDiagnostics',
      staffTestPrinter: 'printing',
      staffOpen: [
        { guard: ({ event }) => event.page === 'camera', target: 'camera' },
        { guard: ({ event }) => event.page === 'touch', target: 'touch' },
      ],
      back: 'console',
    },
  }),
  printing: waitFor({
    async call({ ports }) {
      await ports.printTest();
      return ports.runDiagnostics();
    },
    done: [{ target: 'checks', update: (diagnostics) => ({ diagnostics }) }],
  }),
  ...cameraPages,
  touch: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: { back: 'checks' },
  }),
};

export const checksScreens = {
  checks({ diagnostics }) {
    if (!diagnostics) throw new Error('checks are shown after they were made');
    return { name: 'staffChecks', check: diagnostics };
  },
  ...cameraScreens,
  touch: () => ({ name: 'staffTouch' }),
} satisfies StaffScreens;
