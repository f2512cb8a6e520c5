import { z } from 'zod';
import { recoveryCauseSchema } from '../../contract/fleet/storage-recovery.ts';

const count = z.int().min(0);

/** What happened to the storage, for staff; as it stands in the audit log, and as a thread tells of it. */
export const recoverySchema = z.object({
  because: recoveryCauseSchema,
  /** Name of the file under which the damaged database is kept; empty where there was none. */
  kept: z.string(),
  /** What was carried over: see `CarriedOver`. */
  claims: count,
  withoutEnvelope: count,
  lostFrom: count,
  lostTo: count,
  lost: count,
  foundUntil: z.string(),
});
export type Recovery = z.infer<typeof recoverySchema>;
