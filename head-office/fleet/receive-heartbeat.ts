import { compactVerify } from 'jose';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import {
  FLEET_TYPES,
  type Heartbeat,
  heartbeatSchema,
  type SignedOrders,
} from '../../contract/fleet/heartbeat.ts';
import { isInForce } from '../../contract/keys/validity.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { parseJson } from '../configuration/read-json.ts';
import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import { digestOf } from '../digest.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { hasOpenEvidence } from '../evidence/list.ts';
import { raiseEvidence } from '../evidence/raise.ts';
import type { HeadOfficeKeys } from '../keys/head-office-keys.ts';
import type { KioskKey, KioskKeys } from '../keys/kiosk-keys.ts';
import { readKid } from '../keys/read-kid.ts';
import { signAsHeadOffice } from '../keys/signing.ts';
import { trackHealthIssues } from './alerts.ts';
import { findAuditConflict, readAuditHead, type SignedHead, saveAuditHead } from './audit-heads.ts';
import { conditionOf, findHealthIssues, type HealthIssue, readHealthIssues } from './health-issues.ts';
import { completeOrders, pendingOrders } from './orders.ts';
import { highestReceiptIn } from './receipt-numbers.ts';
import { keepToldEnvelopes } from './told-envelopes.ts';

export interface HeartbeatDependencies extends DatabaseAndClock {
  readonly keys: HeadOfficeKeys;
  readonly kiosks: KioskKeys;
}

type HeartbeatFailure =
  | { readonly code: 'kioskUnknown' | 'malformed' | 'clockDiffers' }
  | { readonly code: 'kioskRevoked'; readonly retryAfterSeconds: number };

interface ReceivedHeartbeat {
  readonly beat: Heartbeat;
  readonly kiosk: KioskKey;
  readonly head: SignedHead | undefined;
}

/** Stores a heartbeat and answers with the pending orders, signed for this heartbeat only. */
export async function receiveHeartbeat(
  dependencies: HeartbeatDependencies,
  jws: string,
): Promise<Outcome<{ orders: string }, HeartbeatFailure>> {
  const read = await readHeartbeat(dependencies, jws);
  if (!read.ok) return read;
  const stored = await transact(dependencies, (transaction) => store(dependencies, transaction, read.value));
  if (!stored) return fail({ code: 'clockDiffers' });
  const answer: SignedOrders = { heartbeatDigest: digestOf(jws), ...stored };
  return succeed({
    orders: await signAsHeadOffice(dependencies.keys, dependencies.clock.now(), FLEET_TYPES.orders, answer),
  });
}

async function readHeartbeat(
  dependencies: HeartbeatDependencies,
  jws: string,
): Promise<Outcome<ReceivedHeartbeat, HeartbeatFailure>> {
  const kid = readKid(jws);
  const kiosk = kid === undefined ? undefined : await dependencies.kiosks.get(kid);
  if (!kiosk) return fail({ code: 'kioskUnknown' });
  const payload = await verify(jws, kiosk);
  const now = dependencies.clock.now();
  if (payload === undefined) return fail({ code: 'kioskUnknown' });
  if (kiosk.revoked) {
    const retryAfterSeconds = dependencies.settings.assertions.revokedSeconds;
    return fail({ code: 'kioskRevoked', retryAfterSeconds });
  }
  if (!isInForce(kiosk, now)) return fail({ code: 'kioskUnknown' });
  const json = parseJson(payload);
  const beat = heartbeatSchema.safeParse(json.ok ? json.value : undefined);
  if (!beat.success) return fail({ code: 'malformed' });
  const { branchId, kioskId, at, auditHead } = beat.data;
  if (branchId !== kiosk.branchId || kioskId !== kiosk.kioskId) return fail({ code: 'kioskUnknown' });
  const ahead = Math.abs(Date.parse(at) - now.getTime()) / 60_000;
  if (ahead > dependencies.settings.fleet.clockToleranceMinutes) return fail({ code: 'clockDiffers' });
  const head = auditHead === undefined ? undefined : await readAuditHead(auditHead, kiosk);
  return succeed({ beat: beat.data, kiosk, head });
}

async function verify(jws: string, { key }: KioskKey): Promise<string | undefined> {
  try {
    const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: [ENVELOPE.signature] });
    return protectedHeader.typ === FLEET_TYPES.heartbeat ? new TextDecoder().decode(payload) : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined for a heartbeat that is not newer than the stored one, since it may be replayed. */
async function store(
  dependencies: HeartbeatDependencies,
  transaction: Database,
  { beat: { waiting, ...beat }, kiosk, head }: ReceivedHeartbeat,
) {
  const { branchId, kioskId } = kiosk;
  const now = dependencies.clock.now();
  const received = now.toISOString();
  const known = await transaction
    .selectFrom('kiosk_states')
    .select(['sent_at', 'health_issues', 'silent', 'audit_log', 'audit_sequence', 'audit_hash'])
    .select(['receipts_given', 'receipts_waiting_from'])
    .where('branch_id', '=', branchId)
    .where('kiosk_id', '=', kioskId)
    .executeTakeFirst();
  if (known?.sent_at && Date.parse(known.sent_at) >= Date.parse(beat.at)) return undefined;
  const conflict = head && findAuditConflict(known, head);
  if (head && (conflict || known?.audit_sequence !== head.sequence)) {
    await saveAuditHead(transaction, kiosk, head, received);
  }
  for (const evidence of [conflict, foreignZone(beat, kiosk, now)]) {
    if (evidence) await raiseEvidence(transaction, kiosk, evidence, now);
  }
  const before: HealthIssue[] = readHealthIssues(known?.health_issues ?? '');
  // A kiosk that has sent an audit head before must always send one.
  const headMissing = beat.auditHead !== undefined || (known?.audit_sequence ?? null) !== null;
  const context = {
    now,
    keyUntil: kiosk.validUntil,
    headMissing: head === undefined && headMissing,
    evidence: await hasOpenEvidence(transaction, kiosk),
  };
  const healthIssues = findHealthIssues(beat, context, dependencies.settings.fleet);
  // Without what it says of itself now: of a disk that is new that is another count.
  const receiptsGiven = Math.max(
    known?.receipts_given ?? 0,
    beat.receipts?.unsure ? await highestReceiptIn(transaction, kiosk) : 0,
  );
  const state = {
    branch_name: beat.branchName,
    condition: conditionOf(healthIssues),
    health_issues: healthIssues.join(),
    silent: 0,
    received_at: received,
    sent_at: beat.at,
    heartbeat: JSON.stringify(beat),
    ...(head && !conflict
      ? { audit_log: head.log, audit_sequence: head.sequence, audit_hash: head.hash }
      : {
          audit_log: known?.audit_log ?? null,
          audit_sequence: known?.audit_sequence ?? null,
          audit_hash: known?.audit_hash ?? null,
        }),
    receipts_given: Math.max(receiptsGiven, beat.receipts?.given ?? 0),
    receipts_waiting_from: waitingFrom(beat, known),
  };
  await transaction
    .insertInto('kiosk_states')
    .values({ branch_id: branchId, kiosk_id: kioskId, ...state })
    .onConflict((conflict) => conflict.columns(['branch_id', 'kiosk_id']).doUpdateSet(state))
    .execute();
  const silent: HealthIssue[] = known?.silent ? ['silent'] : [];
  await trackHealthIssues(transaction, kiosk, [...before, ...silent], healthIssues, received);
  await completeOrders(transaction, kiosk, beat.done, received);
  const { waitingEnvelopes } = dependencies.settings.fleet;
  await keepToldEnvelopes(transaction, waitingEnvelopes, kiosk, waiting ?? [], received);
  return {
    orders: await pendingOrders(transaction, kiosk),
    receiptsGiven,
    ...(waiting === undefined ? {} : { waitingKept: true as const }),
    ...(known?.receipts_waiting_from == null ? {} : { receiptsWaitingFrom: known.receipts_waiting_from }),
  };
}

/** It goes by the time of another zone than the one it was provisioned for; by name alone they may differ. */
function foreignZone({ timeZone: said }: Heartbeat, kiosk: KioskKey, now: Date): Evidence | undefined {
  const { timeZone } = kiosk;
  if (said === undefined || timeZone === undefined || said === timeZone) return undefined;
  return localTime(now, said) === localTime(now, timeZone)
    ? undefined
    : { kind: 'foreignZone', said, timeZone };
}

function localTime(instant: Date, timeZone: string): string {
  return instant.toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
}

/**
 * From which number on claims had not arrived, as the kiosk said while it had all of its memory. Of one that counts lower than
 * before it stays as it was: an answer that never arrived is then told again.
 */
function waitingFrom(
  { receipts }: Pick<Heartbeat, 'receipts'>,
  known: { readonly receipts_given: number; readonly receipts_waiting_from: number | null } | undefined,
): number | null {
  const isWhole = receipts && !receipts.unsure && receipts.given >= (known?.receipts_given ?? 0);
  return isWhole ? (receipts.waitingFrom ?? receipts.given) : (known?.receipts_waiting_from ?? null);
}
