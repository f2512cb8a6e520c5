import type { Database } from '../database/tables.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { type HealthIssue, healthIssueSchema } from './health-issues.ts';

/** A health issue over time; `endedAt` is null while it lasts. */
export interface Alert extends KioskRef {
  readonly alertId: string;
  readonly kind: HealthIssue;
  readonly since: string;
  readonly endedAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
}

/** Alerts that have not ended, newest first. */
export async function listAlerts(
  database: Database,
  { page, rows }: { readonly page: number; readonly rows: number },
): Promise<{ alerts: Alert[]; active: number }> {
  const { active } = await database
    .selectFrom('alerts')
    .select((of) => of.fn.countAll<number>().as('active'))
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  const listed = await activeAlertsQuery(database, { page, rows }).execute();
  return { alerts: listed.map(alertOf), active: Number(active) };
}

export function activeAlertsQuery(
  database: Database,
  { page, rows }: { readonly page: number; readonly rows: number },
) {
  return database
    .selectFrom('alerts')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('since', 'desc')
    .orderBy('alert_id', 'desc')
    .limit(rows)
    .offset((page - 1) * rows);
}

/** How many that last has nobody seen yet. */
export async function countUnseenAlerts(database: Database): Promise<number> {
  const { unseen } = await database
    .selectFrom('alerts')
    .select((of) => of.fn.countAll<number>().as('unseen'))
    .where('ended_at', 'is', null)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(unseen);
}

/** All alerts of one kiosk, newest first. */
export async function listKioskAlerts(
  database: Database,
  { branchId, kioskId }: KioskRef,
  rows: number,
): Promise<Alert[]> {
  const listed = await database
    .selectFrom('alerts')
    .selectAll()
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .orderBy('since', 'desc')
    .limit(rows)
    .execute();
  return listed.map(alertOf);
}

interface Row {
  readonly alert_id: string;
  readonly branch_id: string;
  readonly kiosk_id: string;
  readonly kind: string;
  readonly since: string;
  readonly ended_at: string | null;
  readonly acknowledged_at: string | null;
  readonly acknowledged_by: string | null;
}

function alertOf(row: Row): Alert {
  return {
    alertId: row.alert_id,
    branchId: row.branch_id,
    kioskId: row.kiosk_id,
    kind: healthIssueSchema.parse(row.kind),
    since: row.since,
    endedAt: row.ended_at,
    acknowledgedAt: row.acknowledged_at,
    acknowledgedBy: row.acknowledged_by,
  };
}
