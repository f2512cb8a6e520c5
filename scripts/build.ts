import './lib/node-version.ts';
import { buildPrograms } from './build/build.ts';
import { runScript } from './lib/stop.ts';

await runScript(async () => {
  const built = await buildPrograms('test');
  console.log(built.length === 0 ? 'Nothing changed since the last build.' : `Built ${built.join(', ')}.`);
  return 0;
});
