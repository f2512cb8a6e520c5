import { z } from 'zod';

/** How the head office's process is started: as JSON in its first argument. */
export const headOfficeStartSchema = z.object({
  dataFolder: z.string(),
  port: z.int(),
  kiosksFile: z.string(),
  /** PostgreSQL; without it the data folder's own file. */
  databaseUrl: z.string().optional(),
  /** From this computer's time to the bench's. */
  clockAheadMs: z.number(),
  /** An administrator has said that the keys of the key file are the right ones. */
  adoptKeys: z.boolean(),
});
export type HeadOfficeStart = z.infer<typeof headOfficeStartSchema>;
