import { expect, test } from 'vitest';
import { up as registry } from '../../../../../head-office/database/migrations/0001-registry.ts';
import { up as accounts } from '../../../../../head-office/database/migrations/0002-accounts.ts';
import { up as scale } from '../../../../../head-office/database/migrations/0005-scale.ts';
import { up as fleet } from '../../../../../head-office/database/migrations/0006-fleet.ts';
import { up as operators } from '../../../../../head-office/database/migrations/0022-operators.ts';
import { up as passkeys } from '../../../../../head-office/database/migrations/0025-sign-in-by-passkey.ts';
import type { Tables } from '../../../../../head-office/database/tables.ts';
import { open } from '../../../../fixtures/head-office/migrating.ts';
import { temporaryFolder } from '../../../../fixtures/storage/temporary-folder.ts';

test('0025 keeps who is signed in, and gives each passkey to one operator', async () => {
  const folder = temporaryFolder();
  const bare = await open<unknown>(folder);
  for (const up of [registry, accounts, scale, fleet, operators]) await up(bare);
  const database = await open<Tables>(folder);
  const at = '2026-11-18T03:00:00.000Z';
  const account = { password_hash: 'x', one_time_until: null, added_at: at, removed_at: null } as const;
  const factor = { code_secret: 'sealed', code_step: 7 };
  await database
    .insertInto('operators')
    .values(['siti', 'budi'].map((name) => ({ name, role: 'operator' as const, ...account, ...factor })))
    .execute();
  const session = {
    ...{ token_hash: 'ab', session_id: 's', operator: 'siti', opened_at: at, expires_at: at },
    ...{ last_used_at: at, address: '127.0.0.1', browser: 'b', proved: 1, new_secret: null },
  };
  // The columns that the migration adds are not there yet.
  await (await open<{ operator_sessions: typeof session }>(folder))
    .insertInto('operator_sessions')
    .values(session)
    .execute();

  await passkeys(bare);

  const kept = await database.selectFrom('operator_sessions').selectAll().execute();
  expect(kept).toEqual([{ ...session, challenge: null, challenge_until: null }]);
  expect(await database.selectFrom('operators').select('code_step').distinct().execute()).toEqual([
    { code_step: 7 },
  ]);
  const half = database.updateTable('operator_sessions').set({ challenge: 'c' });
  await expect(half.execute()).rejects.toThrow();
  await half.set({ challenge_until: at }).execute();

  const passkey = {
    ...{ credential_id: 'id', operator: 'siti', public_key: Buffer.of(0xa1, 0x00), counter: 2 ** 32 - 1 },
    ...{ transports: 'internal', label: 'Laptop', made_at: at, last_used_at: null, backed_up: 0 },
  };
  const insert = (changes: Partial<typeof passkey>) =>
    database
      .insertInto('operator_passkeys')
      .values({ ...passkey, ...changes })
      .execute();
  await insert({});
  expect(await database.selectFrom('operator_passkeys').selectAll().execute()).toEqual([passkey]);
  await expect(insert({ operator: 'budi' })).rejects.toThrow();
  await expect(insert({ credential_id: 'other', operator: 'nobody' })).rejects.toThrow();
  await expect(insert({ credential_id: 'other', counter: -1 })).rejects.toThrow();
  await expect(insert({ credential_id: 'other', backed_up: 2 })).rejects.toThrow();
});
