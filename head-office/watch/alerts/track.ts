import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../../database/tables.ts';
import { type DatabaseAndClock, transact } from '../../database/transact.ts';
import { errorCode } from '../../error-code.ts';
import { type Repeated, repeat } from '../../repeat.ts';
import { findOfficeTroubles, type OfficeTrouble } from './office-alert.ts';

interface OfficeWatchDependencies extends DatabaseAndClock {
  readonly log: Logger;
}

/** Every `watch.everySeconds` raises an alert for what is newly wrong, and ends those of what is over. */
export function startOfficeWatch(dependencies: OfficeWatchDependencies): Repeated {
  const { settings, log } = dependencies;
  return repeat(settings.watch.everySeconds, async () => {
    try {
      await trackOfficeTroubles(dependencies);
    } catch (error) {
      log.warn({ code: errorCode(error) }, 'feed and desks cannot be looked at now');
    }
  });
}

async function trackOfficeTroubles(dependencies: DatabaseAndClock): Promise<void> {
  const { database, clock } = dependencies;
  const troubles = await findOfficeTroubles(dependencies);
  const standing = await database
    .selectFrom('office_alerts')
    .select(['alert_id', 'kind', 'about'])
    .where('ended_at', 'is', null)
    .execute();
  const isIn = (list: readonly OfficeTrouble[], { kind, about }: OfficeTrouble) =>
    list.some((other) => other.kind === kind && other.about === about);
  const begun = troubles.filter((trouble) => !isIn(standing, trouble));
  const over = standing.filter((alert) => !isIn(troubles, alert)).map(({ alert_id }) => alert_id);
  if (begun.length + over.length === 0) return;
  const now = clock.now().toISOString();
  await transact(dependencies, async (transaction) => {
    if (begun.length > 0) await raise(transaction, begun, now);
    if (over.length === 0) return;
    await transaction
      .updateTable('office_alerts')
      .set({ ended_at: now })
      .where('alert_id', 'in', over)
      .where('ended_at', 'is', null)
      .execute();
  });
}

/** Since now, not since what waits came: what is older than `notices.hours` would be told to nobody. */
async function raise(transaction: Database, begun: readonly OfficeTrouble[], since: string): Promise<void> {
  const open = { since, ended_at: null, acknowledged_at: null, acknowledged_by: null };
  await transaction
    .insertInto('office_alerts')
    .values(begun.map(({ kind, about }) => ({ alert_id: randomUUID(), kind, about, ...open })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
