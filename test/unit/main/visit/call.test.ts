import { describe, expect, test } from 'vitest';
import type { CallEnd, HelpCallAnswer } from '../../../../contract/assistance/help-call.ts';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import { fail, type Outcome, succeed } from '../../../../contract/outcome.ts';
import type { HeadOfficeFault } from '../../../../main/head-office-client/answers.ts';
import type { VisitPorts } from '../../../../main/visit/chart/ports.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { kioskVisit, toCheck, toMenu, toSignIn } from '../../../fixtures/visit/kiosk-visit.ts';
import { visitPorts } from '../../../fixtures/visit/visit-ports.ts';

const ASK = 4;
const IDLE = 120;
const WAIT = 2 * IDLE;
const callStaff: Action = { type: 'callStaff' };
const takeBack: Action = { type: 'takeBackCall' };
const called = succeed({ state: 'called' as const });
const coming = succeed({
  state: 'coming' as const,
  staffName: 'Rina Marlina',
  at: '2026-11-22T03:03:00.000Z',
});
const over = (outcome: Extract<HelpCallAnswer, { state: 'over' }>['outcome']) =>
  succeed({ state: 'over' as const, outcome });
const unreachable = fail<HeadOfficeFault>({ kind: 'unreachable' });

/** A kiosk whose head office answers of a call as a test says, and which hears how calls end. */
function callingVisit() {
  const calls: (readonly [string, string | null])[] = [];
  const ends: (readonly [string, CallEnd])[] = [];
  let ids = 0;
  const answers: { first: Outcome<HelpCallAnswer, HeadOfficeFault>; next: typeof answers.first } = {
    first: called,
    next: called,
  };
  let asked = 0;
  const { headOffice } = visitPorts();
  const times: { now: () => number } = { now: () => 0 };
  const replaced: Partial<VisitPorts> = {
    headOffice: {
      ...headOffice,
      async callStaff(callId, { counterName }) {
        calls.push([callId, counterName]);
        return answers.first;
      },
      async findHelpCall() {
        asked += 1;
        return answers.next;
      },
      async endHelpCall(callId, because) {
        ends.push([callId, because]);
        return succeed(undefined);
      },
    },
    times: { ...visitPorts().times, callWaitMs: WAIT * 1_000 },
    newCallId: () => `call-${++ids}`,
    now: () => new Date(times.now()),
  };
  const visit = kioskVisit(replaced);
  times.now = () => visit.timers.now();
  const state = () => visit.snapshot().call?.state;
  return {
    ...visit,
    calls,
    ends,
    answers,
    asked: () => asked,
    state,
    /** Presses "Panggil petugas", until the head office has answered. */
    async call() {
      visit.host.act(callStaff);
      await eventually(() => expect(state()).not.toBe('calling'), 1);
    },
    /** Lets the kiosk ask once more. */
    async ask() {
      const before = asked;
      visit.pass(ASK);
      await eventually(() => {
        expect(asked).toBe(before + 1);
        expect(visit.host.current().value.call).not.toBe('asking');
      }, 1);
    },
  };
}

describe('a call for staff', () => {
  test('names the counter, and is one call however often somebody presses', async () => {
    const visit = callingVisit();
    await visit.go(toSignIn);
    await visit.call();
    visit.host.act(callStaff);
    visit.host.act(callStaff);
    expect(visit.calls).toEqual([['call-1', 'Loket 3']]);
    expect(visit.snapshot().call).toEqual({ state: 'called' });
  });

  test('shows who comes and when once staff have answered, on whatever page the person is by then', async () => {
    const visit = callingVisit();
    await visit.go(toSignIn);
    await visit.call();
    await visit.go(toCheck.slice(toSignIn.length));
    expect(visit.snapshot()).toMatchObject({ screen: { name: 'check' }, call: { state: 'called' } });
    visit.answers.next = coming;
    await visit.ask();
    expect(visit.snapshot()).toMatchObject({
      screen: { name: 'check' },
      call: { state: 'coming', staffName: 'Rina Marlina', at: '2026-11-22T03:03:00.000Z' },
    });
    visit.answers.next = over('done');
    await visit.ask();
    expect(visit.snapshot()).toMatchObject({ screen: { name: 'check' }, call: { state: 'none' } });
  });

  test('stands although a question is lost on the way', async () => {
    const visit = callingVisit();
    await visit.go(toSignIn);
    await visit.call();
    visit.answers.next = coming;
    await visit.ask();
    visit.answers.next = unreachable;
    await visit.ask();
    expect(visit.state()).toBe('coming');
  });

  test.each([
    ['unreachable', unreachable],
    ['tooMany', fail<HeadOfficeFault>({ kind: 'problem', code: 'tooManyAttempts', retryAfterSeconds: 90 })],
    [
      'unreachable',
      fail<HeadOfficeFault>({ kind: 'problem', code: 'kioskRevoked', retryAfterSeconds: null }),
    ],
  ] as const)(
    'that does not go through is %s, which is over with the help that says so',
    async (state, answer) => {
      const visit = callingVisit();
      visit.answers.first = answer;
      await visit.go([...toSignIn, { type: 'openHelp' }]);
      await visit.call();
      expect(visit.state()).toBe(state);
      visit.host.act({ type: 'closeHelp' });
      expect(visit.snapshot()).toMatchObject({ call: { state: 'none' }, helpOpen: false });
    },
  );

  test('that nobody answers is said to be so, and another one can be made', async () => {
    const visit = callingVisit();
    await visit.go(toSignIn);
    await visit.call();
    visit.answers.next = over('unanswered');
    await visit.ask();
    expect(visit.state()).toBe('unanswered');
    await visit.call();
    expect(visit.calls.map(([id]) => id)).toEqual(['call-1', 'call-2']);
  });

  test('can be made before a visit has begun, and goes on with it', async () => {
    const visit = callingVisit();
    await visit.call();
    await visit.go(toSignIn);
    expect(visit.snapshot()).toMatchObject({ screen: { name: 'signIn' }, call: { state: 'called' } });
  });

  test('is for nobody who has said goodbye', async () => {
    const visit = callingVisit();
    await visit.go([...toMenu, { type: 'finish' }]);
    expect(visit.snapshot()).toMatchObject({ screen: { name: 'farewell' }, call: null });
  });
});

describe('it ends, and the head office is told why,', () => {
  test('when it is taken back', async () => {
    const visit = callingVisit();
    await visit.go(toSignIn);
    await visit.call();
    visit.host.act(takeBack);
    expect(visit.state()).toBe('none');
    expect(visit.ends).toEqual([['call-1', 'takenBack']]);
    visit.pass(ASK * 3);
    expect(visit.asked()).toBe(0);
  });

  test('when the visit ends', async () => {
    const visit = callingVisit();
    await visit.go(toMenu);
    await visit.call();
    visit.host.act({ type: 'finish' });
    expect(visit.ends).toEqual([['call-1', 'visitEnded']]);
  });

  test.each([
    ['open their page', (visit: ReturnType<typeof callingVisit>) => visit.host.staffAtScreen()],
    [
      'sign in to help',
      (visit: ReturnType<typeof callingVisit>) =>
        visit.host.staffCame({ staffId: 'B07', name: 'Budi Santoso', credentialId: null }),
    ],
  ] as const)('when staff %s', async (_, come) => {
    const visit = callingVisit();
    await visit.go(toMenu);
    await visit.call();
    come(visit);
    expect(visit.state()).toBe('none');
    expect(visit.ends).toEqual([['call-1', 'staffCame']]);
  });
});

describe('whoever waits for staff', () => {
  test('is not asked whether they are there, for as long as the kiosk is told to wait', async () => {
    const visit = callingVisit();
    await visit.go(toMenu);
    await visit.call();
    while (visit.timers.now() < WAIT * 1_000) {
      expect(visit.snapshot().idle).toBeNull();
      await visit.ask();
    }
    for (let more = 0; visit.snapshot().idle === null && more <= IDLE / ASK; more += 1) await visit.ask();
    expect(visit.snapshot().idle).not.toBeNull();
  });

  test('is asked as always once the call is over', async () => {
    const visit = callingVisit();
    await visit.go(toMenu);
    await visit.call();
    visit.host.act(takeBack);
    visit.pass(IDLE);
    expect(visit.snapshot().idle).not.toBeNull();
  });
});
