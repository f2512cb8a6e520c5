import { z } from 'zod';
import { instantText } from '../calendar.ts';
import { digestSchema } from '../digest.ts';
import { cameraStateSchema, printerStateSchema, touchStateSchema } from './devices.ts';
import { storageRecoverySchema } from './storage-recovery.ts';
import { timeZoneSchema } from './time-zone.ts';

/** `typ` of what kiosk and head office sign for each other about the kiosk itself: JWS (RFC 7515), EdDSA. */
export const FLEET_TYPES = {
  heartbeat: 'anjungan-jht-heartbeat',
  orders: 'anjungan-jht-orders',
} as const;

export const branchIdSchema = z.string().regex(/^[0-9A-Z]{3}$/, 'must be three capital letters or digits');
export const kioskIdSchema = z.string().regex(/^[0-9A-Z]{2}$/, 'must be two capital letters or digits');

export const kioskFaultSchema = z.enum(['provisioning', 'storage', 'key', 'internal', 'operator']);
/** Why a kiosk takes no visits. */
export type KioskFault = z.infer<typeof kioskFaultSchema>;

export const outOfServiceReasonSchema = z.enum(['maintenance', 'cleaning', 'relocation', 'suspicion']);
/** Why an operator took a kiosk out of service. */
export type OutOfServiceReason = z.infer<typeof outOfServiceReasonSchema>;

const keyKindSchema = z.enum(['keyring', 'tpm2', 'hostKey', 'file']);
/** By what a kiosk protects its key: the system's keyring, systemd-creds with a TPM 2 or the host's key, or nothing. */
export type KeyKind = z.infer<typeof keyKindSchema>;

/** Digests in a heartbeat: with them it stays within the length that older head offices take. */
export const WAITING_AT_ONCE = 40;

const commandId = z.uuid();
const orderSchema = z.discriminatedUnion('type', [
  z.object({ id: commandId, type: z.literal('takeOutOfService'), reason: outOfServiceReasonSchema }),
  z.object({ id: commandId, type: z.literal('putIntoService') }),
  z.object({ id: commandId, type: z.literal('restartWhenIdle') }),
  z.object({ id: commandId, type: z.literal('fetchPolicy') }),
]);
/** What an operator wants of a kiosk. The same order twice, by its id, is carried out once. */
export type Order = z.infer<typeof orderSchema>;
export const orderTypeSchema = z.enum([
  'takeOutOfService',
  'putIntoService',
  'restartWhenIdle',
  'fetchPolicy',
]);

const count = z.int().min(0);

/** What a kiosk says of itself, and nothing of any person. */
export const heartbeatSchema = z.object({
  branchId: branchIdSchema,
  kioskId: kioskIdSchema,
  branchName: z.string().max(60),
  /** By which it counts days; older kiosks do not tell. */
  timeZone: timeZoneSchema.optional(),
  /** By the time that the head office told last. */
  at: instantText,
  startedAt: instantText,
  /** Of the program. */
  version: z.string().max(40),
  policyVersion: z.int(),
  /** By what its key is protected; older kiosks do not tell. */
  keyKind: keyKindSchema.optional(),
  /** Null while visits are taken. */
  fault: kioskFaultSchema.nullable(),
  printer: printerStateSchema,
  camera: cameraStateSchema,
  touch: touchStateSchema,
  diskFreeMegabytes: count,
  /** How far the computer's own clock is ahead of the head office's time; negative when behind. */
  clockSkewSeconds: z.int(),
  /** How often the line was lost since the start. */
  lineLosses: count,
  queue: z.object({
    waiting: count,
    oldestAt: instantText.nullable(),
    /** Set aside for staff. */
    parked: count,
    /** Of these, how many are whole, and not taken by the head office; the rest is damaged. Older kiosks know of none. */
    notTaken: count.optional(),
    refused: count,
  }),
  /** Digests of envelopes that wait, of which the head office may not know yet; more follow. Older kiosks tell of none. */
  waiting: z.array(digestSchema).max(WAITING_AT_ONCE).optional(),
  lastClaimAt: instantText.nullable(),
  /** The running receipt numbers; older kiosks say nothing of them. */
  receipts: z
    .object({
      /** The highest that was given. */
      given: count,
      /** The lowest whose claim has not arrived; null where all have. */
      waitingFrom: count.nullable(),
      /** The kiosk does not know whether it gave any before: its disk is new. */
      unsure: z.boolean(),
      /** What came of a storage that was not as it had been left, of the last days. */
      recovery: storageRecoverySchema.nullable(),
    })
    .optional(),
  /** Visits since the start. */
  visits: count,
  /** Orders carried out of which the head office has not yet heard. */
  done: z.array(commandId).max(100),
  /** The newest entry of the audit log: a compact JWS by the kiosk over an AuditHead. */
  auditHead: z.string().max(2_000).optional(),
});
export type Heartbeat = z.infer<typeof heartbeatSchema>;

/** `heartbeat` is a compact JWS (EdDSA) by the kiosk over a Heartbeat. */
export const signedHeartbeatSchema = z.object({ heartbeat: z.string().max(12_000) });

/** The signed answer to exactly one heartbeat, named by its digest, so that no older answer can be given again. */
export const ordersSchema = z.object({
  heartbeatDigest: digestSchema,
  orders: z.array(orderSchema),
  /** The highest running receipt number that the kiosk is known to have given; older head offices do not tell. */
  receiptsGiven: count.optional(),
  /** From which number on claims had not arrived, as the kiosk said last while it had all of its memory. */
  receiptsWaitingFrom: count.optional(),
  /** The head office has kept the digests of the envelopes that wait; older head offices do not tell. */
  waitingKept: z.literal(true).optional(),
});
export type SignedOrders = z.infer<typeof ordersSchema>;

/** `orders` is a compact JWS (EdDSA) by the head office over Orders. */
export const signedOrdersSchema = z.object({ orders: z.string() });
