import { describe, expect, test, vi } from 'vitest';
import type { Flags } from '../../../../head-office/configuration/configure.ts';
import { makeLog } from '../../../../head-office/log.ts';
import { manageOperators } from '../../../../head-office/operators/manage-operators.ts';
import { OperatorBrowser, oneTimePassword, PASSWORD, setUpFactor } from '../../../fixtures/fleet/operator.ts';
import {
  ADMINISTRATOR,
  type Agency,
  signInAsPerson,
  startAgency,
} from '../../../fixtures/fleet/provider-sign-in.ts';
import { openDatabaseOf } from '../../../fixtures/head-office/head-office.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const IN = 'BDG-01';
const MINUTE = 60_000;
const REFUSED = 'akun itu tidak boleh masuk di sini';
const PASSWORD_FORM = 'action="/fleet/sign-in"';

const manage = ({ headOffice, clock }: Agency, change: NonNullable<Flags['operator']>) =>
  manageOperators(headOffice.settings, clock, makeLog('silent'), change);

async function operatorsOf({ headOffice }: Agency) {
  const database = await openDatabaseOf(headOffice);
  const rows = await database
    .selectFrom('operators')
    .select(['name', 'role', 'issuer', 'subject', 'password_hash'])
    .orderBy('name')
    .execute();
  await database.destroy();
  return rows;
}

/** An operator with a password, which the head office has made them choose. */
async function withPassword(
  { headOffice }: Agency,
  name: string,
  password: string,
): Promise<OperatorBrowser> {
  const browser = new OperatorBrowser(headOffice);
  await browser.open('/fleet/sign-in?by=password');
  await browser.send('/fleet/sign-in', { name, password });
  return browser;
}

describe('who signs in at the identity provider', () => {
  test('is made an operator with the role of the claim, and is in after two factors there', async () => {
    const agency = await startAgency();
    const siti = await signInAsPerson(agency);
    expect(siti.html).toContain(IN);
    expect(siti.html).toContain('Masuk sebagai siti.aminah (administrator)');
    const { issuer } = agency.provider;
    expect(await operatorsOf(agency)).toEqual([
      { name: 'siti.aminah', role: 'administrator', issuer, subject: '7d1f0c', password_hash: null },
    ]);
    const log = await siti.open('/fleet/record');
    expect(log).toContain('menjadi operator (administrator)');
    expect(log).toContain('masuk lewat penyedia identitas');
    expect(log).not.toContain('7d1f0c');
    expect(await siti.open('/fleet/account')).toContain('sesi ini');
  });

  test('goes on as the same operator whatever the provider calls them later, with the role that it says then', async () => {
    const agency = await startAgency();
    const open = await signInAsPerson(agency);
    const again = await signInAsPerson(agency, { ...ADMINISTRATOR, name: 'budi', roles: 'jht-lihat' });
    expect(again.html).toContain('Masuk sebagai siti.aminah (melihat)');
    expect(await operatorsOf(agency)).toMatchObject([{ name: 'siti.aminah', role: 'viewer' }]);
    expect(await again.open('/fleet/record')).toContain(
      'berganti tugas menurut penyedia identitas (melihat)',
    );
    await open.open('/fleet/enrol');
    expect(open.status).toBe(403);
  });

  test('is refused without a role, and loses every session with the role', async () => {
    const agency = await startAgency();
    const open = await signInAsPerson(agency);
    for (const roles of [[], ['pegawai'], 'jht-admin2', 'JHT-ADMIN']) {
      const refused = await signInAsPerson(agency, { ...ADMINISTRATOR, roles });
      expect([refused.status, refused.html.includes(REFUSED)]).toEqual([403, true]);
    }
    expect(await open.open('/fleet')).toContain('/fleet/sign-in/provider');
    const back = await signInAsPerson(agency);
    expect(await back.open('/fleet/record')).toContain(
      'ditolak masuk lewat penyedia identitas (tanpa tugas)',
    );
  });

  test('is refused without a role as somebody new, and leaves nothing', async () => {
    const agency = await startAgency();
    const refused = await signInAsPerson(agency, { subject: 'x', name: 'dewi', amr: ['mfa'] });
    expect([refused.status, refused.html.includes(REFUSED)]).toEqual([403, true]);
    expect(await operatorsOf(agency)).toEqual([]);
  });

  test('stays removed', async () => {
    const agency = await startAgency();
    const open = await signInAsPerson(agency);
    expect(await manage(agency, { remove: 'siti.aminah' })).toMatchObject({ ok: true });
    expect(await open.open('/fleet')).not.toContain(IN);
    const refused = await signInAsPerson(agency, { ...ADMINISTRATOR, name: 'siti.lagi' });
    expect([refused.status, refused.html.includes(REFUSED)]).toEqual([403, true]);
    expect(await operatorsOf(agency)).toHaveLength(1);
  });

  test.each([undefined, '', 'x', '1siti', 'siti aminah', '<b>siti</b>', 'a'.repeat(41)])(
    'is no operator by the name %s',
    async (name) => {
      const agency = await startAgency();
      const { name: _usual, ...person } = ADMINISTRATOR;
      const refused = await signInAsPerson(agency, { ...person, ...(name !== undefined && { name }) });
      expect([refused.status, refused.html.includes(REFUSED)]).toEqual([403, true]);
      expect(await operatorsOf(agency)).toEqual([]);
    },
  );

  test('shows the second factor of the head office where the provider has not seen two', async () => {
    const agency = await startAgency();
    const { amr: _two, ...once } = ADMINISTRATOR;
    for (const person of [once, { ...once, amr: ['pwd'] }, { ...once, acr: 'one' }]) {
      const siti = await signInAsPerson(agency, person);
      expect(siti.html).toContain('id="key"');
      expect(await siti.open('/fleet')).not.toContain(IN);
    }
    const siti = await signInAsPerson(agency, once);
    const { authenticator } = await setUpFactor(siti, agency.clock.now());
    agency.clock.advance(1 * MINUTE);
    const later = await signInAsPerson(agency, once);
    expect(later.html).toContain('Kode 6 angka');
    const code = authenticator.code(agency.clock.now());
    expect(await later.send('/fleet/second-factor', { code })).toContain(IN);
    const trusted = await signInAsPerson(agency, { ...once, acr: 'two' });
    expect(trusted.html).toContain(IN);
  });

  test('has no password here, neither an old one nor an empty one', async () => {
    const agency = await startAgency({ oidc: { passwordSignIn: true, unknownSubjects: 'refuse' } });
    await manage(agency, { link: 'siti', subject: ADMINISTRATOR.subject, role: 'viewer' });
    const siti = await signInAsPerson(agency);
    expect(siti.html).toContain(IN);
    expect(await siti.open('/fleet/account')).not.toContain('/fleet/password');
    await siti.open('/fleet/password');
    expect(siti.status).toBe(404);
    await siti.open('/fleet/account');
    await siti.send('/fleet/password', { newPassword: PASSWORD, again: PASSWORD });
    expect(siti.status).toBe(404);
    for (const password of ['', PASSWORD, 'null']) {
      expect((await withPassword(agency, 'siti', password)).html).toContain('tidak cocok');
    }
  });

  test('is offered to sign out at the provider, too, and is out here whatever they choose', async () => {
    const agency = await startAgency();
    const siti = await signInAsPerson(agency);
    await siti.open('/fleet/account');
    const page = await siti.send('/fleet/sign-out', {});
    const address = /href="([^"]+session\/end[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    const asked = new URL(address ?? '');
    expect(asked.origin).toBe(agency.provider.issuer);
    expect(asked.searchParams.get('client_id')).toBe('anjungan');
    expect([...asked.searchParams.keys()]).not.toContain('id_token_hint');
    expect((await fetch(asked)).status).toBe(200);
    expect(await siti.open('/fleet')).toContain('/fleet/sign-in/provider');
  });
});

describe('one person is one operator', () => {
  test('a name that somebody has or had makes nobody somebody else', async () => {
    const agency = await startAgency();
    await oneTimePassword(agency.headOffice, 'siti.aminah', 'viewer');
    const refused = await signInAsPerson(agency);
    expect([refused.status, refused.html.includes(REFUSED)]).toEqual([403, true]);
    await manage(agency, { remove: 'siti.aminah' });
    expect((await signInAsPerson(agency)).status).toBe(403);
    expect(await operatorsOf(agency)).toMatchObject([{ name: 'siti.aminah', issuer: null, role: 'viewer' }]);
    const dewi = await signInAsPerson(agency, { ...ADMINISTRATOR, subject: 'd', name: 'dewi' });
    expect(await dewi.open('/fleet/record')).toContain('(nama dipakai operator lain)');
  });

  test('who is linked signs in at the provider instead of by password, and may not confirm what they proposed', async () => {
    const agency = await startAgency({
      training: true,
      oidc: { passwordSignIn: true, unknownSubjects: 'refuse' },
    });
    const before = await signInAsPerson(agency);
    expect([before.status, before.html.includes(REFUSED)]).toEqual([403, true]);
    const once = await oneTimePassword(agency.headOffice, 'siti');
    const local = await withPassword(agency, 'siti', once);
    await local.send('/fleet/password', { newPassword: PASSWORD, again: PASSWORD });
    const open = await withPassword(agency, 'siti', PASSWORD);
    await open.open('/fleet/kiosks/BDG/01');
    await open.send('/fleet/kiosks/BDG/01/revoke', { confirm: IN });
    const linked = await manage(agency, { link: 'siti', subject: ADMINISTRATOR.subject });
    expect(linked).toEqual({ ok: true, value: { operator: 'siti', linked: true } });
    expect(await open.open('/fleet')).toContain(PASSWORD_FORM);
    expect((await withPassword(agency, 'siti', PASSWORD)).html).toContain('tidak cocok');
    await oneTimePassword(agency.headOffice, 'budi');
    const siti = await signInAsPerson(agency);
    expect(siti.html).toContain('Masuk sebagai siti (administrator)');
    const page = await siti.open('/fleet/proposals');
    expect(page).toContain('Ini usulan Anda');
    const proposal = /proposals\/([\w-]+)\/withdraw/.exec(page)?.[1];
    expect(await siti.send(`/fleet/proposals/${proposal}/confirm`, {})).toContain('Ini usulan Anda');
  });

  test('a subject is one operator, and a link names an identity provider, a subject and for who is new a role', async () => {
    const agency = await startAgency();
    await signInAsPerson(agency);
    const { subject } = ADMINISTRATOR;
    const fault = async (change: NonNullable<Flags['operator']>) => {
      const outcome = await manage(agency, change);
      return outcome.ok ? '' : outcome.problem;
    };
    expect(await fault({ link: 'dewi', subject, role: 'viewer' })).toContain('is the operator siti.aminah');
    expect(await fault({ link: 'dewi', subject: 'd' })).toContain('say by --role what for');
    expect(await fault({ link: 'dewi', subject: '' })).toContain('--subject is missing');
    expect(await fault({ link: 'dewi', subject: 'é', role: 'viewer' })).toContain('--subject is missing');
    expect(await fault({ link: 'dewi', subject: 'd', role: 'owner' })).toContain('--role is one of');
    expect(await operatorsOf(agency)).toHaveLength(1);
  });

  test('of two first sign-ins at once comes one operator', async () => {
    const agency = await startAgency();
    const browsers = await Promise.all([signInAsPerson(agency), signInAsPerson(agency)]);
    for (const { html } of browsers) expect(html).toContain(IN);
    expect(await operatorsOf(agency)).toHaveLength(1);
  });
});

describe('where the provider has taken the place of passwords', () => {
  test('the break-glass operator signs in by one, and nobody else', async () => {
    const agency = await startAgency({ training: true });
    const shown = new OperatorBrowser(agency.headOffice);
    expect(await shown.open('/fleet/sign-in')).not.toContain('type="password"');
    expect(await shown.open('/fleet/sign-in?by=password')).toContain('type="password"');
    const added = await manage(agency, { add: 'darurat', role: 'administrator', breakGlass: true });
    if (!added.ok || !('oneTimePassword' in added.value)) throw new Error('nobody was added');
    const glass = await withPassword(agency, 'darurat', added.value.oneTimePassword);
    await glass.send('/fleet/password', { newPassword: PASSWORD, again: PASSWORD });
    const open = await withPassword(agency, 'darurat', PASSWORD);
    expect(open.html).toContain(IN);
    expect(await open.open('/fleet/record')).toContain('masuk dengan akun darurat');
    const other = await oneTimePassword(agency.headOffice, 'budi');
    const refused = await withPassword(agency, 'budi', other);
    expect([refused.status, refused.html.includes('tidak cocok')]).toEqual([401, true]);
  });

  test('who came by another issuer is no longer let in', async () => {
    const agency = await startAgency();
    const siti = await signInAsPerson(agency);
    const database = await openDatabaseOf(agency.headOffice);
    await database.updateTable('operators').set({ issuer: 'https://former.example' }).execute();
    await database.destroy();
    expect(await siti.open('/fleet')).toContain('/fleet/sign-in/provider');
    expect((await signInAsPerson(agency)).status).toBe(403);
  });
});
