import '../../scripts/lib/node-version.ts';
import { buildPrograms } from '../../scripts/build/build.ts';
import { runScript } from '../../scripts/lib/stop.ts';
import { needFromSystem } from '../../scripts/runtime/system-libraries.ts';
import { runFeed } from '../feed/feed.ts';
import { readFeedOptions } from '../feed/options.ts';
import { isGood, reportOf } from '../feed/report.ts';
import { makeDatabase, startPostgres } from '../fixtures/postgres/postgres.ts';

// Tells a core of cases while instances and the broker are killed: npm run feed -- --claims 1000 --seed 1
await runScript(async () => {
  const options = readFeedOptions(process.argv.slice(2));
  console.log(`Feed: ${JSON.stringify(options)}`);
  await needFromSystem(['nats-server']);
  await buildPrograms('test', ['head-office', 'pictures']);
  const server = await startPostgres({ durable: true });
  try {
    const result = await runFeed(options, await makeDatabase(server.url), console.log);
    console.log(`\n${reportOf(result)}`);
    return isGood(result) ? 0 : 1;
  } finally {
    await server.stop();
  }
});
