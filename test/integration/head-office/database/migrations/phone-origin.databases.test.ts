import { expect, test } from 'vitest';
import { up as registry } from '../../../../../head-office/database/migrations/0001-registry.ts';
import { up as accounts } from '../../../../../head-office/database/migrations/0002-accounts.ts';
import { up as scale } from '../../../../../head-office/database/migrations/0005-scale.ts';
import { up as fleet } from '../../../../../head-office/database/migrations/0006-fleet.ts';
import { up as signInWays } from '../../../../../head-office/database/migrations/0008-sign-in-ways.ts';
import { up as firstSupervisor } from '../../../../../head-office/database/migrations/0009-first-supervisor.ts';
import { up as evidence } from '../../../../../head-office/database/migrations/0017-evidence.ts';
import { up as phoneOrigin } from '../../../../../head-office/database/migrations/0024-phone-origin.ts';
import type { Tables } from '../../../../../head-office/database/tables.ts';
import { open } from '../../../../fixtures/head-office/migrating.ts';
import { temporaryFolder } from '../../../../fixtures/storage/temporary-folder.ts';

test('0024 names the branch of kiosks that enrolled, and lets no code have half a number', async () => {
  const folder = temporaryFolder();
  const bare = await open<unknown>(folder);
  for (const up of [registry, accounts, scale, fleet, signInWays, firstSupervisor, evidence]) await up(bare);
  const database = await open<Tables>(folder);
  const at = '2026-11-18T03:00:00.000Z';
  const kiosk = { branch_id: 'BDG', public_key: 'x', revoked: 0, valid_from: null, valid_until: null };
  await database
    .insertInto('kiosks')
    .values([
      { ...kiosk, kid: 'enrolled', kiosk_id: '01', branch_name: null, enrolled: 1 },
      { ...kiosk, kid: 'listed', kiosk_id: '02', branch_name: 'Bandung Naripan', enrolled: 0 },
    ])
    .execute();
  await database
    .insertInto('enrolment_codes')
    .values({
      ...{ code_hash: 'ab', branch_id: 'BDG', branch_name: 'Bandung Suci', kiosk_id: '01' },
      ...{ time_zone: 'Asia/Jakarta', made_by: 'siti', made_at: at, expires_at: at },
      ...{ used_at: at, used_kid: 'enrolled' },
    })
    .execute();

  await phoneOrigin(bare);

  const places = database.selectFrom('kiosks').select(['kid', 'branch_name', 'city']).orderBy('kid');
  expect(await places.execute()).toEqual([
    { kid: 'enrolled', branch_name: 'Bandung Suci', city: null },
    { kid: 'listed', branch_name: 'Bandung Naripan', city: null },
  ]);
  const code = {
    ...{ code_hash: 'ab', user_code: 'BCDFGHJK', branch_id: 'BDG', kiosk_id: '01', language: 'id' },
    ...{ expires_at: at, interval_seconds: 3, last_polled_at: at },
  };
  const half = database.insertInto('device_codes').values({ ...code, number: '47' });
  await expect(half.execute()).rejects.toThrow();
  await database
    .insertInto('device_codes')
    .values({ ...code, number: '47', choices: '12 38 47' })
    .execute();
});
