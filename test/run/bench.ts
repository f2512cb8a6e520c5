import { runTool } from '../../scripts/checks/tools.ts';
import { runScript, Stop } from '../../scripts/lib/stop.ts';
import { prepareSqliteForNode } from '../../scripts/runtime/sqlite-addon.ts';

/** `npm run bench -- NAME`: one table from one run. A bench measures and never fails for being slow. */
const benches: Record<string, () => Promise<{ bench: () => Promise<void> }>> = {
  outbox: () => import('../bench/outbox.bench.ts'),
  photo: async () => ({ bench: inPackagedKiosk('photo-bench') }),
};

/** A bench of the whole kiosk, as Playwright starts it. */
function inPackagedKiosk(project: string): () => Promise<void> {
  return async () => {
    const { code } = await runTool('playwright', ['test', `--project=${project}`]);
    if (code !== 0) throw new Stop('The bench did not come to its end.', 'Read what Playwright says above.');
  };
}

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
