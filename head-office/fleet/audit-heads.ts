import { compactVerify } from 'jose';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import { AUDIT_HEAD_TYPE, type AuditHead, auditHeadSchema } from '../../contract/fleet/audit-head.ts';
import { parseJson } from '../configuration/read-json.ts';
import type { Database } from '../database/tables.ts';
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
 * The head to store, and whether the log is broken. A log only grows: a head of another log, with a smaller sequence
 * number, or with another hash for the same entry shows that the log was changed.
 */
export function compareAuditHead(
  known: KnownHead | undefined,
  head: AuditHead,
): KnownHead & { broken: boolean } {
  const next = { audit_log: head.log, audit_sequence: head.sequence, audit_hash: head.hash };
  if (!known || known.audit_sequence === null) return { ...next, broken: false };
  const { audit_log, audit_sequence, audit_hash } = known;
  const sameLog = audit_log === head.log;
  if (sameLog && head.sequence > audit_sequence) return { ...next, broken: false };
  const same = sameLog && head.sequence === audit_sequence && head.hash === audit_hash;
  return { audit_log, audit_sequence, audit_hash, broken: !same };
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
