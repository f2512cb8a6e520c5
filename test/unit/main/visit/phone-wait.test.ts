import { expect, test } from 'vitest';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import { fail, type Outcome, succeed } from '../../../../contract/outcome.ts';
import type { HeadOfficeFault, PhonePoll } from '../../../../main/head-office-client/answers.ts';
import type { VisitHeadOffice } from '../../../../main/visit/chart/ports.ts';
import { answer, kioskVisit, toPassword, toSignIn } from '../../../fixtures/visit/kiosk-visit.ts';
import { phoneCode, session, visitPorts } from '../../../fixtures/visit/visit-ports.ts';

type Answer = Outcome<PhonePoll, HeadOfficeFault>;

const pending: Answer = succeed({ kind: 'pending', opened: false, number: null });
const opened: Answer = succeed({ kind: 'pending', opened: true, number: '47' });
const unreachable: Answer = fail({ kind: 'unreachable' });
const signedIn: Answer = succeed({ kind: 'signedIn', session });
const byPhone: readonly Action[] = [...toSignIn, { type: 'signInByPhone' }];

/** A kiosk whose head office answers its polls one after the other; then it keeps silent. */
function waitingKiosk(answers: readonly Answer[], replaced: Partial<VisitHeadOffice> = {}) {
  const waits: number[] = [];
  const left = [...answers];
  const signals: AbortSignal[] = [];
  const { headOffice } = visitPorts();
  const visit = kioskVisit({
    wait: async (seconds) => {
      waits.push(seconds);
    },
    headOffice: {
      ...headOffice,
      pollPhoneSignIn: (_code, signal) => {
        signals.push(signal);
        const next = left.shift();
        return next ? Promise.resolve(next) : new Promise(() => undefined);
      },
      ...replaced,
    },
  });
  return { visit, waits, signals };
}

test('the code stays while nothing happens, and polls come as the head office allows', async () => {
  const { visit, waits } = waitingKiosk([pending, pending, succeed({ kind: 'slowDown' }), pending]);
  await visit.go(byPhone);
  await expect.poll(() => waits).toEqual([3, 3, 3, 8, 8]);
  const { url, userCode } = phoneCode;
  expect(visit.snapshot().screen).toEqual({ name: 'phoneCode', url, userCode, opened: false, number: null });
});

test('the page that is open on the phone is said here, and the menu follows by itself', async () => {
  const { visit } = waitingKiosk([pending, opened]);
  await visit.go(byPhone);
  await expect
    .poll(() => visit.snapshot().screen)
    .toMatchObject({ name: 'phoneCode', opened: true, number: '47' });
  const quick = waitingKiosk([opened, opened, signedIn]);
  await quick.visit.go(byPhone);
  await expect.poll(quick.visit.step).toBe('menu');
});

test.each([
  ['over', 'phoneOver'],
  ['denied', 'phoneDenied'],
] as const)('a code that is %s is replaced by one press', async (kind, step) => {
  const { visit } = waitingKiosk([succeed({ kind })]);
  await visit.go(byPhone);
  await expect.poll(visit.step).toBe(step);
  visit.host.act({ type: 'retry' });
  await expect.poll(visit.step).toBe('phoneCode');
});

test('one poll that is lost is made again after twice the time; two are a line that is down', async () => {
  const { visit, waits } = waitingKiosk([unreachable, pending, unreachable, unreachable]);
  await visit.go(byPhone);
  await expect
    .poll(() => visit.snapshot().screen)
    .toMatchObject({ name: 'connectionError', fault: 'unreachable' });
  expect(waits).toEqual([3, 6, 3, 6]);
});

test('when the line is back the same code goes on', async () => {
  let codes = 0;
  const { visit } = waitingKiosk([unreachable, unreachable, signedIn], {
    beginPhoneSignIn: async () => {
      codes += 1;
      return succeed(phoneCode);
    },
  });
  await visit.go(byPhone);
  await expect.poll(visit.step).toBe('phoneError');
  visit.host.act({ type: 'retry' });
  await expect.poll(visit.step).toBe('menu');
  expect(codes).toBe(1);
});

test.each([['finish'], ['back']] as const)('nothing is polled any more after %s', async (type) => {
  const { visit, signals } = waitingKiosk([pending]);
  await visit.go(byPhone);
  await expect.poll(() => signals).toHaveLength(2);
  visit.host.act({ type });
  expect(signals.at(-1)?.aborted).toBe(true);
  expect(visit.step()).not.toBe('phoneCode');
  await Promise.resolve();
  expect(signals).toHaveLength(2);
});

test('who does not touch the screen is asked as everywhere, and polling ends with the visit', async () => {
  const { visit, signals } = waitingKiosk([pending]);
  await visit.go(byPhone);
  await expect.poll(() => signals).toHaveLength(2);
  visit.pass(120);
  expect(visit.snapshot().idle).not.toBeNull();
  visit.pass(45);
  expect(visit.step()).toBe('farewell');
  expect(signals.at(-1)?.aborted).toBe(true);
});

test('the phone that opens the page shows that somebody is there', async () => {
  const answers: ((answer: Answer) => void)[] = [];
  const { visit } = waitingKiosk([], {
    pollPhoneSignIn: () => new Promise<Answer>((resolve) => answers.push(resolve)),
  });
  await visit.go(byPhone);
  await expect.poll(() => answers).toHaveLength(1);
  visit.pass(100);
  answers[0]?.(opened);
  await expect.poll(visit.step).toBe('phoneOpened');
  visit.pass(100);
  expect(visit.snapshot().idle).toBeNull();
});

test('who has to wait since somebody guessed at this kiosk may go on by phone at once', async () => {
  const blocked = fail({ kind: 'problem', code: 'tooManyAttempts', retryAfterSeconds: 90 } as const);
  const { visit } = waitingKiosk([signedIn], { signIn: async () => blocked });
  await visit.go([...toPassword, answer('signInPassword', 'kapal-laut-biru-77')]);
  expect(visit.snapshot().screen).toMatchObject({
    name: 'connectionError',
    waitMinutes: 2,
    mayUsePhone: true,
  });
  visit.host.act({ type: 'signInByPhone' });
  await expect.poll(visit.step).toBe('menu');
});
