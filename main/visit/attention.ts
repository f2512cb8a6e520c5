import { assign, or, raise, stateIn } from 'xstate';
import { defaultSettings } from '../../contract/kiosk-api/actions/settings.ts';
import { whileRead } from './chart/clocks.ts';
import { flow, update } from './chart/setup.ts';

/** Of the questions that the kiosk asks by itself while staff are called. */
const OF_CALL = /^xstate\.(after|done)\..*\bvisit\.call\./;

/**
 * Actions, answers that were waited for, and what is read to somebody; not news of an earlier claim or of a call, not what a page
 * says by itself, and not a bug, which ends the visit.
 */
function concernsPerson({ event }: { event: { type: string; asked?: boolean } }): boolean {
  const { type } = event;
  if (type === 'speech') return event.asked === true;
  return type !== 'delivered' && !type.startsWith('xstate.error.') && !OF_CALL.test(type);
}

const ask = {
  target: 'asking',
  actions: update(({ context }) => ({
    warningSecondsLeft: whileRead(context, context.ports.times.warningSeconds),
  })),
} as const;

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
            { guard: 'isSpeaking', target: 'hearingOut' },
            ask,
          ],
        },
        on: { '*': { guard: concernsPerson, target: 'watching', reenter: true } },
      },
      /** Nobody is asked in the middle of a sentence; nor is there no end to it. */
      hearingOut: {
        after: { idle: ask },
        on: {
          speech: [
            { guard: ({ event }) => event.asked, target: 'watching' },
            { guard: ({ event }) => !event.speaking, ...ask },
          ],
          '*': { guard: concernsPerson, target: 'watching' },
        },
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
