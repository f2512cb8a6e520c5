import { z } from 'zod';
import { heldNameSchema } from '../identity/held.ts';

/** `POST` to the bank gateway of the agency: who holds this account. */
export interface GatewayRequest {
  readonly bankCode: string;
  readonly accountNumber: string;
}

/** Its answer. What else it says is ignored. */
export const gatewayAnswerSchema = z.discriminatedUnion('found', [
  z.object({ found: z.literal(true), holderName: heldNameSchema, active: z.boolean() }),
  z.object({ found: z.literal(false) }),
]);
