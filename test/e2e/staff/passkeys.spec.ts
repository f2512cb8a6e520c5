import type { CDPSession, Page } from '@playwright/test';
import { passkeys as words } from '../../../contract/language/id/fleet/passkeys.ts';
import { fleet as id } from '../../../contract/language/id/fleet.ts';
import { expect, test as inBranch } from '../../support/branch/branch.ts';
import { Operator } from '../../support/head-office/operator.ts';

const test = inBranch.extend<{ operator: Operator }>({
  operator: async ({ branch: { headOffice } }, use) => {
    // Passkeys belong to a name: browsers take none for 127.0.0.1.
    const { port } = new URL(headOffice.url);
    const publicUrl = `http://localhost:${port}`;
    await headOffice.stop();
    await headOffice.configure({ publicUrl });
    await headOffice.start();
    const operator = await Operator.arrive(headOffice, publicUrl);
    await use(operator);
    await operator.leave();
  },
});

/** An authenticator of the browser's own, which somebody has touched and unlocked whenever it is asked. */
async function plugIn(devtools: CDPSession, transport: 'internal' | 'usb'): Promise<string> {
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return authenticatorId;
}

async function addPasskey(page: Page, label: string, proof?: string): Promise<void> {
  await page.getByLabel(words.label.replace('{most}', '40')).fill(label);
  if (proof !== undefined) await page.locator('#proof').fill(proof);
  await page.getByRole('button', { name: words.add }).click();
}

test('an operator sets up a passkey, signs in by it, replaces it, and signs in without it', async ({
  operator,
}) => {
  test.slow();
  const { page } = operator;
  const refusedByPolicy: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refusedByPolicy.push(message.text());
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const laptop = await plugIn(devtools, 'internal');
  const isIn = () => expect(page.getByRole('heading', { level: 1, name: id.kiosks })).toBeVisible();

  await operator.open('/fleet/account');
  await page.getByRole('link', { name: words.title }).click();
  expect(await operator.accessibilityFaults()).toEqual([]);
  await addPasskey(page, 'Laptop kantor');
  await expect(page.getByRole('status')).toHaveText(words.added);
  const codes = await page.locator('.recovery code').allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByRole('link', { name: id.recoveryKept }).click();
  await isIn();

  await page.getByRole('button', { name: id.signOut }).click();
  await operator.signIn();
  await expect(page.getByRole('heading', { level: 1, name: words.signInTitle })).toBeVisible();
  expect(await operator.accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: words.signIn }).click();
  await isIn();

  // The device does not know the finger: the page says what to do, and the next press asks again.
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId: laptop, isUserVerified: false });
  await operator.signIn();
  await page.getByRole('button', { name: words.signIn }).click();
  await expect(page.getByRole('alert')).toHaveText(words.troubles.noAnswer);
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId: laptop, isUserVerified: true });
  await page.getByRole('button', { name: words.signIn }).click();
  await isIn();

  // One that holds a passkey already is asked for no other.
  await operator.open('/fleet/passkeys');
  await expect(page.getByText(words.onlyOne)).toBeVisible();
  await addPasskey(page, 'Sekali lagi');
  await expect(page.getByRole('alert')).toHaveText(words.troubles.known);

  // The laptop is lost: a recovery code stands in, and another device takes its place.
  await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: laptop });
  await plugIn(devtools, 'usb');
  await operator.open('/fleet/passkeys');
  await addPasskey(page, 'Kunci biru', codes[0]);
  await expect(page.getByRole('status')).toHaveText(words.added);
  expect(await operator.accessibilityFaults()).toEqual([]);
  await page.getByRole('radio', { name: 'Laptop kantor' }).check();
  await page.getByRole('button', { name: words.remove }).click();
  await expect(page.getByRole('status')).toHaveText(words.removed);
  await expect(page.getByRole('rowheader')).toHaveText(['Kunci biru']);
  await operator.signIn();
  await page.getByRole('button', { name: words.signIn }).click();
  await isIn();
  expect(refusedByPolicy).toEqual([]);

  const withoutScript = await page.context().browser()?.newContext({ javaScriptEnabled: false });
  const bare = await withoutScript?.newPage();
  if (!bare) throw new Error('the browser has gone');
  await operator.signIn(bare);
  await bare.getByRole('button', { name: words.signIn }).click();
  await expect(bare.getByRole('alert')).toHaveText(words.needsScript);
  await bare.getByLabel(words.recoveryCode).fill(codes[1] ?? '');
  await bare.getByRole('button', { name: id.signIn, exact: true }).click();
  await expect(bare.getByRole('heading', { level: 1, name: id.kiosks })).toBeVisible();
});
