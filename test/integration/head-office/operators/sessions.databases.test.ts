import { expect, test, vi } from 'vitest';
import { OperatorBrowser, PASSWORD, signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import type { TestClock, TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const PAGE = '/fleet/account';
const SIGN_IN = 'action="/fleet/sign-in"';

let headOffice: TestHeadOffice;
let clock: TestClock;
headOfficeForEach({}, (started) => {
  ({ headOffice, clock } = started);
});

async function again(name: string, agent: string): Promise<OperatorBrowser> {
  const browser = new OperatorBrowser(headOffice);
  await browser.open('/fleet/sign-in');
  await browser.send('/fleet/sign-in', { name, password: PASSWORD }, { 'user-agent': agent });
  return browser;
}

/** The form that ends the session of this browser, as it stands on the page. */
function formOf(page: string, agent: string): string {
  const row = page.split('<tr>').find((each) => each.includes(agent)) ?? '';
  return /action="([^"]+)"/.exec(row)?.[1] ?? '';
}

test('an operator sees from where and since when own sessions are, and ends one', async () => {
  const siti = await signedInOperator(headOffice, 'siti', 'viewer');
  clock.advanceMinutes(5);
  const tablet = await again('siti', 'Tablet/1.0 <b>');
  await signedInOperator(headOffice, 'budi', 'viewer');
  const page = await siti.open(PAGE);
  expect(page).toContain('127.0.0.1');
  expect(page).toContain('Tablet/1.0 &lt;b&gt;');
  expect(page).toContain('10.05.00');
  expect(page).toContain('sesi ini');
  expect(page).not.toContain('budi');
  expect(await siti.send(formOf(page, 'Tablet/1.0'), {})).toContain('Sesi itu sudah diakhiri');
  expect(await tablet.open('/fleet')).toContain(SIGN_IN);
  expect(await siti.open('/fleet/record')).toContain('mengakhiri sesi (siti)');
});

test('nobody but an administrator sees and ends the sessions of others', async () => {
  const siti = await signedInOperator(headOffice, 'siti', 'operator');
  const tablet = await again('siti', 'Tablet/1.0');
  const budi = await signedInOperator(headOffice, 'budi', 'administrator');
  const form = formOf(await budi.open(PAGE), 'Tablet/1.0');
  const dewi = await signedInOperator(headOffice, 'dewi', 'policy');
  await dewi.open(PAGE);
  await dewi.send(form, {});
  expect(dewi.status).toBe(404);
  expect(await tablet.open('/fleet')).not.toContain(SIGN_IN);
  expect(await budi.send(form, { token: 'of another session' })).toContain('tidak diterima');
  await budi.open(PAGE);
  await budi.send(form, {});
  expect(await tablet.open('/fleet')).toContain(SIGN_IN);
  expect(await siti.open('/fleet')).not.toContain(SIGN_IN);
});

test('a changed password ends every session of the operator', async () => {
  const siti = await signedInOperator(headOffice);
  const tablet = await again('siti', 'Tablet/1.0');
  const newPassword = 'hujan deras di bulan juni';
  await siti.open('/fleet/password');
  await siti.send('/fleet/password', { newPassword, again: newPassword });
  for (const browser of [siti, tablet]) expect(await browser.open('/fleet')).toContain(SIGN_IN);
});
