import type { Database } from '../database/tables.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import { type Evidence, readEvidence } from './evidence.ts';

/** Evidence as an operator sees it; open until somebody has accounted for it. */
export interface KeptEvidence extends KioskRef {
  readonly evidenceId: string;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly times: number;
  readonly first: Evidence;
  readonly latest: Evidence;
  readonly account: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

/** What is open, the newest first, and how much there is of it in all. */
export async function listOpenEvidence(
  database: Database,
  most: number,
): Promise<{ evidence: KeptEvidence[]; open: number }> {
  const rows = await database
    .selectFrom('evidence')
    .selectAll()
    .where('acknowledged_at', 'is', null)
    .orderBy('first_seen_at', 'desc')
    .orderBy('evidence_id', 'desc')
    .limit(most)
    .execute();
  return { evidence: rows.map(keptOf), open: await countOpenEvidence(database) };
}

export async function countOpenEvidence(database: Database): Promise<number> {
  const { open } = await database
    .selectFrom('evidence')
    .select((of) => of.fn.countAll<number>().as('open'))
    .where('acknowledged_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(open);
}

export async function hasOpenEvidence(database: Database, { branchId, kioskId }: KioskRef): Promise<boolean> {
  const row = await database
    .selectFrom('evidence')
    .select('evidence_id')
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .where('acknowledged_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** All evidence against one kiosk, the newest first. */
export async function listKioskEvidence(
  database: Database,
  { branchId, kioskId }: KioskRef,
  most: number,
): Promise<KeptEvidence[]> {
  const rows = await database
    .selectFrom('evidence')
    .selectAll()
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .orderBy('first_seen_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(keptOf);
}

interface Row {
  readonly evidence_id: string;
  readonly branch_id: string;
  readonly kiosk_id: string;
  readonly first_seen_at: string;
  readonly last_seen_at: string;
  readonly times: number;
  readonly first: string;
  readonly latest: string;
  readonly acknowledged_at: string | null;
  readonly acknowledged_by: string | null;
  readonly reason: string | null;
}

function keptOf(row: Row): KeptEvidence {
  const { acknowledged_at: at, acknowledged_by: by, reason } = row;
  return {
    branchId: row.branch_id,
    kioskId: row.kiosk_id,
    evidenceId: row.evidence_id,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    times: row.times,
    first: readEvidence(row.first),
    latest: readEvidence(row.latest),
    account: at === null || by === null || reason === null ? null : { at, by, reason },
  };
}
