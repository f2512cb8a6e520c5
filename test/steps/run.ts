import '../../scripts/lib/node-version.ts';
import { runTool } from '../../scripts/checks/tools.ts';
import { runScript } from '../../scripts/lib/stop.ts';

// `npm run steps`: touches, typed characters, pages and seconds of a claim by the own phone, beside JMO's published steps.
await runScript(async () => {
  const { code } = await runTool('playwright', ['test', '--project=steps']);
  return code;
});
