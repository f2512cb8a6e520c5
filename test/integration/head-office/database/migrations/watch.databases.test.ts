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
import { up as watch } from '../../../../../head-office/database/migrations/0030-watch.ts';
import type { Tables } from '../../../../../head-office/database/tables.ts';
import { open } from '../../../../fixtures/head-office/migrating.ts';
import { temporaryFolder } from '../../../../fixtures/storage/temporary-folder.ts';

test('0030 has each alert told once by each way, and counts what waits for staff by an index of its own', async () => {
  const folder = temporaryFolder();
  const bare = await open<unknown>(folder);
  for (const up of [registry, accounts, claims, training, scale, fleet, contributions]) await up(bare);
  await watch(bare);
  const database = await open<Tables>(folder);
  const at = '2026-11-18T03:00:00.000Z';
  const notice = {
    ...{ subject: 'alert' as const, subject_id: 'a', branch_id: 'BDG', kiosk_id: '01', kind: 'printer' },
    ...{ since: at, next_try_at: at, tries: 0, taken_at: null },
  };
  const insert = (notice_id: string, channel: 'mail' | 'webhook') =>
    database
      .insertInto('notices')
      .values({ notice_id, channel, ...notice })
      .execute();
  await insert('1', 'mail');
  await insert('2', 'webhook');
  await expect(insert('3', 'mail')).rejects.toThrow(/unique/i);

  if (isPostgres(database)) return;
  const count = database.selectFrom('claims').select('claim_id').where('waits_for_staff', '=', sql.lit(1));
  const plan = await count.explain<{ detail: string }>(undefined, sql`query plan`);
  expect(plan.map(({ detail }) => detail).join()).toContain('claims_waiting_for_staff');
});
