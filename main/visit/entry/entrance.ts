import { flow } from '../chart/setup.ts';

/** From the resting screen to the choice of a way to sign in. */
export const entrance = {
  attract: flow.createStateConfig({
    on: { start: { target: 'notice', actions: 'takePolicy' }, finish: {} },
  }),
  notice: flow.createStateConfig({
    on: {
      agree: { target: 'signIn', actions: 'keepConsent' },
      decline: 'noticeDeclined',
      back: 'ended',
    },
  }),
  /** Who does not agree is helped at the counter; that is no dead end. */
  noticeDeclined: flow.createStateConfig({
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
      back: 'notice',
    },
  }),
  /** The page thanks a person whose data are gone already. */
  farewell: flow.createStateConfig({
    entry: ['wipe', 'forget'],
    after: { farewell: 'ended' },
    on: { start: 'ended', proceed: 'ended', finish: {} },
  }),
  ended: flow.createStateConfig({ type: 'final' }),
};
