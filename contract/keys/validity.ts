import { z } from 'zod';
import { instantText } from '../calendar.ts';

/** When a key is in force: from `validFrom` on, before `validUntil`; without one of them there is no such limit. */
export const validitySchema = z.object({
  validFrom: instantText.optional(),
  validUntil: instantText.optional(),
});
export type Validity = z.infer<typeof validitySchema>;

/** Whether a key is in force at that instant. */
export function isInForce({ validFrom, validUntil }: Validity, at: Date): boolean {
  return at >= startOf(validFrom) && (validUntil === undefined || at < new Date(validUntil));
}

/** The key in force that came into force last; of several, the one that is listed first. */
export function newestInForce<K extends Validity>(keys: readonly K[], at: Date): K | undefined {
  const inForce = keys.filter((key) => isInForce(key, at));
  return inForce.toSorted((a, b) => startOf(b.validFrom).getTime() - startOf(a.validFrom).getTime())[0];
}

function startOf(validFrom: string | undefined): Date {
  return new Date(validFrom ?? 0);
}
