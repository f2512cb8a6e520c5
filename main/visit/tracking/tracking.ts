import { assign } from 'xstate';
import { findBank } from '../../../contract/policy/policy.ts';
import { connectionErrorScreen, sessionIsOver } from '../chart/connection-error.ts';
import { type Screens, working } from '../chart/screens.ts';
import { flow } from '../chart/setup.ts';
import { callStep } from '../chart/steps.ts';
import { claimItem, trackedStatement } from './statement.ts';

/** Claims of the person who signed in. Where the head office has ended the session, the visit begins anew. */
export const tracking = {
  loadingClaims: callStep({
    call({ session, ports }, signal) {
      if (!session) throw new Error('claims are listed for a participant who signed in');
      return ports.headOffice.listClaims(session.token, signal);
    },
    done: { target: 'tracking', keep: (claims) => ({ claims }) },
    error: 'trackingError',
  }),
  tracking: flow.createStateConfig({
    on: {
      openClaim: {
        guard: ({ context, event }) => context.claims.some(({ claimId }) => claimId === event.claimId),
        target: 'trackedClaim',
        actions: assign(({ event }) => ({ openClaimId: event.claimId })),
      },
      retry: 'loadingClaims',
      back: 'menu',
    },
  }),
  trackedClaim: flow.createStateConfig({
    on: { back: 'tracking' },
  }),
  trackingError: flow.createStateConfig({
    on: {
      retry: [{ guard: sessionIsOver, target: 'ended' }, { target: 'loadingClaims' }],
      back: 'menu',
    },
  }),
};

export const trackingScreens = {
  loadingClaims: working('tracking'),
  tracking: ({ claims }) => ({ name: 'tracking', claims: claims.map(claimItem) }),
  trackedClaim({ claims, openClaimId, policy, ports }) {
    const claim = claims.find(({ claimId }) => claimId === openClaimId);
    if (!claim) return { name: 'tracking', claims: claims.map(claimItem) };
    const bankName = findBank(policy, claim.bankCode)?.name ?? '';
    const { receiptNumber, stages, refusal, net, confirmedNet } = claim;
    return {
      name: 'trackedClaim',
      receiptNumber,
      stages,
      differs: refusal === null && net !== confirmedNet,
      statement: trackedStatement(claim, bankName, ports.today()),
    };
  },
  trackingError: connectionErrorScreen,
} satisfies Screens;
