import { randomUUID } from 'node:crypto';
import { minutesAfter } from '../clock.ts';
import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { type HealthIssue, raisesAlert } from './health-issues.ts';

/** Raises an alert for each health issue that is new, and ends those of issues that are over. */
export async function trackHealthIssues(
  transaction: Database,
  { branchId, kioskId }: KioskRef,
  before: readonly HealthIssue[],
  after: readonly HealthIssue[],
  now: string,
): Promise<void> {
  const begun = after.filter((issue) => raisesAlert(issue) && !before.includes(issue));
  const over = before.filter((issue) => !after.includes(issue));
  if (begun.length > 0) {
    await transaction
      .insertInto('alerts')
      .values(begun.map((kind) => alertOf(branchId, kioskId, kind, now)))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (over.length > 0) {
    await transaction
      .updateTable('alerts')
      .set({ ended_at: now })
      .where('branch_id', '=', branchId)
      .where('kiosk_id', '=', kioskId)
      .where('kind', 'in', over)
      .where('ended_at', 'is', null)
      .execute();
  }
}

/** Marks kiosks whose heartbeats have stopped as silent, with an alert; called whenever a page of the fleet opens. */
export async function markSilent(dependencies: DatabaseAndClock): Promise<void> {
  const { silentMinutes } = dependencies.settings.fleet;
  const heardBefore = minutesAfter(dependencies.clock.now(), -silentMinutes).toISOString();
  const { database } = dependencies;
  const anySilent = await database
    .selectFrom('kiosk_states')
    .select('kiosk_id')
    .where('silent', '=', 0)
    .where('received_at', '<', heardBefore)
    .limit(1)
    .executeTakeFirst();
  if (!anySilent) return;
  await transact(dependencies, async (transaction) => {
    const silent = await transaction
      .updateTable('kiosk_states')
      .set({ silent: 1, condition: 'red' })
      .where('silent', '=', 0)
      .where('received_at', '<', heardBefore)
      .returning(['branch_id', 'kiosk_id', 'received_at'])
      .execute();
    for (const { branch_id, kiosk_id, received_at } of silent) {
      const since = minutesAfter(new Date(received_at ?? heardBefore), silentMinutes).toISOString();
      await transaction
        .insertInto('alerts')
        .values(alertOf(branch_id, kiosk_id, 'silent', since))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  });
}

/** An operator has seen it. */
export async function acknowledgeAlert(
  transaction: Database,
  alertId: string,
  operator: string,
  now: Date,
): Promise<(KioskRef & { kind: string }) | undefined> {
  const alert = await transaction
    .updateTable('alerts')
    .set({ acknowledged_at: now.toISOString(), acknowledged_by: operator })
    .where('alert_id', '=', alertId)
    .where('acknowledged_at', 'is', null)
    .returning(['branch_id', 'kiosk_id', 'kind'])
    .executeTakeFirst();
  if (!alert) return undefined;
  return { branchId: alert.branch_id, kioskId: alert.kiosk_id, kind: alert.kind };
}

function alertOf(branch_id: string, kiosk_id: string, kind: HealthIssue, since: string) {
  return {
    alert_id: randomUUID(),
    branch_id,
    kiosk_id,
    kind,
    since,
    ended_at: null,
    acknowledged_at: null,
    acknowledged_by: null,
  };
}
