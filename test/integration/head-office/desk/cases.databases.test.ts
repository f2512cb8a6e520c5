import type { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { claimProgressSchema } from '../../../../contract/claim/claim.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { eraseExpired } from '../../../../head-office/retention/erase-expired.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { ACCEPT, atDesk, decide, SIMILAR, similarNameClaim } from '../../../fixtures/desk/desk.ts';
import { type OperatorBrowser, signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { claimsOf } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  caseKeysOf,
  openDatabaseOf,
  participantOf,
  type TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { addStaff } from '../../../fixtures/head-office/staff.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';

vi.setConfig({ testTimeout: 90_000 });

const WHO = 'bpu-under-ceiling';

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let clock: TestClock;
let operator: OperatorBrowser;
let database: Kysely<Tables>;
headOfficeForEach({}, async (started) => {
  ({ kiosk, headOffice, clock } = started);
  await addStaff(headOffice);
});
beforeEach(async () => {
  operator = await signedInOperator(headOffice);
  database = await openDatabaseOf(headOffice);
});
afterEach(() => database.destroy());

const similar = () => similarNameClaim(headOffice, kiosk);

/** As staff make it while the line is down. */
async function unconfirmed() {
  const someone = await visit(headOffice, kiosk, WHO);
  const { claim } = await fillIn(someone, 'businessStopped', { running: 2 });
  const { sessionId: _session, photo: _photo, ...rest } = claim;
  const { participantId: _id, ...participant } = claim.participant;
  const at = clock.now().toISOString();
  const filled = {
    claim: {
      ...rest,
      participant: { ...participant, kpj: [] },
      payout: null,
      consent: { ...claim.consent, photo: false },
      identity: { kind: 'staffCheckedEktp', staffId: 'B07', checkedAt: at },
      presence: { kind: 'staffSawPerson', staffId: 'B07', seenAt: at },
    },
    attachments: [],
  };
  expect(await decisionOn(someone, filled)).toMatchObject({ waitsForConfirmation: true });
  return claim;
}

const recorded = () =>
  database
    .selectFrom('desk_actions')
    .select(['branch_id', 'staff_id', 'action', 'receipt_number', 'detail'])
    .orderBy('action')
    .execute();

async function progress({ receiptNumber, participant }: Awaited<ReturnType<typeof similar>>) {
  const body = { receiptNumber, birthDate: participant.birthDate };
  return claimProgressSchema.parse((await headOffice.send('POST', '/v1/claim-progress', body)).body);
}

describe('the work list', () => {
  test('shows each claim that waits by receipt number and why, and nothing of the person', async () => {
    const desk = await atDesk(headOffice, 'S01', { operator });
    expect(desk.html).toContain('semuanya sudah dikerjakan');
    const first = await similar();
    clock.advanceMinutes(2);
    const second = await unconfirmed();
    const list = await desk.open('/desk');
    for (const { receiptNumber } of [first, second]) expect(list).toContain(receiptNumber);
    expect(list.indexOf(second.receiptNumber)).toBeLessThan(list.indexOf(first.receiptNumber));
    for (const { participant } of [first, second]) {
      expect(list).not.toContain(participant.name);
      expect(list).not.toContain(participant.nik);
    }
    const some = await desk.open('/desk?kind=similarName');
    expect(some).toContain(first.receiptNumber);
    expect(some).not.toContain(second.receiptNumber);
    expect(await desk.open('/desk?kind=registry')).toContain('Tidak ada klaim seperti itu');
  });

  test('has what waits for the registry, and what was refused for something that can be mended', async () => {
    const someone = await visit(headOffice, kiosk, WHO);
    const filled = await fillIn(someone, 'businessStopped');
    const { participantId } = someone.membership;
    await database
      .updateTable('participants')
      .set({ birth_date: '1965-07-00' })
      .where('participant_id', '=', participantId)
      .execute();
    expect(await decisionOn(someone, filled)).toMatchObject({ waitsForData: true });
    const other = await visit(headOffice, kiosk, SIMILAR);
    const faulty = await fillIn(other, 'businessStopped', { running: 2 });
    const account = { ...faulty.claim.account, number: '0000000000' };
    const refused = { ...faulty, claim: { ...faulty.claim, account } };
    expect(await decisionOn(other, refused)).toMatchObject({ refusal: 'accountRefused' });
    const desk = await atDesk(headOffice, 'B07', { operator });
    expect(desk.html).toContain('Data peserta perlu dilengkapi (1)');
    expect(desk.html).toContain('Ditolak, bisa diperbaiki (1)');
    const parked = await desk.open(`/desk/cases/${filled.claim.claimId}`);
    expect(parked).toContain('tanggal lahir');
    expect(parked).not.toContain('/decision"');
    await desk.open(`/desk/cases/${faulty.claim.claimId}`);
    await desk.send(`/desk/cases/${faulty.claim.claimId}/message`, { message: 'bringBankBook' });
    expect(desk.html).not.toContain('bisa diperbaiki (1)');
    expect(await claimsOf(headOffice, SIMILAR)).toMatchObject([
      { refusal: 'accountRefused', message: 'bringBankBook' },
    ]);
  });
});

describe('a case', () => {
  test('is shown with its pictures to its branch, and each look is recorded before', async () => {
    const { claimId, receiptNumber, participant } = await similar();
    const desk = await atDesk(headOffice, 'B07', { operator });
    const page = await desk.open(`/desk/cases/${claimId}`);
    const [account] = participantOf(SIMILAR).bankAccounts;
    expect(page).toContain(participantOf(SIMILAR).name);
    expect(page).toContain(account?.holderName);
    expect(desk.headers.get('cache-control')).toBe('no-store');
    expect(page).not.toContain(participant.nik);
    expect(page).toContain(`/desk/cases/${claimId}/pictures/0`);
    await desk.open(`/desk/cases/${claimId}/pictures/0`);
    expect([desk.status, desk.headers.get('content-type'), desk.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'no-store',
    ]);
    await desk.open(`/desk/cases/${claimId}/pictures/99`);
    expect(desk.status).toBe(404);
    const looks = (await recorded()).filter(({ receipt_number }) => receipt_number !== null);
    const who = { branch_id: 'BDG', staff_id: 'B07', receipt_number: receiptNumber };
    expect(looks).toEqual([
      { ...who, action: 'look', detail: 'similarName' },
      { ...who, action: 'seePicture', detail: '1' },
    ]);
  });

  test('of another branch is there in no way, nothing comes of what is sent, and whoever asks is recorded', async () => {
    const { claimId, receiptNumber } = await similar();
    await addStaff(headOffice, 'MDN');
    const stranger = await atDesk(headOffice, 'S01', { branchId: 'MDN', operator });
    expect(stranger.html).not.toContain(receiptNumber);
    const path = `/desk/cases/${claimId}`;
    for (const page of [path, `${path}/pictures/0`]) {
      await stranger.open(page);
      expect(stranger.status).toBe(404);
      expect(stranger.html).not.toContain(participantOf(SIMILAR).name);
    }
    const forms = [
      ['decision', { ...ACCEPT, remark: '', message: '' }],
      ['second', { answer: 'agree' }],
      ['message', { message: 'bringCard' }],
    ] as const;
    for (const [form, fields] of forms) {
      await stranger.open('/desk');
      await stranger.send(`${path}/${form}`, fields);
      expect(stranger.status, form).toBe(404);
    }
    expect(await claimsOf(headOffice, SIMILAR)).toMatchObject([{ waitsForStaff: true }]);
    const tried = (await recorded()).filter(({ action }) => action === 'otherBranch');
    expect(tried).toHaveLength(5);
    expect(tried[0]).toMatchObject({ branch_id: 'MDN', staff_id: 'S01', receipt_number: receiptNumber });
    await stranger.open('/desk/cases/0190a6b4-6a5c-7d3e-8f00-00000000aaaa');
    expect(stranger.status).toBe(404);
  });
});

describe('a decision', () => {
  test('for the participant has the claim go on, and is made once', async () => {
    const claim = await similar();
    const desk = await atDesk(headOffice, 'B07', { operator });
    await decide(desk, claim.claimId, { ...ACCEPT, reason: 'anotherPerson' });
    expect(desk.status, 'a reason of the other decision').toBe(409);
    await decide(desk, claim.claimId, { decision: 'accept' });
    expect(desk.status).toBe(422);
    await decide(desk, claim.claimId, { ...ACCEPT, remark: 'x'.repeat(201) });
    expect(desk.status).toBe(422);
    expect(await decide(desk, claim.claimId, ACCEPT)).toContain('sudah dijalankan');
    const [tracked] = await claimsOf(headOffice, SIMILAR);
    expect(tracked).not.toHaveProperty('waitsForStaff');
    await desk.send(`/desk/cases/${claim.claimId}/decision`, { ...ACCEPT, remark: '', message: '' });
    expect(desk.status).toBe(409);
    await desk.open(`/desk/cases/${claim.claimId}`);
    expect(desk.status).toBe(404);
  });

  test('of two at once is made by one, and the other is told so', async () => {
    const { claimId } = await similar();
    const both = [
      await atDesk(headOffice, 'B07', { operator }),
      await atDesk(headOffice, 'S01', { operator }),
    ];
    for (const each of both) await each.open(`/desk/cases/${claimId}`);
    const sent = { ...ACCEPT, remark: '', message: '' };
    await Promise.all(both.map((each) => each.send(`/desk/cases/${claimId}/decision`, sent)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await recorded()).filter(({ action }) => action === 'accept')).toHaveLength(1);
  });

  test('against it refuses the claim, and tells the participant what staff chose, by the receipt, too', async () => {
    const claim = await similar();
    const desk = await atDesk(headOffice, 'S01', { operator });
    const remark = 'Nama suami';
    const against = { decision: 'refuse', reason: 'anotherPerson', remark, message: 'bringBankBook' };
    await decide(desk, claim.claimId, against);
    const told = { refusal: 'accountRefused', message: 'bringBankBook' };
    expect(await claimsOf(headOffice, SIMILAR)).toMatchObject([told]);
    expect(await progress(claim)).toMatchObject(told);
    const kept = await database.selectFrom('desk_decisions').selectAll().execute();
    expect(kept).toMatchObject([{ decided_by: 'S01', remark: expect.any(String) }]);
    expect(JSON.stringify([kept, await recorded()])).not.toContain(remark);
    clock.advanceMinutes(3_651 * 24 * 60);
    const { settings } = headOffice;
    await eraseExpired({
      database,
      clock,
      policy: defaultPolicy,
      settings,
      caseKeys: await caseKeysOf(headOffice),
    });
    expect(await database.selectFrom('desk_decisions').selectAll().execute()).toEqual([]);
    expect(await database.selectFrom('desk_messages').selectAll().execute()).toEqual([]);
  });

  test('without a message takes back what the participant was told before, which is recorded', async () => {
    const claim = await similar();
    const desk = await atDesk(headOffice, 'S01', { operator });
    await desk.open(`/desk/cases/${claim.claimId}`);
    await desk.send(`/desk/cases/${claim.claimId}/message`, { message: 'bringCard' });
    expect(await progress(claim)).toMatchObject({ message: 'bringCard' });
    await decide(desk, claim.claimId, { ...ACCEPT, remark: '', message: '' });
    expect(await progress(claim)).not.toHaveProperty('message');
    const said = (await recorded()).filter(({ action }) => action === 'message');
    expect(said.map(({ detail }) => detail).toSorted()).toEqual(['bringCard', 'noMessage']);
  });

  test('needs the page’s own token, and does nothing for another site', async () => {
    const { claimId } = await similar();
    const desk = await atDesk(headOffice, 'B07', { operator });
    for (const [token, headers] of [
      ['', {}],
      ['another', {}],
      [undefined, { origin: 'https://elsewhere.example' }],
      [undefined, { 'sec-fetch-site': 'cross-site' }],
    ] as const) {
      await desk.open(`/desk/cases/${claimId}`);
      const fields = { ...ACCEPT, remark: '', message: '', ...(token === undefined ? {} : { token }) };
      await desk.send(`/desk/cases/${claimId}/decision`, fields, headers);
      expect(desk.status).toBe(403);
    }
    expect(await claimsOf(headOffice, SIMILAR)).toMatchObject([{ waitsForStaff: true }]);
  });

  test('on a visit without the line is never the helper’s own; a second member of staff has it go on', async () => {
    const { claimId } = await unconfirmed();
    const helper = await atDesk(headOffice, 'B07', { operator });
    const page = await helper.open(`/desk/cases/${claimId}`);
    expect(page).toContain('Anda sendiri yang membantu');
    expect(page).not.toContain('/decision"');
    const sent = { decision: 'accept', reason: 'wasThere', remark: '', message: '' };
    await helper.send(`/desk/cases/${claimId}/decision`, sent);
    expect(helper.status).toBe(403);
    const second = await atDesk(headOffice, 'S01', { operator });
    await decide(second, claimId, { decision: 'accept', reason: 'helperRemembers' });
    expect(await claimsOf(headOffice, WHO)).toMatchObject([{ claimId, refusal: null }]);
    expect(await database.selectFrom('unconfirmed_claims').select('decided_by').execute()).toEqual([
      { decided_by: 'BDG S01' },
    ]);
  });
});

describe('what was looked at', () => {
  test('is read by the auditor, and by no operator; browsers are given by operators', async () => {
    const { claimId, receiptNumber } = await similar();
    const desk = await atDesk(headOffice, 'B07', { operator });
    await desk.open(`/desk/cases/${claimId}`);
    const auditor = await signedInOperator(headOffice, 'dpo', 'auditor');
    const page = await auditor.open('/fleet/looks');
    for (const part of ['BDG B07', 'membuka berkas (Nama rekening mirip)', receiptNumber]) {
      expect(page).toContain(part);
    }
    expect(page).not.toContain(participantOf(SIMILAR).name);
    expect(await auditor.open('/fleet/looks?of=mdn')).not.toContain(receiptNumber);
    expect(await auditor.open(`/fleet/looks?of=${receiptNumber}`)).toContain(receiptNumber);
    await auditor.open('/fleet/desk');
    expect(auditor.status).toBe(403);
    await operator.open('/fleet/looks');
    expect(operator.status).toBe(403);
    const viewer = await signedInOperator(headOffice, 'tini', 'viewer');
    for (const path of ['/fleet/looks', '/fleet/desk']) {
      await viewer.open(path);
      expect(viewer.status).toBe(403);
    }
    await viewer.send('/fleet/desk', { branchId: 'BDG' });
    expect(viewer.status).toBe(403);
  });
});
