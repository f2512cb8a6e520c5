import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { acceptedDataSchema, CASE_EVENTS, type EventPage } from '../../../../contract/core/case-event.ts';
import { manualInquiry } from '../../../../head-office/account-inquiry/account-inquiry.ts';
import { confirmClaim } from '../../../../head-office/confirmation/confirm-claim.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { createPolicyStore } from '../../../../head-office/policy/policy-store.ts';
import { readPolicy } from '../../../../head-office/policy/signed-policy.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { makeCoreClient, shortOf } from '../../../fixtures/core/core-client.ts';
import { advance } from '../../../fixtures/head-office/claims.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  caseKeysOf,
  getMembership,
  openDatabaseOf,
  signIn,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';

const core = await makeCoreClient();
const settings = { core: { clients: [core.configured], pollMilliseconds: 20 } };

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
let database: Kysely<Tables>;
headOfficeForEach({ settings }, async (started) => {
  ({ kiosk, headOffice } = started);
  database = await openDatabaseOf(headOffice);
});
afterEach(() => database.destroy());

async function claimed(caseId: string, reason: Parameters<typeof fillIn>[1]) {
  const someone = await visit(headOffice, kiosk, caseId);
  const filled = await fillIn(someone, reason);
  return { someone, filled, claimId: filled.claim.claimId, decision: await decisionOn(someone, filled) };
}

/** A claim that waits until the registry is mended. */
async function parked() {
  const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
  const filled = await fillIn(someone, 'businessStopped');
  const { participantId, name } = someone.membership;
  const change = (columns: { name?: string; data_updated_on?: null }) =>
    database.updateTable('participants').set(columns).where('participant_id', '=', participantId).execute();
  await change({ name: '-' });
  expect(await decisionOn(someone, filled)).toMatchObject({ waitsForData: true });
  const look = async () => getMembership(headOffice, await signIn(headOffice, 'bpu-under-ceiling'));
  return { claimId: filled.claim.claimId, change, name, look };
}

const dataIn = ({ events }: EventPage, place = 0) => {
  const event = events[place];
  return event && 'data' in event ? event.data : undefined;
};

describe('what the core is told', () => {
  test('an accepted claim, as it was confirmed, with what was determined and links to its pictures', async () => {
    const { someone, filled, claimId } = await claimed('pu-resigned', 'resigned');
    const { claim, attachments } = filled;
    const page = await core.events(headOffice);
    expect(page.events).toHaveLength(1);
    expect(page.events[0]).toMatchObject({
      specversion: '1.0',
      type: CASE_EVENTS.accepted,
      source: 'urn:anjungan-jht:head-office',
      subject: claimId,
      time: '2026-11-18T03:00:00.000Z',
      sequence: '0000000001',
      sequencetype: 'Integer',
      data: {
        claim: { claimId, receiptNumber: claim.receiptNumber, reason: 'resigned' },
        determined: {
          participantId: someone.membership.participantId,
          payout: claim.payout,
          policyVersion: claim.policyVersion,
          holder: 'matches',
        },
      },
    });
    const links = acceptedDataSchema.parse(dataIn(page)).attachments;
    expect(links.map(({ document }) => document === null)).toEqual([true, false]);
    for (const [place, { href, digest }] of links.entries()) {
      const picture = await core.get(headOffice, href);
      expect(picture.headers.get('content-type')).toBe('image/jpeg');
      expect(picture.body).toEqual(Buffer.from(attachments[place] ?? []));
      expect(
        createHash('sha256')
          .update(attachments[place] ?? '')
          .digest('hex'),
      ).toBe(digest);
      const base64 = Buffer.from(digest, 'hex').toString('base64');
      expect(picture.headers.get('repr-digest')).toBe(`sha-256=:${base64}:`);
    }
  });

  test('nothing of a claim that was refused at once, or was sent again', async () => {
    const { decision } = await claimed('account-closed', 'businessStopped');
    expect(decision).toMatchObject({ outcome: 'refused' });
    const { someone, filled, claimId } = await claimed('pu-resigned', 'resigned');
    await decisionOn(someone, filled);
    expect(shortOf(await core.events(headOffice))).toEqual([['accepted', claimId, 1]]);
  });

  test.each([
    [true, 'confirmed', { holder: 'matches' }],
    [false, 'refused', { refusal: 'accountRefused' }],
  ])('what a person says of a similar holder: %s', async (isParticipant, what, data) => {
    const { claimId } = await claimed('account-similar-name', 'businessStopped');
    await headOffice.send('POST', `/training/claims/${claimId}/holder`, { isParticipant });
    const page = await core.events(headOffice);
    expect(shortOf(page)).toEqual([
      ['accepted', claimId, 1],
      [what, claimId, 2],
    ]);
    expect(dataIn(page)).toMatchObject({ determined: { holder: 'staffDecides' } });
    expect(dataIn(page, 1)).toEqual(data);
  });

  test('a claim that waited for the registry, once it is decided', async () => {
    const { claimId, change, name, look } = await parked();
    expect((await core.events(headOffice)).events).toEqual([]);
    await change({ name });
    await look();
    expect(shortOf(await core.events(headOffice))).toEqual([['accepted', claimId, 1]]);
  });

  test('one that waited, and came to nothing', async () => {
    const { claimId, change, name, look } = await parked();
    await change({ name, data_updated_on: null });
    await look();
    const page = await core.events(headOffice);
    expect(shortOf(page)).toEqual([['refused', claimId, 1]]);
    expect(dataIn(page)).toEqual({ refusal: 'notEligible' });
  });

  test('one that no second member of staff confirmed', async () => {
    const { claimId } = await parked();
    const waiting = { claim_id: claimId, branch_id: 'BDG', kiosk_id: '01', staff_ids: 'B07', taken_at: 'x' };
    await database.insertInto('unconfirmed_claims').values(waiting).execute();
    const clock = new TestClock();
    const first = await readPolicy(undefined, '2026-11-18');
    if (!first.ok) throw new Error(first.problem);
    const records = { database, clock, settings: headOffice.settings };
    const policies = createPolicyStore({ ...records, first: first.value });
    const bank = { kind: 'silent' } as const;
    const decided = { claimId, isConfirmed: false, by: 'x', reason: 'x', bank };
    const ports = { accountInquiry: manualInquiry, cases: { put: async () => undefined } };
    const dependencies = { ...records, ...ports, policies, caseKeys: await caseKeysOf(headOffice) };
    await database.transaction().execute((transaction) => confirmClaim(dependencies, transaction, decided));
    expect(dataIn(await core.events(headOffice))).toEqual({ refusal: 'participantDiffers' });
  });

  test('what time does at a head office in training is no event', async () => {
    const { claimId } = await claimed('pu-resigned', 'resigned');
    await advance(headOffice, 10 * 24);
    await getMembership(headOffice, await signIn(headOffice, 'pu-resigned'));
    expect(shortOf(await core.events(headOffice))).toEqual([['accepted', claimId, 1]]);
  });

  test('the data of an event by themselves, for whoever got the event without them', async () => {
    await claimed('pu-resigned', 'resigned');
    const page = await core.events(headOffice);
    const [event] = page.events;
    if (!event || !('dataref' in event)) throw new Error('there is no event with data');
    const { body } = await core.get(headOffice, event.dataref);
    expect(body).toEqual(dataIn(page));
    const unknown = await core.get(headOffice, '/core/v1/events/019a0000-0000-7000-8000-000000000000/data');
    expect(unknown).toMatchObject({ status: 404, body: { code: 'eventUnknown' } });
  });
});

describe('a cursor', () => {
  const NOBODYS = '/core/v1/cases/019a0000-0000-7000-8000-000000000000/attachments/0';

  test('leads on where the page before ended, and back to where it began', async () => {
    const first = await claimed('pu-resigned', 'resigned');
    // Of two of the same instant either may come first; this one is numbered by now.
    await core.events(headOffice);
    const second = await claimed('pu-dismissed', 'dismissed');
    const one = await core.events(headOffice, { most: '1' });
    expect(shortOf(one)).toEqual([['accepted', first.claimId, 1]]);
    const other = await core.events(headOffice, { most: '1', after: one.next });
    expect(shortOf(other)).toEqual([['accepted', second.claimId, 1]]);
    const none = await core.events(headOffice, { after: other.next });
    expect(none).toEqual({ events: [], next: other.next });
    expect(await core.events(headOffice, { most: '1' })).toEqual(one);
  });

  test('of an empty feed leads to the first event', async () => {
    const { next, events } = await core.events(headOffice);
    expect(events).toEqual([]);
    const { claimId } = await claimed('pu-resigned', 'resigned');
    expect(shortOf(await core.events(headOffice, { after: next }))).toEqual([['accepted', claimId, 1]]);
  });

  test('of a copy of the database that is no more is refused: another event has that place now', async () => {
    await claimed('pu-resigned', 'resigned');
    const { next } = await core.events(headOffice);
    const event_id = '019a0000-0000-7000-8000-000000000000';
    await database.updateTable('case_events').set({ event_id }).execute();
    const answer = await core.get(headOffice, `/core/v1/events?after=${next}`);
    expect(answer).toMatchObject({ status: 422, body: { code: 'cursorUnknown' } });
  });

  test('pictures of nobody, and of a claim that the core was not told of, are none', async () => {
    expect(await core.get(headOffice, NOBODYS)).toMatchObject({
      status: 404,
      body: { code: 'attachmentUnknown' },
    });
    const { claimId } = await parked();
    const untold = await core.get(headOffice, `/core/v1/cases/${claimId}/attachments/0`);
    expect(untold).toMatchObject({ status: 404, body: { code: 'attachmentUnknown' } });
    const odd = await core.get(headOffice, `/core/v1/cases/${claimId}/attachments/-1`);
    expect(odd).toMatchObject({ status: 400, body: { code: 'malformed' } });
  });
});

describe('an answer that waits', () => {
  test('comes with the event', async () => {
    const token = await core.token(headOffice);
    const waiting = core.events(headOffice, { wait: '20' }, token);
    const { claimId } = await claimed('pu-resigned', 'resigned');
    expect(shortOf(await waiting)).toEqual([['accepted', claimId, 1]]);
  });

  test('comes empty when its time is over', async () => {
    expect((await core.events(headOffice, { wait: '1' })).events).toEqual([]);
  });
});
