import { z } from 'zod';
import { branchIdSchema, kioskIdSchema } from '../../contract/fleet/heartbeat.ts';
import { citySchema, provisioningSchema } from '../../contract/fleet/provisioning.ts';
import { staffIdSchema, staffNameSchema } from '../../contract/staff/staff.ts';
import { orderRequestSchema } from '../fleet/orders.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';
import type { Deed } from '../operators/roles.ts';

const kioskRefSchema = z.object({ branchId: branchIdSchema, kioskId: kioskIdSchema });
const supervisor = z.object({ staffId: staffIdSchema, name: staffNameSchema });
const { branchName, counterName, timeZone } = provisioningSchema.shape;

export const subjectSchema = z.discriminatedUnion('kind', [
  /** One order to many kiosks: those that were meant, whatever the list shows later. */
  z.object({ kind: z.literal('orders'), order: orderRequestSchema, kiosks: z.array(kioskRefSchema).min(1) }),
  z.object({ kind: z.literal('revoke'), kiosk: kioskRefSchema }),
  /** A code for a kiosk that has a key: the new key ends it. */
  z.object({
    kind: z.literal('reenrol'),
    kiosk: kioskRefSchema.extend({ branchName, city: citySchema, timeZone, counterName, supervisor }),
  }),
]);
/** What one operator proposes and another one confirms. */
export type Subject = z.infer<typeof subjectSchema>;

/** Who may confirm what. */
export const CONFIRMED_AS: Readonly<Record<Subject['kind'], Deed>> = {
  orders: 'confirmOrders',
  revoke: 'confirmKeys',
  reenrol: 'confirmKeys',
};

/** The kiosk that a subject is about; undefined where it is about many. */
export function kioskOf(subject: Subject): KioskRef | undefined {
  if (subject.kind === 'orders') return undefined;
  const { branchId, kioskId } = subject.kiosk;
  return { branchId, kioskId };
}
