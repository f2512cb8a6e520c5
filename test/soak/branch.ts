import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cups, startCups } from '../fixtures/cups/cups.ts';
import { HeadOfficeProcess } from '../support/head-office/head-office.ts';
import { BareKiosk } from '../support/kiosk/bare-kiosk.ts';
import { enrol, provision } from '../support/kiosk/kiosk.ts';
import { Registry } from './people/registry.ts';
import { NoiseCamera } from './planted/camera.ts';

/** Who goes away is waited for; shorter than a branch's, which is for training only. */
const TIMES = { idleSeconds: 40, warningSeconds: 5, farewellSeconds: 1 };

/** A branch whose kiosk is watched from outside: printer, camera, head office, and the people that it knows. */
export interface WatchedBranch {
  readonly kiosk: BareKiosk;
  readonly headOffice: HeadOfficeProcess;
  readonly registry: Registry;
  readonly cups: Cups;
  readonly camera: NoiseCamera;
  close(): Promise<void>;
}

export async function openWatchedBranch(): Promise<WatchedBranch> {
  const folder = await mkdtemp(join(tmpdir(), 'anjungan-watched-'));
  const data = join(folder, 'kiosk');
  const headOffice = new HeadOfficeProcess(folder);
  await headOffice.know([await enrol(data)]);
  await headOffice.liftLimits();
  await headOffice.start();
  const cups = await startCups(join(folder, 'cups'));
  const provisioning = await provision(folder, headOffice, {
    training: true,
    times: TIMES,
    printer: { ...cups.printer, stateSeconds: 0.5 },
  });
  const camera = new NoiseCamera();
  const kiosk = new BareKiosk(data, { provisioning, args: [camera.writeTo(folder)] });
  const registry = new Registry(headOffice.dataFolder);
  return {
    kiosk,
    headOffice,
    registry,
    cups,
    camera,
    async close() {
      await kiosk.stop();
      await registry.close();
      await headOffice.stop();
      await cups.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
