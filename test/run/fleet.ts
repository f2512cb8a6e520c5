import '../../scripts/lib/node-version.ts';
import { join } from 'node:path';
import { buildPrograms } from '../../scripts/build/build.ts';
import { runScript } from '../../scripts/lib/stop.ts';
import { makeDatabase, startPostgres } from '../fixtures/postgres/postgres.ts';
import { runFleet } from '../fleet/fleet.ts';
import { BUILT_PROGRAM } from '../fleet/instances.ts';
import { type FleetOptions, readFleetOptions } from '../fleet/options.ts';
import { type FleetResult, isGood, reportOf } from '../fleet/report.ts';
import { buildBefore } from '../support/build-before.ts';

// Simulates a fleet of kiosks that come back at once after a day offline: npm run fleet -- --kiosks 1300 --claims 20
await runScript(async () => {
  const options = readFleetOptions(process.argv.slice(2));
  console.log(`Fleet: ${JSON.stringify(options)}`);
  const programs: Record<string, readonly string[]> = {};
  if (options.before !== undefined) {
    const folder = await buildBefore(options.before);
    programs[options.before] = [join(folder, 'dist', 'head-office', 'main.js')];
  }
  await buildPrograms('test');
  programs['now'] = BUILT_PROGRAM;
  const results: Record<string, FleetResult> = {};
  for (const [name, program] of Object.entries(programs)) results[name] = await runOn(program, options);
  console.log(`\n${reportOf(results)}`);
  const bugs = Object.values(results).flatMap((result) => result.bugs);
  for (const bug of bugs) console.log(`bug in a kiosk: ${bug}`);
  return results['now'] && isGood(results['now']) ? 0 : 1;
});

async function runOn(program: readonly string[], options: FleetOptions): Promise<FleetResult> {
  const server = await startPostgres({ durable: true });
  try {
    const databaseUrl = await makeDatabase(server.url);
    return await runFleet(options, { databaseUrl, databasePid: server.pid(), program, log: console.log });
  } finally {
    await server.stop();
  }
}
