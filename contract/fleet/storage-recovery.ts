import { z } from 'zod';
import { instantText } from '../calendar.ts';

const count = z.int().min(0);

/** Why a kiosk did not find its storage as it had left it. */
export const recoveryCauseSchema = z.enum([
  'damaged',
  'missing',
  'logMissing',
  'olderThanBackup',
  'olderThanNumbers',
  'olderThanHeadOffice',
]);

/** What came of a storage that was not as it had been left; running receipt numbers, and nothing of any person. */
export const storageRecoverySchema = z.object({
  at: instantText,
  because: recoveryCauseSchema,
  /** Numbers that were given, of which nothing was found here: the first, the last, and how many; 0 for none. */
  lostFrom: count,
  lostTo: count,
  lost: count,
  /** Claims of which the number was found and the rest was not. */
  withoutEnvelope: count,
  /** When the newest claim was confirmed that was found; null where none was. */
  foundUntil: instantText.nullable(),
});
export type StorageRecovery = z.infer<typeof storageRecoverySchema>;
