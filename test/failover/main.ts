import { join } from 'node:path';
import { makeDatabase } from '../fixtures/postgres/postgres.ts';
import { runFleet } from '../fleet/fleet.ts';
import { BUILT_PROGRAM } from '../fleet/instances.ts';
import { type Done, doFaults } from './faults.ts';
import { startOn } from './head-office.ts';
import { fleetOf, readFailoverOptions } from './options.ts';
import { isGood, reportOf } from './report.ts';
import { openRoom } from './room.ts';
import { makeSchedule } from './schedule.ts';

// Runs in name spaces of its own (test/run/failover.ts), which end with it whatever is still at work in them.

const [packages = '', folder = '', ...args] = process.argv.slice(2);
const options = readFailoverOptions(args);
const log = (line: string) => process.stdout.write(`${line}\n`);
process.stdin.once('end', () => process.exit(1)).resume();

log('starting etcd, Patroni and HAProxy');
const room = await openRoom({ packages, folder, logs: options.logs ?? join(folder, 'logs') });
if (!(await room.cluster.whole(180)))
  throw new Error('PostgreSQL does not become a cluster: see --logs FOLDER');
const [one] = room.houses;
const database = await makeDatabase(one?.databaseUrl ?? '');
const houses = room.houses.map(({ machine, databaseUrl }) => {
  const url = new URL(databaseUrl);
  url.pathname = new URL(database).pathname;
  return { machine, databaseUrl: url.href };
});
const schedule = makeSchedule(options);
const fleetOptions = fleetOf(options);
let faults: Done[] = [];
let end = 0;
const fleet = await runFleet(fleetOptions, {
  databaseUrl: database,
  program: BUILT_PROGRAM,
  log,
  start: (instances) => startOn(houses, instances, room.services),
  async meanwhile(returnedAt) {
    end = returnedAt + fleetOptions.spread * 1_000;
    faults = await doFaults(room, schedule, returnedAt, log);
  },
});
const result = { fleet, faults, end };
log(`\n${reportOf(result)}`);
for (const bug of fleet.bugs) log(`bug in a kiosk: ${bug}`);
process.exit(isGood(result) ? 0 : 1);
