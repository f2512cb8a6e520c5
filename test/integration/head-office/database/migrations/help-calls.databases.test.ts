import { expect, test } from 'vitest';
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
import { up as helpCalls } from '../../../../../head-office/database/migrations/0034-help-calls.ts';
import type { Tables } from '../../../../../head-office/database/tables.ts';
import { open } from '../../../../fixtures/head-office/migrating.ts';
import { temporaryFolder } from '../../../../fixtures/storage/temporary-folder.ts';

const at = '2026-11-18T03:00:00.000Z';

test('0034 keeps notices that wait, admits those of calls, and lets a kiosk have one call at a time', async () => {
  const folder = temporaryFolder();
  const bare = await open<unknown>(folder);
  const before = [
    registry,
    accounts,
    claims,
    training,
    scale,
    fleet,
    contributions,
    staff,
    watch,
    officeAlerts,
  ];
  for (const up of before) await up(bare);
  const database = await open<Tables>(folder);
  const waiting = { since: at, next_try_at: at, tries: 2, taken_at: null };
  const notice = { notice_id: '1', channel: 'mail' as const, ...waiting };
  const ofOffice = {
    ...notice,
    subject: 'office' as const,
    subject_id: 'a',
    kind: 'feed',
    about: 'nats',
    branch_id: null,
    kiosk_id: null,
  };
  await database.insertInto('notices').values(ofOffice).execute();

  await helpCalls(bare);

  expect(await database.selectFrom('notices').selectAll().execute()).toEqual([ofOffice]);
  const ofCall = { ...notice, notice_id: '2', subject: 'call' as const, subject_id: 'b', kind: 'staff' };
  const place = { branch_id: 'BDG', kiosk_id: '01' };
  await database
    .insertInto('notices')
    .values({ ...ofCall, ...place, about: null })
    .execute();
  await expect(
    database
      .insertInto('notices')
      .values({ ...ofCall, ...place, notice_id: '3', about: null })
      .execute(),
    'told twice',
  ).rejects.toThrow(/unique/i);
  await expect(
    database
      .insertInto('notices')
      .values({ ...ofCall, notice_id: '4', subject_id: 'c', branch_id: null, kiosk_id: null, about: null })
      .execute(),
    'of nobody',
  ).rejects.toThrow(/check|notices_whose/i);

  const none = { answered_at: null, answered_by: null, coming_at: null, waited_seconds: null };
  const call = (call_id: string, changes: Partial<Tables['help_calls']> = {}) =>
    database
      .insertInto('help_calls')
      .values({
        call_id,
        ...place,
        counter_name: null,
        called_at: at,
        ...none,
        ended_at: null,
        outcome: null,
        ...changes,
      })
      .execute();
  await call('1', { ended_at: at, outcome: 'done' });
  await call('2');
  await expect(call('3'), 'two at once').rejects.toThrow(/unique/i);
  await call('4', { kiosk_id: '02' });
  await expect(call('5', { kiosk_id: '03', ended_at: at }), 'ended without a reason').rejects.toThrow(
    /check|ended/i,
  );
  await expect(call('6', { kiosk_id: '03', answered_by: 'B07' }), 'answered at no time').rejects.toThrow(
    /check|answered/i,
  );
});
