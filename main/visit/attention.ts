import { assign, or, raise, stateIn } from 'xstate';
import { defaultSettings } from '../../contract/kiosk-api/actions/settings.ts';
import { flow } from './chart/setup.ts';

/** Of the questions that the kiosk asks by itself while staff are called. */
const OF_CALL = /^xstate\.(after|done)\..*\bvisit\.call\./;

/** Actions, and answers that were waited for; not news of an earlier claim or of a call, and not a bug, which ends the visit. */
function concernsPerson({ event: { type } }: { event: { type: string } }): boolean {
  return type !== 'delivered' && !type.startsWith('xstate.error.') && !OF_CALL.test(type);
}

/**
 * Whether somebody is there: after the idle time a question, and without an answer the end of the visit
 * (VVSG 2.0 7.1; WCAG 2.2.1). Nothing is asked in these `busy` steps, where the kiosk itself makes the person wait.
 */
export function attention(busy: readonly string[]) {
  return flow.createStateConfig({
    initial: 'watching',
    states: {
      watching: {
        after: {
          idle: [
            {
              guard: stateIn({ step: 'attract' }),
              target: 'watching',
              reenter: true,
              actions: assign({ settings: defaultSettings }),
            },
            // Staff have a shorter limit of their own.
            { guard: 'isHelped', target: 'watching', reenter: true },
            // They wait for somebody else, though not for ever.
            { guard: 'waitsForStaff', target: 'watching', reenter: true },
            { guard: or(busy.map((step) => stateIn({ step }))), target: 'watching', reenter: true },
            {
              target: 'asking',
              actions: assign({ warningSecondsLeft: ({ context }) => context.ports.times.warningSeconds }),
            },
          ],
        },
        on: { '*': { guard: concernsPerson, target: 'watching', reenter: true } },
      },
      asking: {
        after: {
          second: [
            {
              guard: ({ context }) => context.warningSecondsLeft <= 1,
              target: 'watching',
              actions: raise({ type: 'finish' }),
            },
            {
              target: 'asking',
              reenter: true,
              actions: assign({ warningSecondsLeft: ({ context }) => context.warningSecondsLeft - 1 }),
            },
          ],
        },
        on: { stay: 'watching', finish: 'watching' },
      },
    },
  });
}
