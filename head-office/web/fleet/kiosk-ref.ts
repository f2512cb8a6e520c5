import { z } from 'zod';
import { branchIdSchema, kioskIdSchema } from '../../../contract/fleet/heartbeat.ts';
import type { KioskRef } from '../../keys/kiosk-keys.ts';
import type { OperatorContext } from './layout/page-context.ts';

const kioskRefSchema = z.object({ branchId: branchIdSchema, kioskId: kioskIdSchema });

/** The kiosk in the path; undefined where the path is malformed. */
export function readKioskRef({ request }: OperatorContext): KioskRef | undefined {
  return kioskRefSchema.safeParse(request.params).data;
}
