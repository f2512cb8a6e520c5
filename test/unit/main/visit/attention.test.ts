import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import { defaultSettings } from '../../../../contract/kiosk-api/actions/settings.ts';
import {
  answer,
  kioskVisit,
  toAccountNumber,
  toCheck,
  toMenu,
  toPassword,
  toReceipt,
  toSignIn,
} from '../../../fixtures/visit/kiosk-visit.ts';
import { claimId, visitPorts } from '../../../fixtures/visit/visit-ports.ts';

const IDLE = 120;
const WARNING = 45;
const LIKED: readonly Action[] = [
  { type: 'changeSettings', change: { language: 'en' } },
  { type: 'changeSettings', change: { textSize: 'largest' } },
  { type: 'changeSettings', change: { contrast: 'dark' } },
];
const liked = { language: 'en', textSize: 'largest', contrast: 'dark' };

describe('whether somebody is there', () => {
  test('is asked when the idle time is over, not before', async () => {
    const visit = kioskVisit();
    await visit.go(toSignIn);
    visit.timers.increment(IDLE * 1_000 - 1);
    expect(visit.snapshot().idle).toBeNull();
    visit.timers.increment(1);
    expect(visit.snapshot().idle).toEqual({ secondsLeft: null });
  });

  test('is not asked while anything is done or touched', async () => {
    const visit = kioskVisit();
    await visit.go(toSignIn);
    for (const action of [{ type: 'touch' }, { type: 'openHelp' }, { type: 'retry' }] as const) {
      visit.pass(IDLE - 1);
      visit.host.act(action);
    }
    visit.pass(IDLE - 1);
    expect(visit.snapshot().idle).toBeNull();
  });

  test('is asked although news of claims keeps coming in', async () => {
    const visit = kioskVisit();
    await visit.go(toSignIn);
    for (const _ of [1, 2]) {
      visit.pass(IDLE / 2);
      visit.host.deliver(claimId, 'accepted');
    }
    expect(visit.snapshot().idle).not.toBeNull();
  });

  test('shows seconds only in the second half of the time to answer', async () => {
    const visit = kioskVisit();
    await visit.go(toSignIn);
    visit.pass(IDLE);
    const shown = Array.from({ length: WARNING - 1 }, () => {
      visit.pass(1);
      return visit.snapshot().idle?.secondsLeft;
    });
    const reading = shown.filter((seconds) => seconds === null);
    expect(reading.length).toBe(22);
    expect(shown.slice(reading.length)).toEqual(Array.from({ length: 22 }, (_, place) => 22 - place));
  });
});

describe('the answer "stay"', () => {
  test('leads back to exactly the same screen, with what was typed and why it was refused', async () => {
    const visit = kioskVisit();
    await visit.go([...toAccountNumber, answer('accountNumber', '12 34')]);
    const before = visit.snapshot();
    expect(before.screen).toMatchObject({
      question: 'accountNumber',
      value: '12 34',
      problem: { code: 'account.length' },
    });
    visit.pass(IDLE + WARNING - 1);
    expect(visit.snapshot()).toEqual({ ...before, idle: { secondsLeft: 1 } });
    visit.host.act({ type: 'stay' });
    expect(visit.snapshot()).toEqual(before);
  });

  test('can be given ten times and more, each time for the whole idle and warning time', async () => {
    const visit = kioskVisit();
    await visit.go(toCheck);
    const before = visit.snapshot();
    for (let extension = 0; extension < 12; extension += 1) {
      visit.pass(IDLE + WARNING - 1);
      expect(visit.snapshot().idle).toEqual({ secondsLeft: 1 });
      visit.host.act({ type: 'stay' });
    }
    expect(visit.snapshot()).toEqual(before);
    expect(visit.ended()).toBe(0);
  });
});

describe('while the question is asked', () => {
  test.each<Action>([
    { type: 'touch' },
    { type: 'back' },
    { type: 'proceed' },
    { type: 'retry' },
    { type: 'openHelp' },
    { type: 'register' },
    answer('signInPassword', 'kapal-laut-biru-77'),
  ])('the touch that would $type does nothing beneath it', async (action) => {
    const visit = kioskVisit();
    await visit.go(toPassword);
    visit.pass(IDLE);
    const before = visit.snapshot();
    visit.host.act(action);
    expect(visit.snapshot()).toEqual(before);
  });

  test('language, size and contrast can be changed, to read it; it stays asked', async () => {
    const visit = kioskVisit();
    await visit.go(toPassword);
    visit.pass(IDLE);
    await visit.go(LIKED);
    expect(visit.snapshot()).toMatchObject({ settings: liked, idle: { secondsLeft: null } });
    visit.pass(WARNING);
    expect(visit.step()).toBe('farewell');
  });

  test('"finish" ends the visit at once', async () => {
    const visit = kioskVisit();
    await visit.go(toMenu);
    visit.pass(IDLE);
    visit.host.act({ type: 'finish' });
    expect(visit.snapshot()).toMatchObject({ screen: { name: 'farewell' }, idle: null });
  });
});

test('without an answer the visit is wiped, and a new one with new ids and default settings stands ready', async () => {
  const visit = kioskVisit();
  await visit.go([...LIKED, ...toCheck]);
  const { visitId, claimId: firstClaim } = visit.host.current().context;
  visit.pass(IDLE + WARNING);
  expect(visit.snapshot()).toMatchObject({ screen: { name: 'farewell' }, idle: null });
  visit.pass(8);
  const { context } = visit.host.current();
  expect(visit.snapshot()).toMatchObject({ screen: { name: 'attract' }, settings: defaultSettings });
  expect(context.visitId).not.toBe(visitId);
  expect(context.claimId).not.toBe(firstClaim);
  expect(context).toMatchObject({
    session: null,
    held: null,
    membership: null,
    photo: null,
    answers: {},
    typed: {},
  });
  expect(visit.ended()).toBe(1);
});

test('the resting screen asks nobody, and goes back to the default settings', async () => {
  const visit = kioskVisit();
  await visit.go(LIKED);
  visit.pass(IDLE - 1);
  expect(visit.snapshot().settings).toMatchObject(liked);
  visit.pass(1);
  expect(visit.snapshot()).toMatchObject({ settings: defaultSettings, idle: null });
  visit.pass(IDLE * 2);
  expect(visit.snapshot()).toMatchObject({ screen: { name: 'attract' }, idle: null });
  expect(visit.ended()).toBe(0);
});

describe('nobody is asked while the kiosk itself makes the person wait', () => {
  const never = () => new Promise<never>(() => undefined);
  const { headOffice } = visitPorts();
  const submit: Action = { type: 'submitClaim' };
  const registering: readonly Action[] = [
    ...toSignIn,
    { type: 'register' },
    answer('registerNik', '3273014507720003'),
    answer('registerKpj', '12345678901'),
    answer('registerName', 'Rahmat Hidayat'),
    answer('registerBirthDate', '05-07-1972'),
    answer('registerPhone', '081234567890'),
    answer('registerEmail', 'rahmat.hidayat@contoh.id'),
    answer('registerPassword', 'kapal-laut-biru-77'),
  ];

  test.each([
    ['signingIn', { signIn: never }, toPassword, answer('signInPassword', 'kapal-laut-biru-77')],
    ['registering', { register: never }, registering, { type: 'proceed' } as const],
    ['inquiringAccount', { inquireAccount: never }, toAccountNumber, answer('accountNumber', '1234567890')],
    ['loadingClaims', { listClaims: never }, toMenu, { type: 'openTracking' } as const],
  ])('%s', async (step, silent, before, last) => {
    const visit = kioskVisit({ headOffice: { ...headOffice, ...silent } });
    await visit.go(before);
    visit.host.act(last);
    visit.pass(IDLE * 3);
    expect(visit.step()).toBe(step);
    expect(visit.snapshot().idle).toBeNull();
  });

  test('submitting, which nothing can end before the claim is stored', async () => {
    const visit = kioskVisit({ submitClaim: never });
    await visit.go(toCheck);
    visit.host.act(submit);
    visit.host.act({ type: 'finish' });
    visit.pass(IDLE * 3);
    expect(visit.snapshot()).toMatchObject({ screen: { name: 'working', on: 'claim' }, idle: null });
  });
});

describe('the receipt', () => {
  test('leaves by itself, unasked, and the visit is wiped', async () => {
    const visit = kioskVisit();
    await visit.go(toReceipt);
    visit.pass(59);
    expect(visit.snapshot()).toMatchObject({ screen: { name: 'receipt' }, idle: null });
    visit.pass(1);
    expect(visit.step()).toBe('farewell');
    visit.pass(8);
    expect(visit.step()).toBe('attract');
    expect(visit.ended()).toBe(1);
  });

  test('stays longer for who touches it', async () => {
    const visit = kioskVisit();
    await visit.go(toReceipt);
    visit.pass(59);
    visit.host.act({ type: 'touch' });
    visit.pass(59);
    expect(visit.step()).toBe('receipt');
  });

  test('says when its own claim has been decided, and hears of no other', async () => {
    const visit = kioskVisit();
    await visit.go(toReceipt);
    visit.host.deliver(claimId, 'accepted');
    expect(visit.snapshot().screen).toMatchObject({ name: 'receipt', statement: { standing: 'queued' } });
    visit.host.deliver(visit.host.current().context.claimId, { refused: 'figuresDiffer' });
    expect(visit.snapshot().screen).toMatchObject({
      statement: { refused: { because: 'figuresDiffer', remedy: 'claimAgain' } },
    });
  });
});
