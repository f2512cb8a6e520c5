import './lib/node-version.ts';
import { parseArgs } from 'node:util';
import { develop } from './dev/develop.ts';
import { runScript, Stop } from './lib/stop.ts';

// The kiosk in training mode, kept as its sources are: what is saved is on the screen a moment later.
await runScript(() => develop(readOptions()));

function readOptions() {
  try {
    const { values } = parseArgs({ options: { landscape: { type: 'boolean', default: false } } });
    return { orientation: values.landscape ? ('landscape' as const) : ('portrait' as const) };
  } catch (error) {
    throw new Stop(
      error instanceof Error ? error.message : String(error),
      'Run npm run dev, or npm run dev -- --landscape for a virtual display that lies on its side.',
    );
  }
}
