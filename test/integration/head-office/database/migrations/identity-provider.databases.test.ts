import { beforeEach, expect, test } from 'vitest';
import { up as registry } from '../../../../../head-office/database/migrations/0001-registry.ts';
import { up as accounts } from '../../../../../head-office/database/migrations/0002-accounts.ts';
import { up as claims } from '../../../../../head-office/database/migrations/0003-claims.ts';
import { up as training } from '../../../../../head-office/database/migrations/0004-training.ts';
import { up as scale } from '../../../../../head-office/database/migrations/0005-scale.ts';
import { up as fleet } from '../../../../../head-office/database/migrations/0006-fleet.ts';
import { up as operators } from '../../../../../head-office/database/migrations/0022-operators.ts';
import { up as identityProvider } from '../../../../../head-office/database/migrations/0026-identity-provider.ts';
import type { Tables } from '../../../../../head-office/database/tables.ts';
import { open } from '../../../../fixtures/head-office/migrating.ts';
import { temporaryFolder } from '../../../../fixtures/storage/temporary-folder.ts';

/** The tables before 0026. */
interface BeforeProvider {
  operators: Omit<Tables['operators'], 'issuer' | 'subject' | 'break_glass'>;
  operator_sessions: Omit<Tables['operator_sessions'], 'provider_session'>;
}

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

test('0026 leaves whoever is there their password and sessions, and takes one way of signing in for each', async () => {
  const bare = await open<unknown>(folder);
  for (const up of [registry, accounts, claims, training, scale, fleet, operators]) await up(bare);
  const at = '2026-11-18T03:00:00.000Z';
  const none = { one_time_until: null, removed_at: null, code_secret: null, code_step: null };
  const siti = { name: 'siti', password_hash: 'x', added_at: at, role: 'viewer', ...none } as const;
  const before = await open<BeforeProvider>(folder);
  await before.insertInto('operators').values(siti).execute();
  const session = { token_hash: 'ab', session_id: 'cd', operator: 'siti', opened_at: at, expires_at: at };
  const place = { last_used_at: at, address: '127.0.0.1', browser: '', proved: 1, new_secret: null };
  await before
    .insertInto('operator_sessions')
    .values({ ...session, ...place })
    .execute();

  await identityProvider(bare);

  const after = await open<Tables>(folder);
  expect(await after.selectFrom('operators').selectAll().execute()).toEqual([
    { ...siti, issuer: null, subject: null, break_glass: 0 },
  ]);
  expect(await after.selectFrom('operator_sessions').selectAll().execute()).toEqual([
    { ...session, ...place, provider_session: null },
  ]);
  const issuer = 'https://id.example';
  const dewi = { ...siti, name: 'dewi', password_hash: null, issuer, subject: '1' };
  await after.insertInto('operators').values(dewi).execute();
  for (const wrong of [
    { ...dewi, name: 'budi' },
    { ...dewi, name: 'budi', subject: null },
    { ...dewi, name: 'budi', issuer: null, subject: null },
    { ...dewi, name: 'budi', subject: '2', password_hash: 'x' },
    { ...siti, name: 'budi', break_glass: 2 },
  ]) {
    await expect(after.insertInto('operators').values(wrong).execute()).rejects.toThrow();
  }
});
