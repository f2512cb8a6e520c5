import { z } from 'zod';
import { recoveryCauseSchema } from '../../contract/fleet/storage-recovery.ts';
import { carriedOverSchema } from './salvage/carried-over.ts';

/** What happened to the storage, for staff; as it stands in the audit log, and as a thread tells of it. */
export const recoverySchema = carriedOverSchema.extend({
  because: recoveryCauseSchema,
  /** Name of the file under which the damaged database is kept; empty where there was none. */
  kept: z.string(),
});
export type Recovery = z.infer<typeof recoverySchema>;
