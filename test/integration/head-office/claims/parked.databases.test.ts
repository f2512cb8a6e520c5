import type { Kysely, Updateable } from 'kysely';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { claimProgressSchema } from '../../../../contract/claim/claim.ts';
import { heldMembershipSchema, readMembership } from '../../../../contract/eligibility/held-membership.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { makeLog } from '../../../../head-office/log.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { advance, claimsOf, heldBy, stagesReached } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  openDatabaseOf,
  signIn,
  startTestHeadOffice,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';

// An embedded database has one head office: a second one at once is for PostgreSQL.
const onPostgres = test.skipIf(inject('postgresServer') === undefined);

const WHO = 'bpu-under-ceiling';
/** No text that a registry could mean. */
const LONG = 'A'.repeat(1_001);
const REASON = 'businessStopped';

const logged: string[] = [];
const log = makeLog('info', { to: { write: (line: string) => void logged.push(line) } });

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let database: Kysely<Tables>;
headOfficeForEach({ log }, async (started) => {
  logged.length = 0;
  ({ kiosk, headOffice } = started);
  database = await openDatabaseOf(headOffice);
});
afterEach(() => database.destroy());

/** The registry changes, as another system changes it. */
async function change(participantId: string, columns: Updateable<Tables['participants']>) {
  await database
    .updateTable('participants')
    .set(columns)
    .where('participant_id', '=', participantId)
    .execute();
}

async function held() {
  const { token } = await signIn(headOffice, WHO);
  const answer = await headOffice.send('GET', '/v1/me/membership', undefined, token);
  expect(answer.status).toBe(200);
  return heldMembershipSchema.parse(answer.body);
}

describe('a sign-in is answered, whatever the registry holds', () => {
  test.each<[Updateable<Tables['participants']>, boolean]>([
    [{ name: 'N' }, true],
    [{ phone: '022-2501234' }, true],
    [{ phone: '', email: '', address: '' }, true],
    [{ npwp: 'GARBAGE' }, true],
    [{ data_updated_on: '0000-00-00' }, true],
    [{ name: '' }, false],
    [{ nik: '3273' }, false],
    [{ birth_date: '1965-07-00' }, false],
    [{ name: LONG }, false],
  ])('change %#', async (columns, usable) => {
    const { membership } = await visit(headOffice, kiosk, WHO);
    await change(membership.participantId, columns);
    expect(readMembership(await held()).ok).toBe(usable);
  });

  test('a card of which nothing is sure', async () => {
    const { membership } = await visit(headOffice, kiosk, WHO);
    const ofPerson = database.updateTable('cards').where('participant_id', '=', membership.participantId);
    await ofPerson.set({ joined_on: '0000-00-00', exit_kind: 'LAIN', exit_on: '?' }).execute();
    expect(readMembership(await held())).toEqual({ ok: false, problem: ['joinedOn', 'exit'] });
  });

  test('the log names the field, and neither whose it is nor what it holds', async () => {
    const { membership } = await visit(headOffice, kiosk, WHO);
    await change(membership.participantId, { birth_date: '1965-07-00' });
    await held();
    const line = logged.find((text) => text.includes('cannot be used'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ fields: ['birthDate'] });
    expect(line).not.toContain('1965');
    expect(line).not.toContain(membership.participantId);
  });
});

/** Confirmed while all was well; on its way the registry changes. */
async function caught(columns: Updateable<Tables['participants']>) {
  const someone = await visit(headOffice, kiosk, WHO);
  const filled = await fillIn(someone, REASON);
  const envelope = await seal(someone, filled);
  await change(someone.membership.participantId, columns);
  return { someone, filled, envelope };
}

describe('a claim that meets registry data which cannot be used', () => {
  test('changes of no matter to it are none: a landline, no e-mail', async () => {
    const { someone, filled } = await caught({ phone: '022-2501234', email: '', npwp: 'x' });
    expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
    expect((await claimsOf(headOffice, WHO))[0]).not.toHaveProperty('waitsForData');
  });

  test('is taken with a signed answer, and waits for staff: once, however often it is sent', async () => {
    const { someone, filled, envelope } = await caught({ name: '' });
    const { claimId } = filled.claim;
    const first = await submit(headOffice, claimId, envelope);
    const second = await submit(headOffice, claimId, envelope);
    expect(first.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect(await heldBy(headOffice, claimId)).toEqual(['accepted']);
    expect(await decisionOn(someone, await fillIn(someone, REASON))).toMatchObject({
      outcome: 'refused',
      refusal: 'claimInProgress',
    });
    const line = logged.find((text) => text.includes(claimId) && text.includes('waits'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ fields: ['name'] });
  });

  test('the answer says that it waits', async () => {
    const { someone, filled } = await caught({ birth_date: '1965-07-00' });
    expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted', waitsForData: true });
  });

  test('Tracking says so, here and by receipt: received, no day, and no day is passed by', async () => {
    const { someone, filled } = await caught({ birth_date: '1965-07-00' });
    await decisionOn(someone, filled);
    await advance(headOffice, 60 * 24);
    const [claim] = await claimsOf(headOffice, WHO);
    expect(claim).toMatchObject({ waitsForData: true, refusal: null, expectedOn: null, dueOn: null });
    expect(stagesReached(claim)).toEqual(['agenda']);
    const { receiptNumber, participant } = filled.claim;
    const { birthDate } = participant;
    const found = await headOffice.send('POST', '/v1/claim-progress', { receiptNumber, birthDate });
    expect(claimProgressSchema.parse(found.body)).toMatchObject({ waitsForData: true, dueOn: null });
  });

  test('is decided as soon as the registry is mended, and then paid like any other', async () => {
    const { someone, filled } = await caught({ name: '-' });
    const { participantId, name } = someone.membership;
    await decisionOn(someone, filled);
    await held();
    expect((await claimsOf(headOffice, WHO))[0]).toHaveProperty('waitsForData');
    await change(participantId, { name });
    expect(await held()).toMatchObject({ claimInProgress: true });
    const [claim] = await claimsOf(headOffice, WHO);
    expect(claim).not.toHaveProperty('waitsForData');
    expect(claim).toMatchObject({ claimId: filled.claim.claimId, refusal: null, dueOn: '2026-11-25' });
    await advance(headOffice, 10 * 24);
    expect(await held()).toMatchObject({ claimInProgress: false });
    expect(stagesReached((await claimsOf(headOffice, WHO))[0])).toContain('done');
  });

  onPostgres('is decided also while nobody signs in', async () => {
    const { someone, filled } = await caught({ name: '-' });
    const { participantId, name } = someone.membership;
    await decisionOn(someone, filled);
    await change(participantId, { name });
    const { dataFolder } = headOffice;
    const again = await startTestHeadOffice({ kiosks: [kiosk], dataFolder });
    await again.stop();
    const decided = await database
      .selectFrom('claims')
      .select('refusal')
      .where('claim_id', '=', filled.claim.claimId)
      .execute();
    expect(decided).toEqual([{ refusal: null }]);
  });

  test('ends where the mended data are against it: told why, and open to claim again', async () => {
    const { someone, filled } = await caught({ birth_date: '1965-07-00' });
    const { participantId, birthDate } = someone.membership;
    await decisionOn(someone, filled);
    await change(participantId, { birth_date: birthDate, data_updated_on: null });
    expect(await held()).toMatchObject({ claimInProgress: false });
    const [claim] = await claimsOf(headOffice, WHO);
    expect(claim).toMatchObject({ refusal: 'notEligible', stages: [], dueOn: null });
    expect(claim).not.toHaveProperty('waitsForData');
  });

  test('goes on where what was mended is not what the claim states: whose it is was proven when it was made', async () => {
    const { someone, filled } = await caught({ birth_date: '1965-07-00' });
    await decisionOn(someone, filled);
    await change(someone.membership.participantId, { birth_date: '1965-07-04' });
    await held();
    const [claim] = await claimsOf(headOffice, WHO);
    expect(claim).toMatchObject({ refusal: null });
    expect(claim).not.toHaveProperty('waitsForData');
  });

  test('is refused where it was refused anyway: a session that is over', async () => {
    const { someone, filled } = await caught({ name: '' });
    const later = new Date(Date.parse(filled.claim.confirmedAt) + 24 * 3_600_000);
    const late = await fillIn(someone, REASON, { confirmedAt: later });
    expect(await decisionOn(someone, late)).toMatchObject({ outcome: 'refused', refusal: 'sessionUnknown' });
  });
});
