import { sql } from 'kysely';
import { z } from 'zod';
import { type Heartbeat, heartbeatSchema } from '../../contract/fleet/heartbeat.ts';
import type { Database } from '../database/tables.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { type Condition, conditionSchema, type HealthIssue, readHealthIssues } from './health-issues.ts';

/** A kiosk as an operator sees it. */
export interface KioskState extends KioskRef {
  readonly branchName: string | null;
  readonly condition: Condition;
  readonly healthIssues: readonly HealthIssue[];
  /** Null before the first heartbeat. */
  readonly receivedAt: string | null;
  readonly heartbeat: Heartbeat | null;
  readonly auditSequence: number | null;
}

export interface KioskFilter {
  readonly condition: Condition | undefined;
  /** BDG, BDG-02, or a part of a branch's name. */
  readonly search: string;
}

const heartbeatText = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(heartbeatSchema)
  .nullable();
const COLUMNS = [
  'branch_id',
  'kiosk_id',
  'branch_name',
  'condition',
  'health_issues',
  'silent',
  'received_at',
  'heartbeat',
  'audit_sequence',
] as const;

/** Number of kiosks in each condition, without a filter. */
export async function countKiosks(database: Database): Promise<Record<Condition, number>> {
  const rows = await database
    .selectFrom('kiosk_states')
    .select(['condition', (of) => of.fn.countAll<number>().as('kiosks')])
    .groupBy('condition')
    .execute();
  const counts = new Map(rows.map(({ condition, kiosks }) => [condition, Number(kiosks)]));
  return {
    green: counts.get('green') ?? 0,
    yellow: counts.get('yellow') ?? 0,
    red: counts.get('red') ?? 0,
  };
}

/** One page of kiosks, by branch and number, and the number of kiosks on all pages. */
export async function listKiosks(
  database: Database,
  filter: KioskFilter,
  { page, rows }: { readonly page: number; readonly rows: number },
): Promise<{ kiosks: KioskState[]; found: number }> {
  const { found } = await matching(database, filter)
    .select((of) => of.fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow();
  const listed = await kioskPageQuery(database, filter, { page, rows }).execute();
  return { kiosks: listed.map(toKioskState), found: Number(found) };
}

/** Reads in the order of an index, so that no row after the page is touched. */
export function kioskPageQuery(
  database: Database,
  filter: KioskFilter,
  { page, rows }: { readonly page: number; readonly rows: number },
) {
  return matching(database, filter)
    .select(COLUMNS)
    .orderBy('branch_id')
    .orderBy('kiosk_id')
    .limit(rows)
    .offset((page - 1) * rows);
}

export async function findKiosk(
  database: Database,
  { branchId, kioskId }: KioskRef,
): Promise<KioskState | undefined> {
  const row = await database
    .selectFrom('kiosk_states')
    .select(COLUMNS)
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .executeTakeFirst();
  return row && toKioskState(row);
}

function matching(database: Database, { condition, search }: KioskFilter) {
  let query = database.selectFrom('kiosk_states');
  if (condition !== undefined) query = query.where('condition', '=', condition);
  const code = /^([0-9a-z]{3})(?:-?([0-9a-z]{2}))?$/i.exec(search.trim());
  if (!code) return search.trim() === '' ? query : query.where(nameContains(search));
  const [, branch = '', kiosk] = code;
  // Three letters may be a branch's code or the beginning of its name.
  if (kiosk === undefined) {
    return query.where((is) => is.or([is('branch_id', '=', branch.toUpperCase()), nameContains(search)]));
  }
  return query.where((is) =>
    is.or([
      is.and([is('branch_id', '=', branch.toUpperCase()), is('kiosk_id', '=', kiosk.toUpperCase())]),
      nameContains(search),
    ]),
  );
}

function nameContains(search: string) {
  const escaped = search
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&');
  return sql<boolean>`lower(branch_name) like ${`%${escaped}%`} escape '\\'`;
}

interface Row {
  readonly branch_id: string;
  readonly kiosk_id: string;
  readonly branch_name: string | null;
  readonly condition: string;
  readonly health_issues: string;
  readonly silent: number;
  readonly received_at: string | null;
  readonly heartbeat: string | null;
  readonly audit_sequence: number | null;
}

function toKioskState(row: Row): KioskState {
  return {
    branchId: row.branch_id,
    kioskId: row.kiosk_id,
    branchName: row.branch_name,
    condition: conditionSchema.parse(row.condition),
    healthIssues: [...(row.silent === 1 ? ['silent' as const] : []), ...readHealthIssues(row.health_issues)],
    receivedAt: row.received_at,
    heartbeat: heartbeatText.parse(row.heartbeat),
    auditSequence: row.audit_sequence,
  };
}
