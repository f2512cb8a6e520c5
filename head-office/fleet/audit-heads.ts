import { compactVerify } from 'jose';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import { AUDIT_HEAD_TYPE, type AuditHead, auditHeadSchema } from '../../contract/fleet/audit-head.ts';
import { parseJson } from '../configuration/read-json.ts';
import type { Database } from '../database/tables.ts';
import { type Evidence, type LogEnd, logEndSchema } from '../evidence/evidence.ts';
import type { KioskKey, KioskRef } from '../keys/kiosk-keys.ts';

interface KnownHead {
  readonly audit_log: string | null;
  readonly audit_sequence: number | null;
  readonly audit_hash: string | null;
}

/** A head with the JWS in which the kiosk signed it. */
export interface SignedHead extends AuditHead {
  readonly jws: string;
}

/** Verifies a signed head; undefined when it is malformed or not signed by this kiosk about itself. */
export async function readAuditHead(
  jws: string,
  { key, branchId, kioskId }: KioskKey,
): Promise<SignedHead | undefined> {
  try {
    const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: [ENVELOPE.signature] });
    const json = parseJson(new TextDecoder().decode(payload));
    const head = auditHeadSchema.parse(json.ok ? json.value : undefined);
    const ours = protectedHeader.typ === AUDIT_HEAD_TYPE && head.kiosk === `${branchId}-${kioskId}`;
    return ours ? { ...head, jws } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What a head shows against the one known. A log only grows: a head of another log, with a smaller sequence number, or
 * with another hash for the same entry shows that the log was changed; the known one then stays.
 */
export function findAuditConflict(known: KnownHead | undefined, head: AuditHead): Evidence | undefined {
  const before = logEndSchema.safeParse({
    log: known?.audit_log,
    sequence: known?.audit_sequence,
    hash: known?.audit_hash,
  }).data;
  const how = before && howChanged(before, head);
  return how && { kind: 'auditConflict', how, known: before, shown: logEndSchema.parse(head) };
}

function howChanged(known: LogEnd, head: LogEnd): 'otherLog' | 'goneBack' | 'forked' | undefined {
  if (known.log !== head.log) return 'otherLog';
  if (head.sequence < known.sequence) return 'goneBack';
  return head.sequence === known.sequence && head.hash !== known.hash ? 'forked' : undefined;
}

/** Stores every head, also those of a changed log, as evidence. */
export async function saveAuditHead(
  transaction: Database,
  { branchId, kioskId }: KioskRef,
  { log, sequence, hash, jws }: SignedHead,
  now: string,
): Promise<void> {
  await transaction
    .insertInto('audit_heads')
    .values({ branch_id: branchId, kiosk_id: kioskId, log, sequence, hash, head: jws, received_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
