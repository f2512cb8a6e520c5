import { assign } from 'xstate';
import type { Outcome } from '../../../contract/outcome.ts';
import { connectionErrorOf } from '../chart/connection-error.ts';
import type { VisitContext } from '../chart/context.ts';
import type { HeadOfficeFault } from '../chart/ports.ts';
import { flow } from '../chart/setup.ts';
import type { PhoneNews } from './await-phone.ts';

type News = Outcome<PhoneNews, HeadOfficeFault>;

/** Waiting for the phone, and what may come of it; it ends with the page, so that nothing is asked for who has left. */
function waiting(opened: boolean) {
  return flow.createStateConfig({
    invoke: {
      src: 'awaitPhone',
      input: ({ context }) => ({ context, opened }),
      onDone: [
        {
          guard: ({ event }) => isNews(event.output, 'signedIn'),
          target: 'menu',
          actions: [assign(({ event }) => enterByPhone(event.output)), 'forgetPhoneCode'],
        },
        {
          guard: ({ event }) => isNews(event.output, 'opened'),
          target: 'phoneOpened',
          actions: assign(({ context, event }) => slowedDown(context, event.output)),
        },
        { guard: ({ event }) => isNews(event.output, 'over'), target: 'phoneOver' },
        { guard: ({ event }) => isNews(event.output, 'denied'), target: 'phoneDenied' },
        { target: 'phoneError', actions: assign(({ event }) => connectionErrorOf(event.output)) },
      ],
    },
    on: { back: 'signIn' },
  });
}

/** Signing in by one's own phone (RFC 8628): the kiosk shows a code, and nothing is typed here. */
export const phone = {
  askingForCode: flow.createStateConfig({
    entry: 'forgetPhoneCode',
    invoke: {
      src: 'beginPhoneSignIn',
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }) => event.output.ok,
          target: 'phoneCode',
          actions: assign(({ event }) => (event.output.ok ? { phone: event.output.value } : {})),
        },
        { target: 'phoneError', actions: assign(({ event }) => connectionErrorOf(event.output)) },
      ],
    },
  }),
  phoneCode: waiting(false),
  phoneOpened: waiting(true),
  phoneOver: flow.createStateConfig({
    on: { retry: 'askingForCode', back: 'signIn' },
  }),
  phoneDenied: flow.createStateConfig({
    on: { retry: 'askingForCode', back: 'signIn' },
  }),
  /** A code that waits is still good when the line is back. */
  phoneError: flow.createStateConfig({
    on: {
      retry: [{ guard: 'phoneWaits', target: 'phoneCode' }, { target: 'askingForCode' }],
      back: 'signIn',
    },
  }),
};

function isNews(output: News, kind: PhoneNews['kind']): boolean {
  return output.ok && output.value.kind === kind;
}

function enterByPhone(output: News) {
  if (!output.ok || output.value.kind !== 'signedIn') return {};
  const { session, membership } = output.value;
  return { session, membership };
}

/** How long to wait, as the head office last asked for. */
function slowedDown({ phone: code }: VisitContext, output: News) {
  if (!code || !output.ok || output.value.kind !== 'opened') return {};
  return { phone: { ...code, intervalSeconds: output.value.intervalSeconds } };
}
