import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from '../../soak/people/registry.ts';
import { HeadOfficeProcess } from '../../support/head-office/head-office.ts';
import { BareKiosk } from '../../support/kiosk/bare-kiosk.ts';
import { enrol, provision } from '../../support/kiosk/kiosk.ts';

/** A build that is measured: a packaged kiosk, and the head office that understands it. */
export interface Build {
  readonly name: string;
  readonly executable: string;
  readonly headOffice: string;
}

export interface BenchBranch {
  readonly folder: string;
  readonly kiosk: BareKiosk;
  readonly registry: Registry;
  close(): Promise<void>;
}

/** A branch of its own, without printer, with the same settings for every build. */
export async function openBenchBranch({ executable, headOffice: program }: Build): Promise<BenchBranch> {
  const folder = await mkdtemp(join(tmpdir(), 'anjungan-bench-'));
  const data = join(folder, 'kiosk');
  const headOffice = new HeadOfficeProcess(folder, program);
  await headOffice.know([await enrol(data)]);
  await headOffice.liftLimits();
  await headOffice.start();
  // An earlier build knows no other settings of its screen; the walker waits until a new page takes presses.
  const screen = { mmPerPx: 0.248, repeatPressMs: 0 };
  const provisioning = await provision(folder, headOffice, { screen });
  const kiosk = new BareKiosk(data, { provisioning, executable });
  const registry = new Registry(headOffice.dataFolder);
  return {
    folder,
    kiosk,
    registry,
    async close() {
      await kiosk.stop();
      await registry.close();
      await headOffice.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
