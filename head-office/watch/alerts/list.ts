import type { Database } from '../../database/tables.ts';
import { type OfficeTrouble, officeAlertKindSchema } from './office-alert.ts';

/** Something that is wrong with the head office itself, over time. */
export interface OfficeAlert extends OfficeTrouble {
  readonly alertId: string;
  readonly since: string;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
}

/** Those that have not ended, newest first: one at most for each way out of the feed and each kind of waiting case. */
export async function listOfficeAlerts(database: Database): Promise<OfficeAlert[]> {
  const rows = await database
    .selectFrom('office_alerts')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('since', 'desc')
    .orderBy('alert_id')
    .execute();
  return rows.map((row) => ({
    alertId: row.alert_id,
    kind: officeAlertKindSchema.parse(row.kind),
    about: row.about,
    since: row.since,
    acknowledgedAt: row.acknowledged_at,
    acknowledgedBy: row.acknowledged_by,
  }));
}

/** An operator has seen it; undefined where another one was quicker. */
export async function acknowledgeOfficeAlert(
  transaction: Database,
  alertId: string,
  operator: string,
  now: Date,
): Promise<OfficeTrouble | undefined> {
  return transaction
    .updateTable('office_alerts')
    .set({ acknowledged_at: now.toISOString(), acknowledged_by: operator })
    .where('alert_id', '=', alertId)
    .where('acknowledged_at', 'is', null)
    .returning(['kind', 'about'])
    .executeTakeFirst();
}
