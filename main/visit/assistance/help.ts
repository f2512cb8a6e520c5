import { flow } from '../chart/setup.ts';

const ended = {
  /** By a button on the page, by the visit's end, or since staff have gone. */
  endHelp: { target: 'none', actions: 'forgetHelper' },
  helpEnded: { target: 'none', actions: 'forgetHelper' },
  finish: { target: 'none', actions: 'forgetHelper' },
} as const;

/**
 * Whether staff help in this visit, which only the participant can allow, and who of the two has the screen. What is
 * entered is noted under that name.
 */
export const assistance = flow.createStateConfig({
  initial: 'none',
  states: {
    none: {
      on: { staffCame: { target: 'asking', actions: ['keepHelper', 'closeHelp'] } },
    },
    asking: {
      on: {
        agreeToHelp: { target: 'participant', actions: ['keepHelpConsent', 'noteAgreed'] },
        declineHelp: { target: 'none', actions: ['noteDeclined', 'forgetHelper'] },
        ...ended,
      },
    },
    participant: {
      entry: 'participantHolds',
      on: { giveScreen: 'staff', ...ended },
    },
    staff: {
      entry: 'staffHolds',
      on: { takeScreen: 'participant', ...ended },
    },
  },
});
