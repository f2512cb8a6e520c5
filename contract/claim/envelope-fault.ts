import { z } from 'zod';

/**
 * Why a head office could not take an envelope. None of it is the person's doing, so none is a verdict on the claim: nothing
 * is recorded, the kiosk keeps the envelope, and the same one is taken once keys, lists, programs and database are right.
 */
export const envelopeFaultSchema = z.enum([
  'keyUnknown',
  'unreadable',
  'signatureWrong',
  'kioskUnknown',
  'kioskExpired',
  'kioskRevoked',
  'sessionLost',
]);
export type EnvelopeFault = z.infer<typeof envelopeFaultSchema>;
