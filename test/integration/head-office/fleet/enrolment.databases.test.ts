import { CompactSign, compactVerify, createLocalJWKSet } from 'jose';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { ENVELOPE } from '../../../../contract/claim/envelope.ts';
import { ENROLMENT_TYPES, signedProvisioningSchema } from '../../../../contract/fleet/enrolment.ts';
import { enrolmentCodeSchema } from '../../../../contract/fleet/enrolment-code.ts';
import { provisioningSchema } from '../../../../contract/fleet/provisioning.ts';
import { type Session, sessionSchema } from '../../../../contract/head-office/accounts.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { eraseExpired } from '../../../../head-office/retention/erase-expired.ts';
import { firstPinOf } from '../../../../head-office/staff/first-pin.ts';
import { trainingPassword } from '../../../../head-office/training/participants.ts';
import { digestOf, makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { heartbeatOf, ordersIn, sendHeartbeat } from '../../../fixtures/fleet/heartbeats.ts';
import {
  confirmProposal,
  FIRST_SUPERVISOR,
  type OperatorBrowser,
  signedInOperator,
} from '../../../fixtures/fleet/operator.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  caseKeysOf,
  getKeys,
  openDatabaseOf,
  participantOf,
  signIn,
  startTestHeadOffice,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { staffedKiosk } from '../../../fixtures/head-office/staff.ts';
import { fillIn, outcomeOf, seal, visit } from '../../../fixtures/head-office/visit.ts';
import { OWN_PIN } from '../../../fixtures/staff/branch-staff.ts';

// An embedded database has one head office: a second one at once is for PostgreSQL.
const onPostgres = test.skipIf(inject('postgresServer') === undefined);

let headOffice: TestHeadOffice;
let clock: TestClock;
let operator: OperatorBrowser;
headOfficeForEach({ kiosks: [] }, async (started) => {
  ({ headOffice, clock } = started);
  operator = await signedInOperator(headOffice);
});

const PLACE = {
  branchId: 'mks',
  branchName: 'Makassar Panakkukang',
  city: 'Makassar',
  kioskId: '04',
  timeZone: 'Asia/Makassar',
};

async function codeFor(place = PLACE): Promise<string> {
  await operator.open('/fleet/enrol');
  return codeOn(await operator.send('/fleet/enrol', { ...place, ...FIRST_SUPERVISOR }));
}

function codeOn(page: string): string {
  return /id="code">([\w-]+)</.exec(page)?.[1]?.replaceAll('-', '') ?? '';
}

async function request(kiosk: TestKiosk, code: string, signer = kiosk): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify({ code, version: '0.1.0' })))
    .setProtectedHeader({ alg: ENVELOPE.signature, typ: ENROLMENT_TYPES.request, jwk: kiosk.publicKey })
    .sign(signer.privateKey);
}

async function enrol(kiosk: TestKiosk, code: string) {
  return headOffice.send('POST', '/v1/enrolments', { enrolment: await request(kiosk, code) });
}

/** As the kiosk itself signs people in: it shows who it is. */
async function signInThrough(kiosk: TestKiosk, caseId: string): Promise<Session> {
  const path = '/v1/sessions';
  const body = JSON.stringify({ email: participantOf(caseId).email, password: trainingPassword });
  const asserted = await headOffice.assert('POST', path, body, kiosk);
  const headers = { 'content-type': 'application/json', ...asserted };
  const answer = await fetch(`${headOffice.address}${path}`, { method: 'POST', headers, body });
  return sessionSchema.parse(await answer.json());
}

/** An envelope, whoever sealed it, is brought by the kiosk as it is now. */
async function bring(kiosk: TestKiosk, claimId: string, envelope: string) {
  const path = `/v1/claims/${claimId}`;
  const asserted = await headOffice.assert('PUT', path, envelope, kiosk);
  const headers = { 'content-type': 'application/jose', ...asserted };
  const answer = await fetch(`${headOffice.address}${path}`, { method: 'PUT', headers, body: envelope });
  return outcomeOf({ status: answer.status, headers: answer.headers, body: await answer.json() });
}

describe('a new kiosk', () => {
  test('enrols once by its code, learns who it is, and is heard from then on', async () => {
    const kiosk = await makeKiosk('MKS', '04');
    const code = await codeFor();
    const answer = await enrol(kiosk, code);
    expect(answer.status).toBe(201);
    const { keys } = await getKeys(headOffice);
    const known = createLocalJWKSet({ keys: keys.map((key) => ({ ...key, alg: ENVELOPE.signature })) });
    const { provisioning } = signedProvisioningSchema.parse(answer.body);
    const { payload } = await compactVerify(provisioning, known);
    expect(provisioningSchema.parse(JSON.parse(new TextDecoder().decode(payload)))).toMatchObject({
      branchId: 'MKS',
      branchName: PLACE.branchName,
      kioskId: PLACE.kioskId,
      timeZone: PLACE.timeZone,
      kid: kiosk.kid,
      keys,
    });
    const { branchName } = PLACE;
    const beat = heartbeatOf(kiosk, clock.now(), { branchName });
    expect((await sendHeartbeat(headOffice, kiosk, beat)).status).toBe(200);
    const page = await operator.open('/fleet/kiosks/MKS/04');
    expect(page).toContain('MKS-04, Makassar Panakkukang, Makassar');
    expect(page).toContain('membuat kode pendaftaran');
  });

  test('is told where staff are found, where an operator has said so by a name', async () => {
    const ask = async (kioskId: string, counterName: string) => {
      await operator.open('/fleet/enrol');
      return operator.send('/fleet/enrol', { ...PLACE, ...FIRST_SUPERVISOR, kioskId, counterName });
    };
    await ask('04', '<b>');
    expect(operator.status).toBe(422);
    for (const [kioskId, written, told] of [
      ['04', 'Loket 3', 'Loket 3'],
      ['05', '', undefined],
    ] as const) {
      const answer = await enrol(await makeKiosk('MKS', kioskId), codeOn(await ask(kioskId, written)));
      const { provisioning } = signedProvisioningSchema.parse(answer.body);
      const payload = JSON.parse(Buffer.from(provisioning.split('.')[1] ?? '', 'base64url').toString());
      expect(provisioningSchema.parse(payload).counterName).toBe(told);
    }
  });

  test('whose answer was lost may ask again; another key may not', async () => {
    const kiosk = await makeKiosk('MKS', '04');
    const code = await codeFor();
    await enrol(kiosk, code);
    expect((await enrol(kiosk, code)).status).toBe(201);
    expect(await enrol(await makeKiosk('MKS', '04'), code)).toMatchObject({
      status: 403,
      body: { code: 'enrolmentRefused' },
    });
  });

  test('is refused by a code that is over, was replaced by another, or was never given', async () => {
    const kiosk = await makeKiosk('MKS', '04');
    const replaced = await codeFor();
    const code = await codeFor();
    for (const wrong of [replaced, '000000000000']) {
      expect(await enrol(kiosk, wrong)).toMatchObject({ body: { code: 'enrolmentRefused' } });
    }
    clock.advanceMinutes(24 * 60);
    expect(await enrol(kiosk, code)).toMatchObject({ body: { code: 'enrolmentRefused' } });
  });

  test('must hold the key that it names', async () => {
    const enrolment = await request(await makeKiosk('MKS', '04'), await codeFor(), await makeKiosk());
    expect(await headOffice.send('POST', '/v1/enrolments', { enrolment })).toMatchObject({ status: 400 });
  });

  test('cannot guess: after ten wrong codes its address waits', async () => {
    const kiosk = await makeKiosk('MKS', '04');
    for (let tries = 0; tries < 10; tries += 1) await enrol(kiosk, '000000000000');
    const answer = await enrol(kiosk, await codeFor());
    expect(answer).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  onPostgres('stays known when the head office starts again with a list on which it is not', async () => {
    const kiosk = await makeKiosk('MKS', '04');
    await enrol(kiosk, await codeFor());
    const { dataFolder } = headOffice;
    const listed = await startTestHeadOffice({ clock, dataFolder, kiosks: [await makeKiosk()] });
    expect((await sendHeartbeat(listed, kiosk, heartbeatOf(kiosk, clock.now()))).status).toBe(200);
    await listed.stop();
  });
});

describe('the first supervisor', () => {
  async function openTables() {
    const database = await openDatabaseOf(headOffice);
    onTestFinished(() => database.destroy());
    return database;
  }

  test('gets a first PIN that stands on the page of the code alone, and follows from the code', async () => {
    const code = enrolmentCodeSchema.parse(await codeFor());
    const pin = firstPinOf(code, 6);
    expect(operator.html).toContain(`id="first-pin">${pin}<`);
    expect(operator.html).toContain('Dewi Lestari (S01)');
    const kept = await (await openTables()).selectFrom('enrolment_codes').selectAll().execute();
    expect(kept).toMatchObject([{ supervisor_id: 'S01', supervisor_name: 'Dewi Lestari' }]);
    expect(JSON.stringify(kept)).not.toContain(pin);
    expect(await operator.open('/fleet/record')).not.toContain('Dewi Lestari');
  });

  test('must be named with a code', async () => {
    await operator.open('/fleet/enrol');
    const page = await operator.send('/fleet/enrol', { ...PLACE, ...FIRST_SUPERVISOR, supervisorName: ' ' });
    expect(operator.status).toBe(422);
    expect(page).toContain('tidak diterima: Nama penyelia pertama (2 sampai 60 huruf)</p>');
    expect(page).not.toContain('id="code"');
  });

  test('is forgotten by the head office once the code is over, used or not', async () => {
    await codeFor();
    await enrol(await makeKiosk('MKS', '04'), await codeFor());
    const database = await openTables();
    const caseKeys = await caseKeysOf(headOffice);
    const { settings } = headOffice;
    const erase = () => eraseExpired({ database, clock, policy: defaultPolicy, settings, caseKeys });
    const names = () => database.selectFrom('enrolment_codes').select('supervisor_name').execute();
    // The first code was replaced by the second one, for which an answer may still have to be sent again.
    expect(await erase()).toEqual({ supervisors: 1 });
    expect(await names()).toContainEqual({ supervisor_name: 'Dewi Lestari' });
    clock.advanceMinutes(24 * 60);
    expect(await erase()).toEqual({ supervisors: 1 });
    expect(await names()).toEqual([{ supervisor_name: null }, { supervisor_name: null }]);
  });

  test('is nobody by a code that an earlier edition made', async () => {
    const code = await codeFor();
    const nobody = { supervisor_id: null, supervisor_name: null };
    await (await openTables()).updateTable('enrolment_codes').set(nobody).execute();
    await enrol(await makeKiosk('MKS', '04'), code);
    expect(
      await (await openTables()).selectFrom('staff').select('name').where('branch_id', '=', 'MKS').execute(),
    ).toEqual([]);
  });

  test('may sign in once the kiosk has enrolled, with a first PIN that opens nothing but a PIN of their own', async () => {
    const code = enrolmentCodeSchema.parse(await codeFor());
    const pin = firstPinOf(code, 6);
    const kiosk = await makeKiosk('MKS', '04');
    const staffed = staffedKiosk(headOffice, kiosk, clock);
    expect(await staffed.signIn('S01', pin)).toMatchObject({ status: 403, body: { code: 'kioskUnknown' } });
    await enrol(kiosk, code);
    const first = await staffed.signedIn('S01', pin);
    expect(first.member).toMatchObject({ name: 'Dewi Lestari', role: 'supervisor', firstPin: true });
    expect(await staffed.send('GET', '/v1/staff', undefined, first.token)).toMatchObject({ status: 403 });
    expect((await staffed.send('PUT', '/v1/staff/me/pin', { pin: OWN_PIN }, first.token)).status).toBe(204);
    expect((await staffed.send('GET', '/v1/staff', undefined, first.token)).status).toBe(200);
  });

  test('is helped by a new code where the PIN is forgotten: the old one, and what it opened, is over', async () => {
    const kiosk = await makeKiosk('MKS', '04');
    const first = enrolmentCodeSchema.parse(await codeFor());
    await enrol(kiosk, first);
    const before = await staffedKiosk(headOffice, kiosk, clock).signedIn('S01', firstPinOf(first, 6));
    const again = enrolmentCodeSchema.parse(await codeFor({ ...PLACE, kioskId: '05' }));
    const other = await makeKiosk('MKS', '05');
    await enrol(other, again);
    const staffed = staffedKiosk(headOffice, kiosk, clock);
    const change = staffed.send('PUT', '/v1/staff/me/pin', { pin: OWN_PIN }, before.token);
    expect(await change).toMatchObject({ status: 401, body: { code: 'staffSignedOut' } });
    expect(await staffed.signIn('S01', firstPinOf(first, 6))).toMatchObject({ status: 401 });
    expect((await staffed.signIn('S01', firstPinOf(again, 6))).status).toBe(201);
  });
});

describe('a kiosk that lost its key', () => {
  test('enrols anew: the old key ends, and its claims count where they were told of before', async () => {
    const old = await makeKiosk('MKS', '04');
    await enrol(old, await codeFor());
    const honest = await visit(headOffice, old, 'bpu-under-ceiling');
    const claim = await fillIn(honest, 'businessStopped');
    const envelope = await seal(honest, claim);
    const waiting = [digestOf(envelope)];
    const told = await sendHeartbeat(headOffice, old, heartbeatOf(old, clock.now(), { waiting }));
    expect(await ordersIn(headOffice, told)).toMatchObject({ waitingKept: true });
    // Told of again, it counts from the first time on.
    clock.advanceMinutes(1);
    await sendHeartbeat(headOffice, old, heartbeatOf(old, clock.now(), { waiting }));
    const untold = await fillIn(await visit(headOffice, old, 'pu-resigned'), 'resigned');
    clock.advanceMinutes(5);
    const fresh = await makeKiosk('MKS', '04');
    expect(await codeFor()).toBe('');
    const code = codeOn(await confirmProposal(await signedInOperator(headOffice, 'budi')));
    expect((await enrol(fresh, code)).status).toBe(201);
    clock.advanceMinutes(1);
    const late = await seal(honest, untold);
    // Neither the old key nor the new one can tell of it any more.
    for (const kiosk of [old, fresh]) {
      const beat = heartbeatOf(kiosk, clock.now(), { waiting: [digestOf(late)] });
      expect((await sendHeartbeat(headOffice, kiosk, beat)).status).toBe(kiosk === old ? 403 : 200);
    }
    expect(await bring(fresh, untold.claim.claimId, late)).toEqual({
      outcome: 'notTaken',
      because: 'kioskExpired',
    });
    expect(await bring(fresh, claim.claim.claimId, envelope)).toMatchObject({
      outcome: 'accepted',
    });
    const database = await openDatabaseOf(headOffice);
    onTestFinished(() => database.destroy());
    const kept = () => database.selectFrom('told_envelopes').select('digest').execute();
    expect(await kept()).toHaveLength(2);
    const { settings } = headOffice;
    const caseKeys = await caseKeysOf(headOffice);
    await eraseExpired({ database, clock, policy: defaultPolicy, settings, caseKeys });
    expect(await kept()).toEqual([{ digest: digestOf(late) }]);
  });

  test.each(['enrolled anew', 'revoked'])('ends what was opened through it once it is %s', async (how) => {
    const kiosk = await makeKiosk('MKS', '04');
    await enrol(kiosk, await codeFor());
    const caseId = 'bpu-under-ceiling';
    const through = await signInThrough(kiosk, caseId);
    const elsewhere = await signIn(headOffice, caseId);
    const open = async ({ token }: Session) =>
      (await headOffice.send('GET', '/v1/me/membership', undefined, token)).status;
    expect(await open(through)).toBe(200);
    if (how === 'revoked') {
      await operator.open('/fleet/kiosks/MKS/04');
      await operator.send('/fleet/kiosks/MKS/04/revoke', { confirm: 'MKS-04' });
      await confirmProposal(await signedInOperator(headOffice, 'budi'));
    } else {
      await codeFor();
      const code = codeOn(await confirmProposal(await signedInOperator(headOffice, 'budi')));
      await enrol(await makeKiosk('MKS', '04'), code);
    }
    expect(await open(through)).toBe(401);
    expect(await open(elsewhere)).toBe(200);
  });

  test('or was stolen is revoked: one operator writes its name to make sure, another one confirms', async () => {
    const kiosk = await makeKiosk('MKS', '04');
    await enrol(kiosk, await codeFor());
    await operator.open('/fleet/kiosks/MKS/04');
    expect(await operator.send('/fleet/kiosks/MKS/04/revoke', { confirm: 'MKS-05' })).toContain(
      'Tulisan tidak sama dengan MKS-04',
    );
    expect((await sendHeartbeat(headOffice, kiosk, heartbeatOf(kiosk, clock.now()))).status).toBe(200);
    expect(await operator.send('/fleet/kiosks/MKS/04/revoke', { confirm: 'mks-04' })).toContain(
      'menunggu operator lain',
    );
    clock.advanceMinutes(1);
    expect((await sendHeartbeat(headOffice, kiosk, heartbeatOf(kiosk, clock.now()))).status).toBe(200);
    const budi = await signedInOperator(headOffice, 'budi');
    expect(await confirmProposal(budi)).toContain('disetujui dan dijalankan');
    expect(await operator.open('/fleet')).not.toContain('MKS-04');
    clock.advanceMinutes(1);
    expect((await sendHeartbeat(headOffice, kiosk, heartbeatOf(kiosk, clock.now()))).status).toBe(403);
    expect(await operator.open('/fleet/kiosks/MKS/04')).toContain('Halaman ini tidak ada');
    // Found again, it comes back with a new key and its history.
    expect((await enrol(await makeKiosk('MKS', '04'), await codeFor())).status).toBe(201);
    expect(await operator.open('/fleet/kiosks/MKS/04')).toContain('mencabut kunci');
  });
});
