import { assign } from 'xstate';
import type { ConsolePage, Leaving } from '../../../contract/kiosk-api/actions/staff-actions.ts';
import { memberIn, personOf, type StaffContext } from '../chart/context.ts';
import { clearProblem, type StaffScreens, staffSetup, waitFor } from '../chart/setup.ts';

/** The console: the way to the other pages, claims on their way, and how the program is left. */
export const consolePages = {
  console: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffOpen: [
        { guard: opens('checks'), target: 'runningDiagnostics', actions: clearProblem },
        // Whoever nobody has checked changes nothing, and sees no receipt number.
        { guard: ({ context }) => !context.signedIn },
        { guard: opens('claims'), target: 'claims', actions: clearProblem },
        { guard: opens('settings'), target: 'settings', actions: clearProblem },
        { guard: ({ context }) => context.member?.role === 'supervisor', target: 'listingPeople' },
      ],
      staffHelp: 'helping',
      staffLeave: {
        guard: ({ context, event }) => mayLeave(context, event.to),
        target: 'leaving',
        actions: assign(({ event }) => ({ leaving: event.to })),
      },
    },
  }),
  claims: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffRetryClaim: {
        target: 'retrying',
        actions: assign(({ context, event }) => ({ wanted: { ...context.wanted, claimId: event.claimId } })),
      },
      staffRetryAll: {
        target: 'retrying',
        actions: assign(({ context }) => ({ wanted: { ...context.wanted, claimId: null } })),
      },
      back: { target: 'console', actions: clearProblem },
    },
  }),
  retrying: waitFor({
    call(context) {
      const { claims } = context.ports;
      const { claimId } = context.wanted;
      return claimId === null ? claims.retryAll() : claims.retry(claimId, memberIn(context).staffId);
    },
    done: [{ target: 'claims', update: () => ({ problem: null }) }],
    failed: { target: 'claims' },
  }),
  leaving: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffLeaveNow: {
        actions: ({ context }) => context.ports.leave(context.leaving, memberIn(context).staffId),
      },
      back: 'console',
    },
  }),
};

export const consoleScreens = {
  console: (context) => ({
    name: 'staffConsole',
    person: personOf(memberIn(context)),
    checked: context.signedIn,
    problem: context.problem,
    ...context.ports.claims.counts(),
    interrupted: context.signedIn ? context.ports.interrupted() : null,
    recovered: context.signedIn ? context.ports.recovered() : null,
  }),
  claims: ({ ports, problem }) => ({
    name: 'staffClaims',
    problem,
    waiting: ports.claims.waiting(),
    turnedDown: ports.claims.turnedDown(),
  }),
  leaving: ({ leaving }) => ({ name: 'staffLeaving', to: leaving }),
} satisfies StaffScreens;

function opens(page: ConsolePage) {
  return ({ event }: { readonly event: { readonly page: ConsolePage } }) => event.page === page;
}

/** Into training and back into service only where that changes anything; supervisors alone end the program. */
function mayLeave({ ports, member, signedIn }: StaffContext, to: Leaving): boolean {
  if (!signedIn) return false;
  if (to === 'exit') return member?.role === 'supervisor';
  if (to === 'training') return !ports.training;
  return to !== 'service' || ports.training;
}
