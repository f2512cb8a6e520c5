import { or, stateIn } from 'xstate';
import { flow } from './chart/setup.ts';

const BUSY = [
  'askingForCode',
  'signingIn',
  'registering',
  'requestingReset',
  'attesting',
  'inquiringAccount',
  'submitting',
  'loadingClaims',
  'lookingUpClaim',
  'loadingContributions',
  'orderingContribution',
  'receipt',
  'farewell',
];

/** The kiosk makes the person wait, or the page has a time limit of its own. */
const busy = or(BUSY.map((step) => stateIn({ step })));

/** Actions, and answers that were waited for; not news of an earlier claim, and not a bug, which ends the visit. */
function concernsPerson({ event: { type } }: { event: { type: string } }): boolean {
  return type !== 'delivered' && !type.startsWith('xstate.error.');
}

/**
 * Whether somebody is there: after the idle time a question, and without an answer the end of the visit
 * (VVSG 2.0 7.1; WCAG 2.2.1). Nothing is asked while the kiosk itself makes the person wait.
 */
export const attention = flow.createStateConfig({
  initial: 'watching',
  states: {
    watching: {
      after: {
        idle: [
          {
            guard: stateIn({ step: 'attract' }),
            target: 'watching',
            reenter: true,
            actions: 'resetSettings',
          },
          // Staff have a shorter limit of their own.
          { guard: 'isHelped', target: 'watching', reenter: true },
          { guard: busy, target: 'watching', reenter: true },
          { target: 'asking', actions: 'startWarning' },
        ],
      },
      on: { '*': { guard: concernsPerson, target: 'watching', reenter: true } },
    },
    asking: {
      after: {
        second: [
          { guard: 'timeIsUp', target: 'watching', actions: 'leave' },
          { target: 'asking', reenter: true, actions: 'countDown' },
        ],
      },
      on: { stay: 'watching', finish: 'watching' },
    },
  },
});
