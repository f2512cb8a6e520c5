import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { screens } from '../../../scripts/launch/screens.ts';
import type { Screen } from '../../../scripts/launch/xvfb.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { type ChangingScreen, openChangingScreen, pageSize } from '../../support/kiosk/changing-screen.ts';
import { Kiosk, provision } from '../../support/kiosk/kiosk.ts';
import { participant } from '../../support/people/participant.ts';
import { firstSignIn, unlockTap } from '../../support/people/staff.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

// A claim whose screen is turned on every page.
test.describe.configure({ timeout: 240_000 });

const { id } = words;
const { portrait, landscape } = screens;
const SMALL: Screen = { width: 1280, height: 720 };

/** Turns the screen under a page, which shows the same heading at the new size. */
async function turn(visitor: Visitor, screen: ChangingScreen): Promise<void> {
  const { page } = visitor;
  const { width, height } = await pageSize(page);
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  const turned = { width: height, height: width };
  await screen.show(turned);
  await expect.poll(() => pageSize(page)).toEqual(turned);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading);
}

test('a screen that is turned on every page of a claim loses nothing of it', async ({
  branch: { folder, headOffice },
}) => {
  const screen = await openChangingScreen(portrait);
  const provisioning = await provision(folder, headOffice);
  const kiosk = new Kiosk(join(folder, 'kiosk'), { provisioning, env: { DISPLAY: screen.display } });
  const seen: string[] = [];
  const visitor: Visitor = new Visitor(await kiosk.start(), {
    onScreen: async (name) => {
      seen.push(name);
      await turn(visitor, screen);
    },
  });
  const person = participant('bpu-under-ceiling');
  await visitor.claim(person, 'businessStopped');
  const receiptNumber = await visitor.submitClaim();
  await turn(visitor, screen);
  await expect(visitor.page.locator('.receipt-digits')).toHaveText(receiptNumber);
  expect(seen).toEqual(expect.arrayContaining(['attract', 'photo', 'check']));
  await expect
    .poll(() => headOffice.received())
    .toEqual([expect.objectContaining({ receiptNumber, outcome: 'accepted' })]);
  await visitor.finish();
  await kiosk.stop();
  await screen.stop();
});

test('what is half typed stays, whatever size the screen takes, and a screen that goes off comes back to it', async ({
  branch: { folder, headOffice },
}) => {
  const screen = await openChangingScreen(landscape);
  const provisioning = await provision(folder, headOffice);
  const kiosk = new Kiosk(join(folder, 'kiosk'), { provisioning, env: { DISPLAY: screen.display } });
  const visitor = new Visitor(await kiosk.start());
  await visitor.begin();
  await visitor.pressLarge(id.signIn.register);
  await visitor.sees(id.question.registerNik.title, 'registerNik');
  const field = visitor.page.getByRole('textbox');
  let typed = '';
  for (const size of [portrait, SMALL, landscape, portrait]) {
    await visitor.tapKeys('320');
    typed += '320';
    await screen.show(size);
    await expect.poll(() => pageSize(visitor.page)).toEqual(size);
    await expect.poll(async () => (await field.inputValue()).replaceAll(' ', '')).toBe(typed);
  }
  await screen.goOff();
  await screen.show(landscape);
  await expect.poll(() => pageSize(visitor.page)).toEqual(landscape);
  await expect.poll(async () => (await field.inputValue()).replaceAll(' ', '')).toBe(typed);
  await kiosk.stop();
  await screen.stop();
});

test('a page that was turned under a finger takes no press for a moment', async ({
  branch: { folder, headOffice },
}) => {
  const screen = await openChangingScreen(portrait);
  const provisioning = await provision(folder, headOffice, {
    screen: { mmPerPx: 0.248, repeatPressMs: 0, newPageMs: 5_000 },
  });
  const kiosk = new Kiosk(join(folder, 'kiosk'), { provisioning, env: { DISPLAY: screen.display } });
  const visitor = new Visitor(await kiosk.start());
  const { page } = visitor;
  await page.locator('html:not([data-new-page])').waitFor();
  await screen.show(landscape);
  await expect.poll(() => pageSize(page)).toEqual(landscape);
  await page.getByRole('button', { name: id.attract.start }).click();
  await expect(page.locator('html[data-new-page]')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(id.attract.title);
  await visitor.press(id.attract.start);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(id.attract.title);
  await kiosk.stop();
  await screen.stop();
});

/** Has Electron tell of these screens side by side, as if they had just been plugged in or out. */
async function plugIn(kiosk: Kiosk, labels: readonly string[]): Promise<void> {
  await kiosk.program.evaluate(({ screen }, names) => {
    const one = screen.getPrimaryDisplay();
    const size = { width: 960, height: 1080 };
    const all = names.map((label, place) => {
      const bounds = { x: place * size.width, y: 0, ...size };
      return { ...one, id: 500 + place, label, bounds, size };
    });
    screen.getAllDisplays = () => all;
    screen.getPrimaryDisplay = () => all[0] ?? one;
    screen.emit('display-added', {}, all[0]);
  }, labels);
}

/** Where the kiosk's window is. */
function place(kiosk: Kiosk) {
  return kiosk.program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

test('of several screens the configured one is filled, the primary one while it is gone, and staff see which', async ({
  branch: { folder, headOffice },
}) => {
  const screen = await openChangingScreen(landscape);
  const provisioning = await provision(folder, headOffice, { display: 'ELO 2270L' });
  const kiosk = new Kiosk(join(folder, 'kiosk'), { provisioning, env: { DISPLAY: screen.display } });
  const visitor = new Visitor(await kiosk.start());
  const log = () => readFile(join(kiosk.folder, 'logs', 'kiosk.log'), 'utf8');
  const [left, right] = [0, 960].map((x) => ({ x, y: 0, width: 960, height: 1080 }));
  await expect.poll(log).toContain('"event":"chosenScreenMissing"');
  await plugIn(kiosk, ['TV', 'ELO 2270L']);
  await expect.poll(() => place(kiosk)).toEqual(right);
  await expect.poll(log).toContain('"event":"chosenScreenBack"');
  await visitor.begin();
  await visitor.pressLarge(id.signIn.register);
  await visitor.tapKeys('3201');
  await plugIn(kiosk, ['TV']);
  await expect.poll(() => place(kiosk)).toEqual(left);
  await expect.poll(() => pageSize(visitor.page)).toEqual({ width: 960, height: 1080 });
  await expect(visitor.page.getByRole('textbox')).toHaveValue('3201');
  await visitor.finish();
  await visitor.sees(id.attract.title, 'attract');
  await unlockTap(visitor);
  await firstSignIn(visitor, 'Dewi Lestari');
  await visitor.pressLarge(id.staffConsole.page.checks);
  await expect(visitor.page.getByText('TV, 960 × 1080, karena ELO 2270L tidak ada')).toBeVisible();
  await plugIn(kiosk, ['ELO 2270L', 'TV']);
  await visitor.press(id.staffChecks.again);
  await expect(visitor.page.getByText('ELO 2270L, 960 × 1080. Tidak dipakai: TV')).toBeVisible();
  await kiosk.stop();
  await screen.stop();
});
