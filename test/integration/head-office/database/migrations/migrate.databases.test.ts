import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { defaultPolicy } from '../../../../../contract/policy/policy.ts';
import { findRefusedClaims } from '../../../../../head-office/claims/refused-claims.ts';
import { up as registry } from '../../../../../head-office/database/migrations/0001-registry.ts';
import { up as accounts } from '../../../../../head-office/database/migrations/0002-accounts.ts';
import { up as claims } from '../../../../../head-office/database/migrations/0003-claims.ts';
import { up as training } from '../../../../../head-office/database/migrations/0004-training.ts';
import { up as scale } from '../../../../../head-office/database/migrations/0005-scale.ts';
import { up as fleet } from '../../../../../head-office/database/migrations/0006-fleet.ts';
import { up as contributions } from '../../../../../head-office/database/migrations/0007-contributions.ts';
import { up as signInWays } from '../../../../../head-office/database/migrations/0008-sign-in-ways.ts';
import { up as firstSupervisor } from '../../../../../head-office/database/migrations/0009-first-supervisor.ts';
import { up as healthIssues } from '../../../../../head-office/database/migrations/0010-health-issues.ts';
import { up as anyLanguage } from '../../../../../head-office/database/migrations/0011-any-language.ts';
import { up as policyDrafts } from '../../../../../head-office/database/migrations/0014-policy-drafts.ts';
import { up as receiptNumbers } from '../../../../../head-office/database/migrations/0015-receipt-numbers.ts';
import { up as officeKeys } from '../../../../../head-office/database/migrations/0016-office-keys.ts';
import { up as evidence } from '../../../../../head-office/database/migrations/0017-evidence.ts';
import { up as uploads } from '../../../../../head-office/database/migrations/0018-uploads.ts';
import { up as operators } from '../../../../../head-office/database/migrations/0022-operators.ts';
import { up as caseKeys } from '../../../../../head-office/database/migrations/0023-case-keys.ts';
import type { Tables } from '../../../../../head-office/database/tables.ts';
import { loadCaseKeys } from '../../../../../head-office/keys/case-keys.ts';
import { compareHolder } from '../../../../../head-office/registry/account-holder.ts';
import { createSimulatedBank } from '../../../../../head-office/training/simulated-bank.ts';
import { fisherman } from '../../../../fixtures/claim/memberships.ts';
import { makeClaim } from '../../../../fixtures/claim/sealed-claim.ts';
import { open } from '../../../../fixtures/head-office/migrating.ts';
import { temporaryFolder } from '../../../../fixtures/storage/temporary-folder.ts';

/** The tables before 0007. */
interface Earlier extends Pick<Tables, 'participants'> {
  bank_accounts: { bank_code: string; number: string; holder_nik: string; status: string };
  envelopes: Omit<Tables['envelopes'], 'participant_id' | 'receipt_number'>;
}

/** The table before 0009. */
interface BeforeSupervisors {
  enrolment_codes: Omit<Tables['enrolment_codes'], 'supervisor_id' | 'supervisor_name'>;
}

/** The table before 0017. */
interface BeforeTimeZones extends Pick<Tables, 'enrolment_codes'> {
  kiosks: Omit<Tables['kiosks'], 'time_zone'>;
}

/** The tables before 0022. */
interface BeforeRoles {
  operators: Pick<
    Tables['operators'],
    'name' | 'password_hash' | 'one_time_until' | 'added_at' | 'removed_at'
  >;
  operator_sessions: Pick<
    Tables['operator_sessions'],
    'token_hash' | 'operator' | 'opened_at' | 'expires_at'
  >;
}

/** The table before 0010. */
interface BeforeHealthIssues {
  kiosk_states: Omit<Tables['kiosk_states'], 'health_issues'> & { troubles: string };
}

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

test('0007 finds refused claims of an earlier edition, and names the holders whom the registry knows', async () => {
  const bare = await open<unknown>(folder);
  for (const up of [registry, accounts, claims, training, scale]) await up(bare);
  const earlier = await open<Earlier>(folder);
  const account = { bankCode: '002', number: '123456789012345' };
  const { claim } = makeClaim({
    kiosk: { branchId: 'BDG', kioskId: '01' },
    membership: fisherman,
    sessionId: '0190a6b4-6a5c-4d3e-8f00-00000000aaaa',
    reason: 'businessStopped',
    account,
    confirmedAt: new Date('2026-11-18T03:00:00Z'),
  });
  await earlier
    .insertInto('participants')
    .values({
      participant_id: fisherman.participantId,
      nik: fisherman.nik,
      name: fisherman.name,
      birth_date: fisherman.birthDate,
      sex: fisherman.sex ?? '',
      birth_place: fisherman.birthPlace ?? '',
      address: fisherman.address ?? '',
      phone: fisherman.phone ?? '',
      email: fisherman.email ?? '',
      data_updated_on: null,
      npwp: null,
      partial_reason: null,
      partial_paid_on: null,
      partial_amount: null,
    })
    .execute();
  await earlier
    .insertInto('bank_accounts')
    .values([
      { bank_code: '002', number: account.number, holder_nik: fisherman.nik, status: 'active' },
      { bank_code: '002', number: '999999999999999', holder_nik: '3273010212849125', status: 'active' },
    ])
    .execute();
  const decided = { digest: 'ab', decided_at: '2026-11-18T03:00:00.000Z', acknowledgement: 'x' };
  await earlier
    .insertInto('envelopes')
    .values([
      {
        ...decided,
        claim_id: claim.claimId,
        outcome: 'refused',
        refusal: 'notEligible',
        claim: JSON.stringify(claim),
      },
      { ...decided, claim_id: 'unreadable', outcome: 'refused', refusal: 'unreadable', claim: null },
    ])
    .execute();

  // What reads them goes by the newest tables.
  for (const up of [contributions, officeKeys, uploads, caseKeys]) await up(bare);

  const keys = await loadCaseKeys(join(folder, 'case-keys.json'), '2026-11-18');
  if (!keys.ok) throw new Error(keys.problem);
  const database = await open<Tables>(folder);
  expect(await findRefusedClaims(keys.value, database, { receiptNumber: claim.receiptNumber })).toHaveLength(
    1,
  );
  expect(
    await findRefusedClaims(keys.value, database, { participantId: fisherman.participantId }),
  ).toMatchObject([{ refusal: 'notEligible', claim: { claimId: claim.claimId } }]);
  const bank = createSimulatedBank(database);
  const inquire = async (number: string) =>
    compareHolder(defaultPolicy, fisherman.name, '002', await bank.ask({ bankCode: '002', number }));
  expect(await inquire(account.number)).toEqual({ holder: 'matches', maskedName: 'R***** H******' });
  // A holder whose name nobody knows is not surely another person: staff look.
  expect(await inquire('999999999999999')).toEqual({ holder: 'staffDecides' });
});

test('0009 leaves codes of an earlier edition without a supervisor, and takes no name without its id', async () => {
  const bare = await open<unknown>(folder);
  for (const up of [registry, accounts, claims, training, scale, fleet]) await up(bare);
  const code = {
    code_hash: 'ab',
    branch_id: 'BDG',
    branch_name: 'Bandung Suci',
    kiosk_id: '02',
    time_zone: 'Asia/Jakarta',
    made_by: 'siti',
    made_at: '2026-11-18T03:00:00.000Z',
    expires_at: '2026-11-19T03:00:00.000Z',
    used_at: null,
    used_kid: null,
  };
  await (await open<BeforeSupervisors>(folder)).insertInto('enrolment_codes').values(code).execute();

  await firstSupervisor(bare);

  const database = await open<Tables>(folder);
  const nobody = { supervisor_id: null, supervisor_name: null };
  expect(await database.selectFrom('enrolment_codes').selectAll().execute()).toEqual([
    { ...code, ...nobody },
  ]);
  const nameless = { ...code, code_hash: 'cd', supervisor_id: null, supervisor_name: 'Dewi Lestari' };
  await expect(database.insertInto('enrolment_codes').values(nameless).execute()).rejects.toThrow();
});

test('0010 keeps what was wrong with each kiosk under the new name', async () => {
  const bare = await open<unknown>(folder);
  for (const up of [registry, accounts, claims, training, scale, fleet]) await up(bare);
  const state = {
    branch_id: 'BDG',
    kiosk_id: '02',
    branch_name: 'Bandung Suci',
    condition: 'yellow',
    silent: 0,
    received_at: '2026-11-18T03:00:00.000Z',
    sent_at: '2026-11-18T02:59:59.000Z',
    heartbeat: '{}',
    audit_log: null,
    audit_sequence: null,
    audit_hash: null,
  } as const;
  const earlier = await open<BeforeHealthIssues>(folder);
  await earlier
    .insertInto('kiosk_states')
    .values({ ...state, troubles: 'printer,camera' })
    .execute();

  await healthIssues(bare);

  const database = await open<Tables>(folder);
  expect(await database.selectFrom('kiosk_states').selectAll().execute()).toEqual([
    { ...state, health_issues: 'printer,camera' },
  ]);
});

test('0011 keeps the language of codes that are out, and takes any other but none that is none', async () => {
  const bare = await open<unknown>(folder);
  for (const up of [
    registry,
    accounts,
    claims,
    training,
    scale,
    fleet,
    contributions,
    signInWays,
    healthIssues,
  ]) {
    await up(bare);
  }
  const database = await open<Tables>(folder);
  const code = {
    code_hash: 'ab',
    user_code: 'BCDFGHJK',
    branch_id: 'BDG',
    kiosk_id: '02',
    language: 'en',
    expires_at: '2026-11-19T03:00:00.000Z',
    interval_seconds: 5,
    last_polled_at: '2026-11-19T02:58:00.000Z',
    opened_at: null,
    decision: null,
    participant_id: null,
  };
  await database.insertInto('device_codes').values(code).execute();
  const javanese = { ...code, code_hash: 'cd', user_code: 'LMNPQRST', language: 'jv' };
  await expect(database.insertInto('device_codes').values(javanese).execute()).rejects.toThrow();

  await anyLanguage(bare);

  await database.insertInto('device_codes').values(javanese).execute();
  expect(await database.selectFrom('device_codes').selectAll().orderBy('code_hash').execute()).toEqual([
    code,
    javanese,
  ]);
  const none = { ...code, code_hash: 'ef', user_code: 'VWXZBCDF', language: '' };
  await expect(database.insertInto('device_codes').values(none).execute()).rejects.toThrow();
});

test('0014 lets one draft of the policy wait, and keeps those that were closed', async () => {
  const bare = await open<unknown>(folder);
  for (const up of [registry, accounts, claims, training, scale, fleet, contributions, signInWays])
    await up(bare);
  for (const up of [firstSupervisor, healthIssues, anyLanguage]) await up(bare);

  await policyDrafts(bare);

  const drafts = await open<Tables>(folder);
  const draft = {
    draft_id: 'a',
    waits: 1,
    document: '{}',
    fetch_now: 1,
    sent_by: 'siti',
    sent_at: '2026-11-18T03:00:00.000Z',
    closed_by: null,
    closed_at: null,
  };
  await drafts.insertInto('policy_drafts').values(draft).execute();
  const second = { ...draft, draft_id: 'b' };
  await expect(drafts.insertInto('policy_drafts').values(second).execute()).rejects.toThrow();
  const closed = { waits: null, document: null, closed_by: 'budi', closed_at: '2026-11-18T04:00:00.000Z' };
  await expect(drafts.updateTable('policy_drafts').set({ waits: null }).execute()).rejects.toThrow();
  await drafts.updateTable('policy_drafts').set(closed).execute();
  await drafts.insertInto('policy_drafts').values(second).execute();
  await drafts.updateTable('policy_drafts').set(closed).where('draft_id', '=', 'b').execute();
  expect(await drafts.selectFrom('policy_drafts').selectAll().execute()).toHaveLength(2);
});

test('0017 knows the zone of kiosks that enrolled, and keeps one open piece of evidence of a kind', async () => {
  const bare = await open<unknown>(folder);
  for (const up of [registry, accounts, claims, training, scale, fleet, contributions, signInWays])
    await up(bare);
  for (const up of [firstSupervisor, healthIssues, anyLanguage, policyDrafts, receiptNumbers]) await up(bare);
  const kiosk = { branch_id: 'BDG', public_key: 'x', revoked: 0, valid_from: null, valid_until: null };
  const before = await open<BeforeTimeZones>(folder);
  await before
    .insertInto('kiosks')
    .values([
      { ...kiosk, kid: 'enrolled', kiosk_id: '01', branch_name: null, enrolled: 1 },
      { ...kiosk, kid: 'listed', kiosk_id: '02', branch_name: null, enrolled: 0 },
    ])
    .execute();
  const used = { used_at: '2026-11-18T03:00:00.000Z', used_kid: 'enrolled' };
  const code = { code_hash: 'ab', branch_id: 'BDG', branch_name: 'Bandung', kiosk_id: '01', ...used };
  const made = { made_by: 'siti', made_at: used.used_at, expires_at: used.used_at };
  const nobody = { supervisor_id: null, supervisor_name: null };
  await before
    .insertInto('enrolment_codes')
    .values({ ...code, ...made, ...nobody, time_zone: 'Asia/Makassar' })
    .execute();

  await evidence(bare);

  const after = await open<Tables>(folder);
  const zones = after.selectFrom('kiosks').select(['kid', 'time_zone']).orderBy('kid');
  expect(await zones.execute()).toEqual([
    { kid: 'enrolled', time_zone: 'Asia/Makassar' },
    { kid: 'listed', time_zone: null },
  ]);
  const seen = {
    first_seen_at: used.used_at,
    last_seen_at: used.used_at,
    times: 1,
    first: '{}',
    latest: '{}',
  };
  const standing = { acknowledged_at: null, acknowledged_by: null, reason: null };
  const of = { branch_id: 'BDG', kiosk_id: '01', kind: 'clockAhead', subject: '', ...seen, ...standing };
  const insert = (id: string) =>
    after
      .insertInto('evidence')
      .values({ evidence_id: id, ...of })
      .execute();
  await insert('a');
  await expect(insert('b')).rejects.toThrow();
  const half = after.updateTable('evidence').set({ acknowledged_at: used.used_at });
  await expect(half.execute()).rejects.toThrow();
  await half.set({ acknowledged_by: 'siti', reason: 'Jam dibetulkan' }).execute();
  await insert('b');
});

test('0016 forgets what was no verdict on a claim, so that it may be sent again; refusals stay', async () => {
  const bare = await open<unknown>(folder);
  for (const up of [registry, accounts, claims, training, scale, fleet, contributions, signInWays])
    await up(bare);
  const refused = (claim_id: string, refusal: string, claim: string | null) => ({
    ...{ claim_id, refusal, claim, digest: 'ab', outcome: 'refused' as const, acknowledgement: 'x' },
    ...{ decided_at: '2026-11-18T03:00:00.000Z', participant_id: null, receipt_number: null },
  });
  const database = await open<Tables>(folder);
  await database
    .insertInto('envelopes')
    .values([
      ...['unreadable', 'kioskUnknown', 'kioskExpired', 'kioskRevoked', 'signatureWrong'].map((refusal) =>
        refused(refusal, refusal, null),
      ),
      refused('a verdict', 'notEligible', '{}'),
      // Its retention time is over.
      refused('an older verdict', 'notEligible', null),
    ])
    .execute();

  await officeKeys(bare);

  const left = await database.selectFrom('envelopes').select('claim_id').orderBy('claim_id').execute();
  expect(left.map(({ claim_id }) => claim_id)).toEqual(['a verdict', 'an older verdict']);
  expect(await database.selectFrom('office_keys').selectAll().execute()).toEqual([]);
});

test('0022 makes whoever was there an administrator, who signs in anew, and takes no other role', async () => {
  const bare = await open<unknown>(folder);
  for (const up of [registry, accounts, claims, training, scale, fleet]) await up(bare);
  const before = await open<BeforeRoles>(folder);
  const at = '2026-11-18T03:00:00.000Z';
  const siti = { name: 'siti', password_hash: 'x', one_time_until: null, added_at: at, removed_at: null };
  await before.insertInto('operators').values(siti).execute();
  const session = { token_hash: 'ab', operator: 'siti', opened_at: at, expires_at: at };
  await before.insertInto('operator_sessions').values(session).execute();

  await operators(bare);

  const after = await open<Tables>(folder);
  expect(await after.selectFrom('operators').selectAll().execute()).toEqual([
    { ...siti, role: 'administrator', code_secret: null, code_step: null },
  ]);
  expect(await after.selectFrom('operator_sessions').selectAll().execute()).toEqual([]);
  await expect(sql`update operators set role = 'owner'`.execute(after)).rejects.toThrow();
});
