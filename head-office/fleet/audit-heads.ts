import { compactVerify } from 'jose';
import { ENVELOPE } from '../../contract/envelope.ts';
import { type AuditHead, auditHeadSchema, FLEET_TYPES } from '../../contract/heartbeat.ts';
import type { Database } from '../database/tables.ts';
import type { KioskKey } from '../keys/kiosk-keys.ts';

interface KnownHead {
  readonly audit_sequence: number | null;
  readonly audit_hash: string | null;
}

/** What a head makes of what is known: the head to know from now on, and whether the log continues the one known. */
export interface FollowedHead {
  readonly sequence: number | null;
  readonly hash: string | null;
  readonly broken: boolean;
}

/** Reads a signed head; undefined when this kiosk did not sign it, or it is none. */
export async function readAuditHead(jws: string, { key }: KioskKey): Promise<AuditHead | undefined> {
  try {
    const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: [ENVELOPE.signature] });
    if (protectedHeader.typ !== FLEET_TYPES.auditHead) return undefined;
    return auditHeadSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
  } catch {
    return undefined;
  }
}

/** A log only grows: a head that goes back, or says otherwise of the same entry, is of a log that was changed. */
export function followHead(known: KnownHead | undefined, head: AuditHead): FollowedHead {
  const { audit_sequence: sequence = null, audit_hash: hash = null } = known ?? {};
  if (sequence === null || head.sequence > sequence) return { ...head, broken: false };
  const same = head.sequence === sequence && head.hash === hash;
  return { sequence, hash, broken: !same };
}

/** Every head that came, those of a changed log too: they are the proof. */
export async function keepAuditHead(
  transaction: Database,
  branchId: string,
  kioskId: string,
  { sequence, hash }: AuditHead,
  now: string,
): Promise<void> {
  await transaction
    .insertInto('audit_heads')
    .values({ branch_id: branchId, kiosk_id: kioskId, sequence, hash, received_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
