import './lib/node-version.ts';
import { runScript } from './lib/stop.ts';
import { assembleHeadOffice } from './package/head-office/assemble.ts';
import { makeDebianPackage } from './package/head-office/debian.ts';

await runScript(async () => {
  const folder = await assembleHeadOffice('branch');
  console.log(`The head office, to be copied anywhere: ${folder}`);
  console.log(`The same for Debian: ${await makeDebianPackage(folder, 'xz')}`);
  return 0;
});
