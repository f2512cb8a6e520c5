import '../../scripts/lib/node-version.ts';
import { buildPrograms } from '../../scripts/build/build.ts';
import { runScript } from '../../scripts/lib/stop.ts';
import { makeDatabase, startPostgres } from '../fixtures/postgres/postgres.ts';
import { runFleet } from '../fleet/fleet.ts';
import { BUILT_PROGRAM } from '../fleet/instances.ts';
import { readFleetOptions } from '../fleet/options.ts';
import { isGood, reportOf } from '../fleet/report.ts';

// Simulates a fleet of kiosks that come back at once after a day offline: npm run fleet -- --kiosks 1300 --claims 20
await runScript(async () => {
  const options = readFleetOptions(process.argv.slice(2));
  console.log(`Fleet: ${JSON.stringify(options)}`);
  await buildPrograms('test');
  const server = await startPostgres({ durable: true });
  try {
    const databaseUrl = await makeDatabase(server.url);
    const result = await runFleet(options, { databaseUrl, program: BUILT_PROGRAM, log: console.log });
    console.log(`\n${reportOf(result)}`);
    for (const bug of result.bugs) console.log(`bug in a kiosk: ${bug}`);
    return isGood(result) ? 0 : 1;
  } finally {
    await server.stop();
  }
});
