import { assign } from 'xstate';
import { NOTICE_VERSION } from '../../../contract/claim/notice.ts';
import { isContributor } from '../../../contract/eligibility/membership.ts';
import { startContext } from '../chart/context.ts';
import { heldOf } from '../chart/member.ts';
import type { Screens } from '../chart/screens.ts';
import { flow, update } from '../chart/setup.ts';
import { wipe } from '../chart/wipe.ts';
import { openClaim } from '../claim/membership.ts';
import { openContributions } from '../contributions/contributions.ts';

/** A visit goes by the policy in force at its first touch. */
const start = {
  target: 'notice',
  actions: update(({ context }) => ({ policy: context.ports.policy() })),
} as const;

/** From the resting screen to the menu, and the page that says goodbye. */
export const entrance = {
  attract: flow.createStateConfig({
    tags: ['neutral', 'nobody', 'unfinishable'],
    on: {
      start,
      introduce: 'introduction',
      interrupted: {
        target: 'interrupted',
        actions: assign(({ event }) => ({ settings: event.settings })),
      },
      finish: {},
    },
  }),
  introduction: flow.createStateConfig({
    tags: ['busy', 'neutral', 'unfinishable'],
    // The page leaves by itself when it has shown all.
    after: { introduction: 'ended' },
    on: { start, back: 'ended', finish: {} },
  }),
  /** Says that the visit before did not come to its end; of whose it was, this one knows nothing. */
  interrupted: flow.createStateConfig({
    tags: ['busy', 'neutral', 'nobody', 'unfinishable'],
    after: { receipt: 'ended' },
    on: {
      start,
      finish: {},
    },
  }),
  notice: flow.createStateConfig({
    tags: 'personal.notice',
    on: {
      agree: {
        target: 'signIn',
        actions: assign({ consentGivenAt: ({ context }) => context.ports.now() }),
      },
      decline: 'noticeDeclined',
      back: 'ended',
    },
  }),
  /** Who does not agree is helped at the counter; that is no dead end. */
  noticeDeclined: flow.createStateConfig({
    tags: 'neutral',
    on: { back: 'notice' },
  }),
  signIn: flow.createStateConfig({
    on: {
      signInByPhone: 'askingForCode',
      signInByEmail: 'signInEmail',
      forgotPassword: 'resetEmail',
      signInByStaff: { guard: 'isHelped', target: 'ektpCheck' },
      register: 'registerNik',
      trackByReceipt: 'trackReceipt',
      introduce: 'signInIntroduction',
      back: 'notice',
    },
  }),
  signInIntroduction: flow.createStateConfig({
    tags: ['busy', 'neutral'],
    after: { introduction: 'signIn' },
    on: { back: 'signIn' },
  }),
  menu: flow.createStateConfig({
    on: { openJht: openClaim, openTracking: 'loadingClaims', openContributions },
  }),
  /** The page thanks a person whose data are gone already. */
  farewell: flow.createStateConfig({
    tags: ['busy', 'neutral', 'nobody', 'unfinishable'],
    entry: [
      ({ context }) => wipe(context),
      assign(({ context: { ports, settings, visitId } }) => ({ ...startContext(ports, settings), visitId })),
    ],
    after: { farewell: [{ guard: 'isSpeaking', target: 'farewell', reenter: true }, { target: 'ended' }] },
    on: { start: 'ended', proceed: 'ended', finish: {} },
  }),
  ended: flow.createStateConfig({ type: 'final', tags: ['neutral', 'nobody', 'unfinishable'] }),
};

export const entranceScreens = {
  notice: () => ({ name: 'notice', noticeVersion: NOTICE_VERSION }),
  signInIntroduction: () => ({ name: 'introduction' }),
  menu(context) {
    const held = heldOf(context);
    return { name: 'menu', personName: held.name ?? '', contributes: isContributor(held) };
  },
  ended: () => ({ name: 'farewell' }),
} satisfies Screens;
