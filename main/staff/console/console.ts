import { assign } from 'xstate';
import type { ConsolePage, Leaving } from '../../../contract/kiosk-api/actions/staff-actions.ts';
import { memberIn, personOf, type StaffContext } from '../chart/context.ts';
import { type StaffScreens, staffSetup } from '../chart/setup.ts';

/** The console: the way to the other pages, claims on their way, and how the program is left. */
export const consolePages = {
  console: staffSetup.createStateConfig({
    tags: 'ownsScreen',
    on: {
      staffOpen: [
        { guard: opens('claims'), target: 'claims' },
        { guard: opens('checks'), target: 'runningDiagnostics' },
        { guard: opens('settings'), target: 'settings' },
        { guard: ({ context }) => context.member?.role === 'supervisor', target: 'people' },
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
        actions: ({ context, event }) => context.ports.claims.retry(event.claimId, memberIn(context).staffId),
      },
      staffRetryAll: { actions: ({ context }) => context.ports.claims.retryAll() },
      back: 'console',
    },
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
    ...context.ports.claims.counts(),
    interrupted: context.ports.interrupted(),
    recovered: context.ports.recovered(),
  }),
  claims: ({ ports }) => ({
    name: 'staffClaims',
    waiting: ports.claims.waiting(),
    turnedDown: ports.claims.turnedDown(),
  }),
  leaving: ({ leaving }) => ({ name: 'staffLeaving', to: leaving }),
} satisfies StaffScreens;

function opens(page: ConsolePage) {
  return ({ event }: { readonly event: { readonly page: ConsolePage } }) => event.page === page;
}

/** Into training and back into service only where that changes anything; supervisors alone end the program. */
function mayLeave({ ports, member }: StaffContext, to: Leaving): boolean {
  if (to === 'exit') return member?.role === 'supervisor';
  if (to === 'training') return !ports.training;
  return to !== 'service' || ports.training;
}
