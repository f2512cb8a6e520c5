import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysSchema } from '../../contract/keys/key-list.ts';
import { costOfTables } from './cost.ts';
import { countClaims } from './count.ts';
import { type Instance, type InstancesOptions, startInstances } from './instances.ts';
import { confirmedSchema, installedSchema, sentSchema } from './messages.ts';
import type { FleetOptions } from './options.ts';
import { cpuSecondsOf, peakMemoryOf } from './process-usage.ts';
import { fillRegistry } from './registry.ts';
import type { FleetResult } from './report.ts';
import { addTries, noTries } from './tries.ts';
import { startWorker, type Worker } from './workers.ts';

export interface FleetRun {
  /** An empty PostgreSQL database. */
  readonly databaseUrl: string;
  /** Of the database's server, where it runs on this machine. */
  readonly databasePid?: number | undefined;
  readonly program: readonly string[];
  readonly log: (line: string) => void;
  /** Starts the instances elsewhere than on this machine. */
  readonly start?: (options: InstancesOptions) => Promise<Instance[]>;
  /** What happens to them while the claims are sent; the time is that of the line's return. */
  readonly meanwhile?: (returnedAt: number) => Promise<void>;
}

const A_DAY = 86_400_000;

/**
 * Installs kiosks, lets each confirm its claims while the line is down, then gives the line back to all at once, and
 * counts what the head office's database holds when every claim is acknowledged or the time is over.
 */
export async function runFleet(options: FleetOptions, run: FleetRun): Promise<FleetResult> {
  const folder = await mkdtemp(join(tmpdir(), 'fleet-'));
  const workers = Array.from({ length: options.workers }, startWorker);
  let instances: Instance[] = [];
  try {
    run.log(`installing ${options.kiosks} kiosks`);
    const kiosks = await install(options, workers, folder);
    const start = run.start ?? startInstances;
    instances = await start({ ...run, folder, kiosks, count: options.instances });
    run.log('filling the registry, confirming claims');
    const firstAt = new Date(Date.now() - A_DAY);
    await fillRegistry(run.databaseUrl, options.kiosks * options.claims, firstAt);
    const addresses = instances.map(({ address }) => address);
    const headOfficeKeys = await publishedKeys(addresses[0] ?? '');
    const confirmed = await Promise.all(
      workers.map((worker) =>
        worker.execute({ order: 'confirm', firstAt, headOfficeKeys, addresses }, confirmedSchema),
      ),
    );
    const claimIds = confirmed.flatMap((each) => each.claimIds);
    run.log(`the line returns: ${claimIds.length} claims wait`);
    const { minutes, spread } = options;
    const usage = () => ({
      headOffice: instances.reduce((sum, { pid }) => sum + cpuSecondsOf(pid), 0),
      database: cpuSecondsOf(run.databasePid),
    });
    const before = usage();
    const returnedAt = performance.timeOrigin + performance.now();
    const [sent] = await Promise.all([
      Promise.all(
        workers.map((worker) => worker.execute({ order: 'lineReturns', minutes, spread }, sentSchema)),
      ),
      run.meanwhile?.(returnedAt),
    ]);
    const after = usage();
    return {
      claims: claimIds.length,
      envelopeBytes: confirmed.reduce((sum, each) => sum + each.envelopeBytes, 0) / claimIds.length,
      waits: sent.flatMap(({ waits }) => waits).toSorted((one, other) => one - other),
      acknowledgedAt: sent
        .flatMap(({ acknowledgedAt }) => acknowledgedAt)
        .toSorted((one, other) => one - other),
      tries: sent.map(({ tries }) => tries).reduce(addTries, noTries),
      refused: sent.reduce((sum, each) => sum + each.refused, 0),
      waiting: sent.reduce((sum, each) => sum + each.waiting, 0),
      bugs: sent.flatMap(({ bugs }) => bugs),
      peaks: instances.map(({ pid }) => peakMemoryOf(pid)),
      cpuSeconds: {
        headOffice: after.headOffice - before.headOffice,
        database: after.database - before.database,
      },
      costs: await costOfTables(run.databaseUrl, claimIds.length),
      ...(await countClaims(run.databaseUrl, claimIds)),
    };
  } finally {
    for (const worker of workers) worker.stop();
    await Promise.all(instances.map((instance) => instance.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

/** Shares the kiosks out among the processes; returns the list that the head office is given. */
async function install(options: FleetOptions, workers: readonly Worker[], folder: string) {
  const [width = 0, height = 0] = options.photo.split('x').map(Number);
  const storage = options.storage === 'disk' ? join(folder, 'kiosks') : undefined;
  if (storage !== undefined) await mkdir(storage);
  const share = Math.ceil(options.kiosks / workers.length);
  const installed = await Promise.all(
    workers.map((worker, place) => {
      const first = place * share;
      const length = Math.max(0, Math.min(share, options.kiosks - first));
      const kiosks = Array.from({ length }, (_, at) => placeOf(first + at));
      const { seed, claims, lost, longestRetry } = options;
      const order = {
        order: 'install',
        seed,
        first,
        kiosks,
        claims,
        photo: { width, height },
        lost,
        longestRetry,
      } as const;
      return worker.execute({ ...order, ...(storage && { folder: storage }) }, installedSchema);
    }),
  );
  return installed.flatMap(({ listed }) => listed);
}

const KIOSKS_A_BRANCH = 10;

/** Ten kiosks a branch: F00-00 to F00-09, F01-00 and so on. */
function placeOf(number: number) {
  const branch = Math.floor(number / KIOSKS_A_BRANCH);
  return {
    branchId: `F${branch.toString(36).toUpperCase().padStart(2, '0')}`,
    kioskId: String(number % KIOSKS_A_BRANCH).padStart(2, '0'),
  };
}

async function publishedKeys(address: string) {
  return keysSchema.parse(await (await fetch(`${address}/v1/keys`)).json()).keys;
}
