import { z } from 'zod';
import { startTestOffice } from '../../fixtures/head-office.ts';

/** How it is started: as JSON in its first argument. */
const officeStartSchema = z.object({
  dataFolder: z.string(),
  port: z.int(),
  kiosksFile: z.string(),
  clockAheadMs: z.number(),
});

/** Many people sign in from one address here, and some of them again and again. */
const PLENTY = { most: 1_000_000, withinMinutes: 15 };

// The reference head office as a process of its own, at the bench's time of day.
const { dataFolder, port, kiosksFile, clockAheadMs } = officeStartSchema.parse(
  JSON.parse(process.argv[2] ?? ''),
);
const office = await startTestOffice({
  clock: { now: () => new Date(Date.now() + clockAheadMs), ahead: 0 },
  dataFolder,
  settings: {
    port,
    kiosksFile,
    attempts: { signIn: PLENTY, register: PLENTY, inquireAccount: PLENTY, submitClaim: PLENTY },
  },
});
process.once('SIGTERM', () => void office.stop().then(() => process.exit(0)));
process.stdin.once('end', () => process.exit(0)).resume();
process.stdout.write(`${JSON.stringify({ listening: office.address })}\n`);
