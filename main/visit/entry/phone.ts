import { headOfficeLanguage } from '../../../contract/language/languages.ts';
import { connectionErrorScreen } from '../chart/connection-error.ts';
import type { VisitContext } from '../chart/context.ts';
import { type Screens, working } from '../chart/screens.ts';
import { flow, update } from '../chart/setup.ts';
import { callStep } from '../chart/steps.ts';
import { awaitPhone } from './await-phone.ts';

/** Waiting for the phone; it ends with the page, so that nothing is asked for who has left. */
function waiting(opened: boolean) {
  return callStep({
    tags: opened ? [] : ['neutral'],
    call: (context, signal) => awaitPhone(context, opened, signal),
    done: [
      {
        when: ({ kind }) => kind === 'signedIn',
        target: 'menu',
        keep: (news) =>
          news.kind === 'signedIn'
            ? { session: news.session, held: news.held, membership: news.membership, phone: null }
            : {},
      },
      {
        when: ({ kind }) => kind === 'opened',
        target: 'phoneOpened',
        // From now on asked as often as the head office last allowed.
        keep: (news, { phone }) =>
          phone && news.kind === 'opened'
            ? { phone: { ...phone, intervalSeconds: news.intervalSeconds, number: news.number } }
            : {},
      },
      { when: ({ kind }) => kind === 'over', target: 'phoneOver' },
      { when: ({ kind }) => kind === 'denied', target: 'phoneDenied' },
    ],
    error: 'phoneError',
    back: 'signIn',
  });
}

/** Signing in by one's own phone (RFC 8628): the kiosk shows a code, and nothing is typed here. */
export const phone = {
  askingForCode: {
    ...callStep({
      call: ({ ports, settings }, signal) =>
        ports.headOffice.beginPhoneSignIn(headOfficeLanguage(settings.language), signal),
      done: { target: 'phoneCode', keep: (code) => ({ phone: { ...code, number: null } }) },
      error: 'phoneError',
    }),
    entry: update(() => ({ phone: null })),
  },
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
      retry: [
        { guard: ({ context }) => context.phone !== null, target: 'phoneCode' },
        { target: 'askingForCode' },
      ],
      back: 'signIn',
    },
  }),
};

export const phoneScreens = {
  askingForCode: working('phone'),
  phoneCode: (context) => phoneCode(context, false),
  phoneOpened: (context) => phoneCode(context, true),
  phoneOver: () => ({ name: 'phoneOver', because: 'over' }),
  phoneDenied: () => ({ name: 'phoneOver', because: 'denied' }),
  phoneError: connectionErrorScreen,
} satisfies Screens;

function phoneCode({ phone: code }: VisitContext, opened: boolean) {
  if (!code) throw new Error('a code is shown after the head office gave one');
  return {
    name: 'phoneCode',
    url: code.url,
    userCode: code.userCode,
    opened,
    number: opened ? code.number : null,
  } as const;
}
