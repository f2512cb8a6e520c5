import { assign } from 'xstate';
import type { VisitContext } from '../chart/context.ts';
import { flow, update } from '../chart/setup.ts';

type Guarded = { readonly context: VisitContext };

const forgetHelper = update(() => ({ helper: null, activeParty: 'participant' }));

const noteConsent = (event: 'agreed' | 'declined') => {
  return ({ context: { helper, ports } }: Guarded) => {
    if (helper) ports.onHelp(event);
  };
};

const ended = {
  /** By a button on the page, by the visit's end, or since staff have gone. */
  endHelp: { target: 'none', actions: forgetHelper },
  helpEnded: { target: 'none', actions: forgetHelper },
  finish: { target: 'none', actions: forgetHelper },
} as const;

/**
 * Whether staff help in this visit, which only the participant can allow, and who of the two has the screen. What is
 * entered is noted under that name.
 */
export const help = flow.createStateConfig({
  initial: 'none',
  states: {
    none: {
      on: {
        staffCame: {
          target: 'asking',
          actions: [assign(({ event }) => ({ helper: event.helper })), 'closeHelp'],
        },
      },
    },
    asking: {
      on: {
        agreeToHelp: {
          target: 'participant',
          actions: [
            assign(({ context: { helper, ports } }) =>
              helper ? { helpConsent: { by: helper, at: ports.now() } } : {},
            ),
            noteConsent('agreed'),
          ],
        },
        declineHelp: { target: 'none', actions: [noteConsent('declined'), forgetHelper] },
        ...ended,
      },
    },
    participant: {
      entry: assign({ activeParty: 'participant' as const }),
      on: { giveScreen: 'staff', ...ended },
    },
    staff: {
      entry: assign({ activeParty: 'staff' as const }),
      on: { takeScreen: 'participant', ...ended },
    },
  },
});
