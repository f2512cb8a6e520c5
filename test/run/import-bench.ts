import '../../scripts/lib/node-version.ts';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildPrograms } from '../../scripts/build/build.ts';
import { runScript } from '../../scripts/lib/stop.ts';
import { reportOf } from '../bench/import/report.ts';
import { importOnce, type Round } from '../bench/import/round.ts';
import { startPostgres } from '../fixtures/postgres/postgres.ts';

const optionsSchema = z.object({
  people: z.coerce.number().int().positive().max(9_999_999).default(1_000_000),
  rounds: z.coerce.number().int().positive().default(1),
});

// How fast people are imported, beside COPY of the same rows: npm run import-bench -- --people 1000000 --rounds 3
await runScript(async () => {
  const options = { people: { type: 'string' }, rounds: { type: 'string' } } as const;
  const { people, rounds } = optionsSchema.parse(parseArgs({ options }).values);
  await buildPrograms('test', ['head-office', 'pictures']);
  const server = await startPostgres({ durable: true });
  const all: Round[] = [];
  try {
    for (let round = 1; round <= rounds; round += 1) {
      all.push(await importOnce(server, people));
      console.log(`round ${round} of ${rounds}: ${JSON.stringify(all.at(-1))}`);
    }
  } finally {
    await server.stop();
  }
  console.log(`\n${reportOf(people, all)}`);
  return 0;
});
