import { assign } from 'xstate';
import { connectionErrorOf } from '../chart/connection-error.ts';
import { flow } from '../chart/setup.ts';

/** Claims of the person who signed in. Where the head office has ended the session, the visit begins anew. */
export const tracking = {
  loadingClaims: flow.createStateConfig({
    invoke: {
      src: 'listClaims',
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }) => event.output.ok,
          target: 'tracking',
          actions: assign(({ event }) => (event.output.ok ? { claims: event.output.value } : {})),
        },
        { target: 'trackingError', actions: assign(({ event }) => connectionErrorOf(event.output)) },
      ],
    },
  }),
  tracking: flow.createStateConfig({
    on: {
      openClaim: { guard: 'isListed', target: 'trackedClaim', actions: 'openClaim' },
      retry: 'loadingClaims',
      back: 'menu',
    },
  }),
  trackedClaim: flow.createStateConfig({
    on: { back: 'tracking' },
  }),
  trackingError: flow.createStateConfig({
    on: {
      retry: [{ guard: 'sessionOver', target: 'ended' }, { target: 'loadingClaims' }],
      back: 'menu',
    },
  }),
};
