import { calculateJwkThumbprint, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { z } from 'zod';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import {
  ENROLMENT_TYPES,
  type EnrolmentRequest,
  enrolmentRequestSchema,
} from '../../contract/fleet/enrolment.ts';
import { type Provisioning, provisioningSchema } from '../../contract/fleet/provisioning.ts';
import { isInForce } from '../../contract/keys/validity.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import { parseJson } from '../configuration/read-json.ts';
import type { Database } from '../database/tables.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import type { HeadOfficeKeys } from '../keys/head-office-keys.ts';
import { addEnrolledKiosk } from '../keys/kiosk-keys.ts';
import { signAsHeadOffice } from '../keys/signing.ts';
import type { PolicyInForce } from '../policy/policy-store.ts';
import { signPolicy } from '../policy/signed-policy.ts';
import { firstPinOf } from '../staff/first-pin.ts';
import { nameSupervisor } from '../staff/first-supervisor.ts';
import { hashPin } from '../staff/pin.ts';
import { isCodeOpen, redeemEnrolmentCode } from './enrolment-codes.ts';
import { highestReceiptIn } from './receipt-numbers.ts';

export interface EnrolDependencies extends DatabaseAndClock {
  readonly keys: HeadOfficeKeys;
  readonly policies: PolicyInForce;
}

type EnrolmentFailure = { readonly code: 'malformed' | 'enrolmentRefused' } | TooManyAttempts;

const keySchema = z.object({
  typ: z.literal(ENROLMENT_TYPES.request),
  jwk: z.strictObject({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string().regex(/^[\w-]{43}$/),
  }),
});

interface Applicant {
  readonly kid: string;
  readonly x: string;
  readonly request: EnrolmentRequest;
}

/** Enrols the key that signed the request as the kiosk for which the code was made; the answer provisions it. */
export async function enrol(
  dependencies: EnrolDependencies,
  jws: string,
  source: string,
): Promise<Outcome<{ provisioning: string }, EnrolmentFailure>> {
  const applicant = await readRequest(jws);
  if (!applicant) return fail({ code: 'malformed' });
  const keys = [{ kind: 'enrol', account: '', source }] as const;
  return limitAttempts<{ provisioning: string }, EnrolmentFailure>(dependencies, keys, async () => {
    const row = await enter(dependencies, applicant);
    if (!row) return fail({ code: 'enrolmentRefused' });
    const now = dependencies.clock.now();
    const provisioning: Provisioning = provisioningSchema.parse({
      kid: applicant.kid,
      branchId: row.branch_id,
      branchName: row.branch_name,
      kioskId: row.kiosk_id,
      timeZone: row.time_zone,
      counterName: row.counter_name ?? undefined,
      receiptsGiven: await receiptsGivenBy(dependencies.database, row),
      keys: dependencies.keys.published.filter((published) => isInForce(published, now)),
      policy: await signPolicy(dependencies.keys, now, dependencies.policies.inForce().document),
    });
    const signed = await signAsHeadOffice(dependencies.keys, now, ENROLMENT_TYPES.provisioning, provisioning);
    return succeed({ provisioning: signed });
  });
}

async function receiptsGivenBy(database: Database, row: { branch_id: string; kiosk_id: string }) {
  const kioskRef = { branchId: row.branch_id, kioskId: row.kiosk_id };
  const known = await database
    .selectFrom('kiosk_states')
    .select('receipts_given')
    .where('branch_id', '=', row.branch_id)
    .where('kiosk_id', '=', row.kiosk_id)
    .executeTakeFirst();
  return Math.max(known?.receipts_given ?? 0, await highestReceiptIn(database, kioskRef));
}

/** Undefined for codes of editions that stored no supervisor. */
function supervisorOf(row: { supervisor_id: string | null; supervisor_name: string | null }) {
  const { supervisor_id: staffId, supervisor_name: name } = row;
  return staffId === null || name === null ? undefined : { staffId, name };
}

/** Verifies the signature by the key in the header, which proves that the sender has its private key. */
async function readRequest(jws: string): Promise<Applicant | undefined> {
  try {
    const { jwk } = keySchema.parse(decodeProtectedHeader(jws));
    const key = await importJWK(jwk, ENVELOPE.signature);
    const { payload } = await compactVerify(jws, key, { algorithms: [ENVELOPE.signature] });
    const json = parseJson(new TextDecoder().decode(payload));
    const request = enrolmentRequestSchema.parse(json.ok ? json.value : undefined);
    return { kid: await calculateJwkThumbprint(jwk), x: jwk.x, request };
  } catch {
    return undefined;
  }
}

async function enter(dependencies: EnrolDependencies, { kid, x, request }: Applicant) {
  const now = dependencies.clock.now();
  // Nobody else waits for it: the transaction has not begun. A code that opens nothing costs no hash.
  const isOpen = await isCodeOpen(dependencies.database, request.code, now);
  const { settings } = dependencies;
  const pinHash = isOpen && (await hashPin(firstPinOf(request.code, settings.staff.pinDigits), settings));
  return transact(dependencies, async (transaction) => {
    // A key belongs to one kiosk for ever, so that its signatures keep their meaning.
    const known = await transaction
      .selectFrom('kiosks')
      .select('kid')
      .where('kid', '=', kid)
      .executeTakeFirst();
    const row = await redeemEnrolmentCode(transaction, request, kid, now);
    // A code tried with a known key is used up all the same, since somebody else may know it.
    if (!row || (row.first && known)) return undefined;
    if (!row.first) return row;
    const kioskRef = { branchId: row.branch_id, kioskId: row.kiosk_id };
    const supervisor = supervisorOf(row);
    if (supervisor && pinHash) await nameSupervisor(transaction, row.branch_id, supervisor, pinHash);
    const place = { branchName: row.branch_name, city: row.city ?? undefined, timeZone: row.time_zone };
    await addEnrolledKiosk(transaction, { kid, x, ...kioskRef, ...place }, now);
    const state = { branch_name: row.branch_name, audit_log: null, audit_sequence: null, audit_hash: null };
    await transaction
      .insertInto('kiosk_states')
      .values({
        branch_id: row.branch_id,
        kiosk_id: row.kiosk_id,
        ...state,
        condition: 'red',
        health_issues: '',
        silent: 1,
      })
      .onConflict((conflict) => conflict.columns(['branch_id', 'kiosk_id']).doUpdateSet(state))
      .execute();
    return row;
  });
}
