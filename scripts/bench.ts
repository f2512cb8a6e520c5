import { prepareSqliteForNode } from './runtime/sqlite-addon.ts';
import { runScript, Stop } from './stop.ts';

/** `npm run bench -- NAME`: one table from one run. A bench measures and never fails for being slow. */
const benches: Record<string, () => Promise<{ bench: () => Promise<void> }>> = {
  outbox: () => import('../test/bench/outbox.bench.ts'),
};

await runScript(async () => {
  const name = process.argv[2] ?? '';
  const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (!load) {
    throw new Stop(
      `There is no bench called '${name}'.`,
      `Choose one: npm run bench -- ${Object.keys(benches).join('|')}`,
    );
  }
  await prepareSqliteForNode();
  const { bench } = await load();
  await bench();
  return 0;
});
