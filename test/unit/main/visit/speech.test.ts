import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import { defaultSettings, type Speech } from '../../../../contract/kiosk-api/actions/settings.ts';
import { kioskVisit, toReceipt, toSignIn } from '../../../fixtures/visit/kiosk-visit.ts';

const IDLE = 120;
const RECEIPT = 60;

const reads = (what: Speech['reads'], more: Partial<Speech> = {}): Action => ({
  type: 'changeSettings',
  change: { speech: { ...defaultSettings.speech, reads: what, ...more } },
});
const speech = (speaking: boolean, asked = true): Action => ({ type: 'speech', speaking, asked });

describe('speech counts as presence', () => {
  test('however long it lasts, nobody is asked whether they are there', async () => {
    const visit = kioskVisit();
    await visit.go([...toSignIn, reads('pages')]);
    for (let page = 0; page < 3; page += 1) {
      visit.host.act(speech(true));
      visit.pass(IDLE * 3);
      expect(visit.snapshot().idle).toBeNull();
      visit.host.act(speech(false));
    }
    visit.pass(2 * IDLE - 1);
    expect(visit.snapshot().idle).toBeNull();
    visit.pass(1);
    expect(visit.snapshot().idle).not.toBeNull();
  });

  test('what a page says by itself keeps nobody there; it is only not cut off', async () => {
    const visit = kioskVisit();
    await visit.go([...toSignIn, reads('pages')]);
    visit.pass(2 * IDLE - 5);
    visit.host.act(speech(true, false));
    visit.pass(10);
    expect(visit.snapshot().idle).toBeNull();
    visit.host.act(speech(false, false));
    expect(visit.snapshot().idle).not.toBeNull();
  });

  test('a voice that never ends does not keep a visit for ever', async () => {
    const visit = kioskVisit();
    await visit.go([...toSignIn, reads('pages'), speech(true)]);
    visit.pass(4 * IDLE);
    expect(visit.snapshot().idle).not.toBeNull();
  });

  test('nor does it answer the question', async () => {
    const visit = kioskVisit();
    await visit.go([...toSignIn, reads('pages')]);
    visit.pass(2 * IDLE);
    visit.host.act(speech(true));
    expect(visit.snapshot().idle).not.toBeNull();
  });
});

test('the receipt stays while it is read, and twice as long as without the voice', async () => {
  const visit = kioskVisit();
  await visit.go([...toReceipt, reads('pages')]);
  visit.host.act(speech(true));
  visit.pass(2 * RECEIPT - 1);
  visit.host.act(speech(false));
  visit.pass(2 * RECEIPT - 1);
  expect(visit.snapshot().screen.name).toBe('receipt');
  visit.pass(1);
  expect(visit.snapshot().screen.name).toBe('farewell');
});

describe('headphones', () => {
  const readNow = (visit: ReturnType<typeof kioskVisit>) => visit.snapshot().settings.speech.reads;

  test('start the voice when they are plugged in, with all that is private, and end it when they are pulled', async () => {
    const visit = kioskVisit();
    await visit.go(toSignIn);
    visit.host.headphones(true);
    expect(readNow(visit)).toBe('everything');
    visit.host.headphones(false);
    expect(readNow(visit)).toBe('nothing');
  });

  test('that are pulled leave who listened before, or sees nothing, a voice without what is private', async () => {
    const visit = kioskVisit();
    await visit.go([...toSignIn, reads('everything')]);
    visit.host.headphones(true);
    visit.host.headphones(false);
    expect(readNow(visit)).toBe('pages');

    const dark = kioskVisit();
    await dark.go(toSignIn);
    dark.host.headphones(true);
    dark.host.act(reads('everything', { screenOff: true }));
    dark.host.headphones(false);
    expect(readNow(dark)).toBe('pages');
  });

  test('that are pulled start nothing that was turned off', async () => {
    const visit = kioskVisit();
    await visit.go([...toSignIn, reads('pages')]);
    visit.host.headphones(true);
    visit.host.act(reads('nothing'));
    visit.host.headphones(false);
    expect(readNow(visit)).toBe('nothing');
  });

  test('start it on the resting screen, too, where it ends by itself', async () => {
    const visit = kioskVisit();
    visit.host.headphones(true);
    expect(readNow(visit)).toBe('everything');
    visit.pass(2 * IDLE);
    expect(readNow(visit)).toBe('nothing');
  });
});
