import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { isPostgres } from '../../../../../head-office/database/dialects/is-postgres.ts';
import { up as registry } from '../../../../../head-office/database/migrations/0001-registry.ts';
import { up as accounts } from '../../../../../head-office/database/migrations/0002-accounts.ts';
import { up as claims } from '../../../../../head-office/database/migrations/0003-claims.ts';
import { up as training } from '../../../../../head-office/database/migrations/0004-training.ts';
import { up as scale } from '../../../../../head-office/database/migrations/0005-scale.ts';
import { up as fleet } from '../../../../../head-office/database/migrations/0006-fleet.ts';
import { up as contributions } from '../../../../../head-office/database/migrations/0007-contributions.ts';
import { up as staff } from '../../../../../head-office/database/migrations/0019-staff.ts';
import { up as watch } from '../../../../../head-office/database/migrations/0030-watch.ts';
import { up as officeAlerts } from '../../../../../head-office/database/migrations/0033-office-alerts.ts';
import type { Tables } from '../../../../../head-office/database/tables.ts';
import { open } from '../../../../fixtures/head-office/migrating.ts';
import { temporaryFolder } from '../../../../fixtures/storage/temporary-folder.ts';

const at = '2026-11-18T03:00:00.000Z';

test('0033 keeps notices that wait, lets the head office have some of its own, and one alert of a kind stand at a time', async () => {
  const folder = temporaryFolder();
  const bare = await open<unknown>(folder);
  const before = [registry, accounts, claims, training, scale, fleet, contributions, staff, watch];
  for (const up of before) await up(bare);
  const database = await open<Tables>(folder);
  const ofKiosk = { branch_id: 'BDG', kiosk_id: '01', kind: 'printer', since: at };
  const waiting = { next_try_at: at, tries: 2, taken_at: null };
  const notice = { notice_id: '1', channel: 'mail' as const, subject: 'alert' as const, subject_id: 'a' };
  await database
    .insertInto('notices')
    .values({ ...notice, ...ofKiosk, ...waiting })
    .execute();

  await officeAlerts(bare);

  expect(await database.selectFrom('notices').selectAll().execute()).toEqual([
    { ...notice, ...ofKiosk, ...waiting, about: null },
  ]);
  const insert = (values: object) =>
    database
      .insertInto('notices')
      .values({ ...notice, ...ofKiosk, ...waiting, ...values })
      .execute();
  await expect(insert({ notice_id: '2' }), 'told twice').rejects.toThrow(/unique/i);
  const office = { notice_id: '3', subject: 'office', subject_id: 'b', kind: 'feed', about: 'nats' };
  await expect(insert(office), 'of a kiosk').rejects.toThrow(/check|notices_of_whom/i);
  await insert({ ...office, branch_id: null, kiosk_id: null });
  await expect(
    insert({ notice_id: '4', subject_id: 'c', branch_id: null, kiosk_id: null }),
    'of nobody',
  ).rejects.toThrow(/check|notices_of_whom/i);

  const alert = { kind: 'feed' as const, about: 'nats', since: at };
  const rest = { acknowledged_at: null, acknowledged_by: null };
  const raise = (alert_id: string, ended_at: string | null) =>
    database
      .insertInto('office_alerts')
      .values({ alert_id, ...alert, ended_at, ...rest })
      .execute();
  await raise('1', at);
  await raise('2', null);
  await expect(raise('3', null)).rejects.toThrow(/unique/i);

  if (isPostgres(database)) return;
  const count = database.selectFrom('unconfirmed_claims').select('claim_id').where('decision', 'is', null);
  const plan = await count.explain<{ detail: string }>(undefined, sql`query plan`);
  expect(plan.map(({ detail }) => detail).join()).toContain('unconfirmed_waiting');
});
