import '../../scripts/lib/node-version.ts';
import { runTool } from '../../scripts/checks/tools.ts';
import { runScript } from '../../scripts/lib/stop.ts';

// `npm run introduction`: takes the pictures of the introduction anew, of the kiosk as it is now.
await runScript(async () => {
  const { code } = await runTool('playwright', ['test', '--project=introduction']);
  return code;
});
