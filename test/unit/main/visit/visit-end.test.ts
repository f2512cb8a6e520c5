import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import { fail, succeed } from '../../../../contract/outcome.ts';
import type { VisitHeadOffice, VisitPorts } from '../../../../main/visit/chart/ports.ts';
import { resignedWorker } from '../../../fixtures/claim/memberships.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import {
  answer,
  jpeg,
  kioskVisit,
  toCheck,
  toMenu,
  toPassword,
  toReason,
} from '../../../fixtures/visit/kiosk-visit.ts';
import { session, TOKEN, visitPorts } from '../../../fixtures/visit/visit-ports.ts';

const { headOffice } = visitPorts();
const OVER: readonly Action[] = [{ type: 'finish' }, { type: 'proceed' }];

/** Ports whose head office writes down which sessions were closed. */
function closingSessions(replaced: Partial<VisitHeadOffice> = {}) {
  const closed: string[] = [];
  const signOut = async (token: string) => {
    closed.push(token);
    return succeed(undefined);
  };
  return { closed, ports: { headOffice: { ...headOffice, signOut, ...replaced } } };
}

describe('at the end of a visit', () => {
  test('photo and documents are overwritten in memory, and the head office ends the session', async () => {
    const { closed, ports } = closingSessions({ getMembership: async () => succeed(resignedWorker) });
    const visit = kioskVisit(ports);
    const photo = jpeg();
    const document = jpeg();
    await visit.go([
      ...toReason,
      { type: 'chooseReason', reason: 'resigned' },
      { type: 'proceed' },
      { type: 'usePage', jpeg: document, check: 'readable' },
      { type: 'proceed' },
      { type: 'dataIsRight' },
      { type: 'agree' },
      { type: 'usePhoto', jpeg: photo },
    ]);
    expect(visit.step()).toBe('bank');
    expect(closed).toEqual([]);
    await visit.go(OVER.slice(0, 1));
    // Already while the page says goodbye.
    expect(visit.step()).toBe('farewell');
    expect([...photo, ...document].every((byte) => byte === 0)).toBe(true);
    expect(visit.host.current().context).toMatchObject({
      session: null,
      held: null,
      membership: null,
      answers: {},
    });
    await visit.go(OVER.slice(1));
    expect(closed).toEqual([TOKEN]);
    expect(visit.ended()).toBe(1);
  });

  test('nobody who did not sign in is signed out', async () => {
    const { closed, ports } = closingSessions();
    const visit = kioskVisit(ports);
    await visit.go([...toPassword, ...OVER]);
    expect(visit.ended()).toBe(1);
    expect(closed).toEqual([]);
  });

  test('a call under way is ended', async () => {
    const signals: AbortSignal[] = [];
    const visit = kioskVisit({
      headOffice: {
        ...headOffice,
        signIn: (_, signal) => {
          signals.push(signal);
          return new Promise(() => undefined);
        },
      },
    });
    await visit.go(toPassword);
    visit.host.act(answer('signInPassword', 'kapal-laut-biru-77'));
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    for (const action of OVER) visit.host.act(action);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  test('whoever hears of the next visit finds it in place, not the one that is over', async () => {
    const visit = kioskVisit();
    await visit.go([...toMenu, ...OVER]);
    await visit.go([{ type: 'start' }]);
    expect(visit.announced.slice(-3)).toEqual([
      { step: 'farewell', current: 'farewell' },
      { step: 'attract', current: 'attract' },
      { step: 'notice', current: 'notice' },
    ]);
    expect(visit.announced.filter(({ step, current }) => step !== current)).toEqual([]);
  });

  test('the photo is overwritten as soon as the claim is stored, before the receipt goes; not while it is not', async () => {
    let working = false;
    const { submitClaim } = visitPorts();
    const visit = kioskVisit({
      submitClaim: async (claim) => (working ? submitClaim(claim) : fail('notStored')),
    });
    await visit.go(toCheck);
    const { photo } = visit.host.current().context;
    const isOverwritten = () => photo?.every((byte) => byte === 0);
    await visit.go([{ type: 'submitClaim' }]);
    expect([visit.step(), isOverwritten()]).toEqual(['notStored', false]);
    working = true;
    await visit.go([{ type: 'retry' }]);
    expect([visit.step(), isOverwritten()]).toEqual(['receipt', true]);
  });

  test('the kiosk that stops wipes the visit that is on', async () => {
    const { closed, ports } = closingSessions();
    const visit = kioskVisit(ports);
    await visit.go(toCheck);
    const { photo } = visit.host.current().context;
    visit.host.stop();
    expect(photo?.every((byte) => byte === 0)).toBe(true);
    expect(closed).toEqual([TOKEN]);
  });
});

describe('a part of the kiosk that breaks ends the visit, not the kiosk', () => {
  const broken = new Error('a part broke');
  const reject = () => Promise.reject(broken);
  const last: Action = answer('signInPassword', 'kapal-laut-biru-77');
  const failing = (): never => {
    throw broken;
  };

  test.each<[string, Partial<VisitPorts>, readonly Action[]]>([
    ['a call that rejects', { headOffice: { ...headOffice, signIn: reject } }, [...toPassword, last]],
    ['a call that throws', { headOffice: { ...headOffice, getMembership: failing } }, [...toPassword, last]],
    ['a calendar that throws', { today: failing }, toReasonBefore()],
  ])('%s', async (_what, replaced, actions) => {
    const visit = kioskVisit(replaced);
    for (const action of actions) {
      visit.host.act(action);
      await eventually(() => expect(visit.step()).not.toBe('signingIn'));
    }
    expect(visit.bugs.map(String)).toEqual([expect.stringContaining('a part broke')]);
    expect(visit.snapshot().screen.name).toBe('attract');
    expect(visit.host.current().context).toMatchObject({ visitId: 'visit-2', answers: {}, session: null });
    expect(visit.ended()).toBe(1);
    visit.host.act({ type: 'start' });
    expect(visit.snapshot().screen.name).toBe('notice');
  });

  test('a claim that cannot be stored shows no receipt, and can be tried again', async () => {
    let working = false;
    const { submitClaim } = visitPorts();
    const visit = kioskVisit({ submitClaim: (claim) => (working ? submitClaim(claim) : reject()) });
    await visit.go([...toCheck, { type: 'submitClaim' }]);
    expect(visit.snapshot().screen.name).toBe('notStored');
    expect(visit.host.current().context.stored).toBeNull();
    working = true;
    await visit.go([{ type: 'retry' }]);
    expect(visit.snapshot().screen.name).toBe('receipt');
    expect(visit.bugs).toEqual([]);
  });
});

/** To the conditions and on, where the day is asked for the first time. */
function toReasonBefore(): readonly Action[] {
  return toReason.slice(0, -1);
}

test('a session that the head office has ended starts the visit anew', async () => {
  const { closed, ports } = closingSessions({
    listClaims: async () => ({
      ok: false,
      problem: { kind: 'problem', code: 'sessionExpired', retryAfterSeconds: null },
    }),
  });
  const visit = kioskVisit(ports);
  await visit.go([...toMenu, { type: 'openTracking' }]);
  expect(visit.snapshot().screen).toMatchObject({ name: 'connectionError', fault: 'sessionExpired' });
  await visit.go([{ type: 'retry' }]);
  expect(visit.step()).toBe('attract');
  expect(closed).toEqual([session.token]);
});
