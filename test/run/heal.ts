import '../../scripts/lib/node-version.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildPrograms } from '../../scripts/build/build.ts';
import { screens } from '../../scripts/launch/screens.ts';
import { startXvfb } from '../../scripts/launch/xvfb.ts';
import { runScript } from '../../scripts/lib/stop.ts';
import { packageKiosk } from '../../scripts/package/package.ts';
import { prepareRuntime } from '../../scripts/runtime/runtime.ts';
import { needFromSystem } from '../../scripts/runtime/system-libraries.ts';
import { confirmed, type HealBranch, openHealBranch } from '../heal/branch.ts';
import { atRest, type Break, inVisit } from '../heal/breaks.ts';
import { atPhoto, overseen } from '../heal/device-breaks.ts';
import { visitBreaks } from '../heal/visit-breaks.ts';
import { variables } from '../support/kiosk/under-test.ts';
import { words } from '../support/people/visitor.ts';

/** A part that is back later than this was not healed. */
const LONGEST_SECONDS = 15;
const PATIENCE_SECONDS = 60;

// Breaks each part of the packaged kiosk in turn and prints the seconds until it is well again: npm run heal
await runScript(async () => {
  const runtime = await prepareRuntime({ virtualDisplay: true });
  await needFromSystem(['cupsd', 'systemd-notify']);
  await buildPrograms('test');
  process.env[variables.packaged] = await packageKiosk(runtime, 'test');
  const screen = await startXvfb(screens.portrait);
  process.env[variables.portrait] = screen.display;
  console.log(`Electron ${runtime.version} (${runtime.kind}), packaged.\n`);
  const branch = await openHealBranch();
  try {
    const visits = await breakAll(branch, visitBreaks);
    await branch.goToPhoto();
    const atCamera = await breakAll(branch, atPhoto);
    await branch.goToCheck();
    const during = await breakAll(branch, inVisit);
    await branch.headOffice.stop();
    await branch.press(words.id.check.confirm);
    await until(async () => (await branch.heading()) === words.id.receipt.title);
    const after = await breakAll(branch, atRest);
    const heardOf = await breakAll(branch, overseen);
    const arrived = await until(async () => isEachThere(await received(branch)));
    console.log(`\nclaims confirmed ${confirmed.length}, arrived ${(await received(branch)).length}`);
    const all = [...visits, ...atCamera, ...during, ...after, ...heardOf];
    return arrived !== undefined && all.every((seconds) => seconds <= LONGEST_SECONDS) ? 0 : 1;
  } finally {
    await branch.stop();
    await screen.stop();
  }
});

async function breakAll(branch: HealBranch, breaks: readonly Break[]): Promise<readonly number[]> {
  const all: number[] = [];
  for (const { part, prepared, broken, mended, isBack, afterwards } of breaks) {
    await prepared?.(branch);
    let begun = performance.now();
    const because = await broken(branch);
    if (because !== undefined) {
      console.log(`${part.padEnd(44)} not tried: ${because}`);
      continue;
    }
    if (mended) {
      await mended(branch);
      begun = performance.now();
    }
    const back = await until(() => isBack(branch));
    const seconds = back === undefined ? Number.POSITIVE_INFINITY : (performance.now() - begun) / 1_000;
    console.log(`${part.padEnd(44)} ${back === undefined ? 'NOT BACK' : `${seconds.toFixed(1)} s`}`);
    all.push(seconds);
    if (back !== undefined) await afterwards?.(branch);
  }
  return all;
}

async function until(holds: () => Promise<boolean>): Promise<true | undefined> {
  const give = performance.now() + PATIENCE_SECONDS * 1_000;
  while (performance.now() < give) {
    if (await holds().catch(() => false)) return true;
    await sleep(100);
  }
  return undefined;
}

async function received({ headOffice }: HealBranch): Promise<readonly string[]> {
  const claims = await headOffice.received();
  return claims.filter(({ outcome }) => outcome === 'accepted').map((claim) => claim.case ?? '');
}

/** And none of them twice. */
function isEachThere(arrived: readonly string[]): boolean {
  return arrived.length === confirmed.length && confirmed.every((claim) => arrived.includes(claim));
}
