import { expect, test } from 'vitest';
import { up as registry } from '../../../../../head-office/database/migrations/0001-registry.ts';
import { up as accounts } from '../../../../../head-office/database/migrations/0002-accounts.ts';
import { up as claims } from '../../../../../head-office/database/migrations/0003-claims.ts';
import { up as training } from '../../../../../head-office/database/migrations/0004-training.ts';
import { up as scale } from '../../../../../head-office/database/migrations/0005-scale.ts';
import { up as fleet } from '../../../../../head-office/database/migrations/0006-fleet.ts';
import { up as contributions } from '../../../../../head-office/database/migrations/0007-contributions.ts';
import { up as operators } from '../../../../../head-office/database/migrations/0022-operators.ts';
import { up as desk } from '../../../../../head-office/database/migrations/0031-desk.ts';
import type { Tables } from '../../../../../head-office/database/tables.ts';
import { open } from '../../../../fixtures/head-office/migrating.ts';
import { temporaryFolder } from '../../../../fixtures/storage/temporary-folder.ts';

interface BeforeDesk {
  operators: Pick<Tables['operators'], 'name' | 'password_hash' | 'added_at' | 'role'>;
}

test('0031 leaves each operator the role they have, admits auditors, and takes no other role', async () => {
  const folder = temporaryFolder();
  const bare = await open<unknown>(folder);
  for (const up of [registry, accounts, claims, training, scale, fleet, contributions, operators])
    await up(bare);
  const before = await open<BeforeDesk>(folder);
  const at = '2026-11-18T03:00:00.000Z';
  const roles = { siti: 'administrator', budi: 'viewer', dewi: 'policy' } as const;
  for (const [name, role] of Object.entries(roles)) {
    await before.insertInto('operators').values({ name, password_hash: 'x', added_at: at, role }).execute();
  }
  await desk(bare);
  const database = await open<Tables>(folder);
  const rows = await database.selectFrom('operators').select(['name', 'role']).execute();
  expect(Object.fromEntries(rows.map(({ name, role }) => [name, role]))).toEqual(roles);
  const anyRole = await open<{ operators: { role: string } }>(folder);
  const become = (role: string) => anyRole.updateTable('operators').set({ role }).execute();
  await become('auditor');
  await expect(become('owner')).rejects.toThrow(/check/i);
});

test('0031 takes no second person who is the first', async () => {
  const folder = temporaryFolder();
  const bare = await open<unknown>(folder);
  for (const up of [registry, accounts, claims, training, scale, fleet, contributions, operators, desk])
    await up(bare);
  const database = await open<Tables>(folder);
  const at = '2026-11-18T03:00:00.000Z';
  const row = {
    claim_id: 'c',
    subject: 'holder',
    branch_id: 'BDG',
    decision: 'accept',
    reason: 'bankBookSeen',
    remark: null,
    message: null,
    decided_by: 'B07',
    decided_at: at,
    done_at: at,
  } as const;
  const insert = (second_by: string | null) =>
    database
      .insertInto('desk_decisions')
      .values({ ...row, second_by })
      .execute();
  await expect(insert('B07')).rejects.toThrow(/check/i);
  await insert('S01');
});
