import { z } from 'zod';

/**
 * Why a head office could not take an envelope. None of it is the person's doing, so none is a verdict on the claim: nothing
 * is recorded, the kiosk keeps the envelope, and the same one is taken once keys, lists and programs are right.
 */
export const envelopeFaultSchema = z.enum([
  'keyUnknown',
  'unreadable',
  'signatureWrong',
  'kioskUnknown',
  'kioskExpired',
  'kioskRevoked',
]);
export type EnvelopeFault = z.infer<typeof envelopeFaultSchema>;
