import type { Page } from '@playwright/test';
import { testJack } from '../../fixtures/speech/jack.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { Kiosk, provision } from '../../support/kiosk/kiosk.ts';
import { listenIn } from '../../support/kiosk/listener.ts';
import { KeypadPerson } from '../../support/people/keypad-person.ts';
import { participant } from '../../support/people/participant.ts';
import { words } from '../../support/people/visitor.ts';

const { accountRefused, attract, balance, bank, camera, check, conditionsPage, frame, jht, menu } = words.id;
const {
  notice,
  personalData,
  photo,
  photoIntro,
  problems,
  question,
  reason,
  reasons,
  receipt,
  signIn,
  sound,
} = words.id;

const isDark = (page: Page) =>
  page.evaluate(() => {
    const { innerWidth, innerHeight } = window;
    const places = [0.05, 0.5, 0.95].flatMap((x) => [0.05, 0.5, 0.95].map((y) => [x, y] as const));
    return places.every(([x, y]) => {
      const top = document.elementFromPoint(x * innerWidth, y * innerHeight);
      return top !== null && getComputedStyle(top).backgroundColor === 'rgb(0, 0, 0)';
    });
  });

const readNow = (page: Page) =>
  page.evaluate(async () => (await window.kiosk.getSnapshot()).settings.speech.reads);

test('the whole claim by five keys and a numeric block, on a dark screen, by what is heard alone', async ({
  branch: { folder, headOffice, kiosk: place },
}) => {
  test.setTimeout(600_000);
  const listener = await listenIn(folder, 'atOnce');
  const jack = await testJack(folder);
  const provisioning = await provision(folder, headOffice, {
    voice: { program: listener.program },
    headphones: { by: 'pactl', program: jack.program, retrySeconds: 0.2 },
    keypad: { letterMs: 10_000 },
  });
  const kiosk = new Kiosk(place.folder, { provisioning });
  const page = await kiosk.start();
  const person = participant('bpu-under-ceiling');
  const blind = new KeypadPerson(page.keyboard, listener);

  // The first key of a keypad offers the voice; headphones start it.
  await blind.press('ArrowDown');
  await blind.hears(sound.offer);
  await jack.plug();
  await blind.hears(attract.title);
  await blind.hears(sound.guide);

  await blind.choose(sound.now.everything);
  await blind.hears(sound.title);
  await blind.choose(sound.screenOff);
  await blind.press('Escape');
  await blind.choose(attract.start);
  await blind.hears(notice.title);
  expect(await isDark(page)).toBe(true);
  await blind.choose(notice.agree);
  await blind.hears(signIn.title);
  await blind.choose(signIn.byEmail);
  await blind.hears(question.signInEmail.title);

  // A wrong entry, whose letters are said, and what is wrong with it.
  await blind.type('s', 'letters');
  const [first = '', rest = ''] = [person.email.slice(0, 4), person.email.slice(4)];
  await blind.type(first.slice(1), 'letters');
  await blind.press('Enter');
  await blind.hears(problems.email.at);
  await blind.type(rest, 'letters');
  await blind.press('Enter');
  await blind.hears(question.signInPassword.title);
  await blind.type(person.password, 'letters');
  await blind.press('Enter');
  await blind.hears(menu.title);
  await blind.choose(menu.jht);
  await blind.hears(jht.title);
  await blind.choose(jht.claim);
  await blind.hears(conditionsPage.title);
  await blind.choose(frame.next);
  expect(await blind.hears(balance.title)).toContain('rupiah');
  await blind.choose(frame.next);
  await blind.hears(reason.title);
  await blind.choose(reasons.businessStopped.name);
  await blind.hears(sound.chosen);
  await blind.choose(frame.next);
  await blind.hears(personalData.title);
  await blind.choose(personalData.right);
  await blind.hears(photoIntro.title);
  await blind.choose(photoIntro.agree);
  await blind.hears(photo.title);
  await blind.choose(camera.take);
  await blind.hears(photo.reviewTitle);
  await blind.choose(camera.use);
  await blind.hears(bank.title);
  await blind.choose(person.bank);
  await blind.hears(sound.chosen);
  await blind.choose(frame.next);
  await blind.hears(question.accountNumber.title);

  // A refusal: the bank does not know the number; then the right one.
  const { accountNumber } = person;
  const wrong = `${accountNumber.slice(0, -1)}${(Number(accountNumber.at(-1)) + 1) % 10}`;
  await blind.type(wrong, 'digits');
  await blind.hears(wrong.at(-1) ?? '');
  await blind.press('Enter');
  await blind.hears(accountRefused.unknown.title);
  await blind.choose(accountRefused.look);
  await blind.hears(question.accountNumber.title);
  await blind.press('Escape');
  await blind.hears(sound.erased.replace('{what}', wrong.at(-1) ?? ''));
  await blind.type(accountNumber.slice(-1), 'digits');
  await blind.press('Enter');
  expect(await blind.hears(check.title)).toContain('rupiah');

  // Headphones that are pulled: silence, and then nothing that others may not hear.
  await jack.pull();
  await expect.poll(() => readNow(page)).toBe('pages');
  const before = (await listener.phrases()).length;
  await blind.press('F1');
  await blind.hears(check.title);
  const loud = (await listener.phrases()).slice(before).join(' ');
  expect(loud).not.toContain('rupiah');
  expect(loud.replace(/[ ,]/g, '')).not.toContain(accountNumber);
  await jack.plug();
  await blind.hears('rupiah');

  await blind.choose(check.confirm);
  await blind.hears(receipt.title);
  expect(await isDark(page)).toBe(true);
  await expect
    .poll(async () => (await headOffice.received()).map(({ outcome }) => outcome))
    .toEqual(['accepted']);
  await blind.choose(frame.finish);
  await kiosk.stop();
});

test('a sound system that is gone is no fault of the visit, and headphones are heard of once it is back', async ({
  branch: { folder, headOffice, kiosk: place },
}) => {
  const listener = await listenIn(folder, 'atOnce');
  const jack = await testJack(folder);
  await jack.end();
  const provisioning = await provision(folder, headOffice, {
    voice: { program: listener.program },
    headphones: { by: 'pactl', program: jack.program, retrySeconds: 0.2 },
  });
  const kiosk = new Kiosk(place.folder, { provisioning });
  const page = await kiosk.start();
  const blind = new KeypadPerson(page.keyboard, listener);
  await blind.press('F1');
  await blind.hears(attract.title);
  await blind.choose(attract.start);
  await blind.hears(notice.title);
  await jack.startAgain();
  await jack.plug();
  await expect(page.getByRole('button', { name: sound.now.everything })).toBeVisible();
  await jack.end();
  await expect(page.getByRole('button', { name: sound.now.pages })).toBeVisible();
  await blind.choose(notice.agree);
  await blind.hears(signIn.title);
  await kiosk.stop();
});

test('captions show what is heard, and a finger hears a thing before it presses it', async ({
  branch: { folder, headOffice, kiosk: place },
}) => {
  const listener = await listenIn(folder);
  const provisioning = await provision(folder, headOffice, { voice: { program: listener.program } });
  const kiosk = new Kiosk(place.folder, { provisioning });
  const page = await kiosk.start();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button(sound.now.nothing).click();
  await button(sound.reads.pages).click();
  await button(sound.captions).click();
  await button(sound.touchReads).click();
  // From here on a first touch reads.
  await button(sound.close).click();
  await expect(button(sound.close)).toBeVisible();
  await expect(page.locator('.captions')).toContainText(sound.close);
  await button(sound.close).click();
  await expect(button(sound.close)).toHaveCount(0);
  await button(attract.start).click();
  await expect.poll(listener.heard).toContain(attract.start);
  await expect(page.getByRole('heading', { name: attract.title })).toBeVisible();
  await button(attract.start).click();
  await expect(page.getByRole('heading', { name: notice.title })).toBeVisible();
  await kiosk.stop();
});
