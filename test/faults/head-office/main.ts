import { startHeadOffice } from '../../../head-office/app/start.ts';
import { makeSettings } from '../../../head-office/configuration/configure.ts';
import { manageKeys } from '../../../head-office/keys/manage-keys.ts';
import { makeLog } from '../../../head-office/log.ts';
import { plentyOfAttempts } from '../../fixtures/head-office/plenty.ts';
import { headOfficeStartSchema } from './start.ts';

// The reference head office as a process of its own, at the bench's time of day.
const { clockAheadMs, adoptKeys, ...given } = headOfficeStartSchema.parse(JSON.parse(process.argv[2] ?? ''));
const settings = makeSettings(
  {
    ...given,
    limits: { retryAfterSeconds: 1 },
    passwords: { cost: 2, blockSize: 1, parallelization: 1 },
    attempts: plentyOfAttempts,
  },
  true,
  given.dataFolder,
);
if (!settings.ok) throw new Error(settings.problem);
const clock = { now: () => new Date(Date.now() + clockAheadMs), ahead: 0 };
const log = makeLog('silent');
if (adoptKeys) {
  const adopted = await manageKeys(settings.value, clock, log);
  if (!adopted.ok) throw new Error(adopted.problem);
}
const headOffice = await startHeadOffice(settings.value, clock, log);
if (!headOffice.ok) throw new Error(headOffice.problem);
const { address, stop } = headOffice.value;
process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
process.stdin.once('end', () => process.exit(0)).resume();
process.stdout.write(`${JSON.stringify({ listening: address })}\n`);
