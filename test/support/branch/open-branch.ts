import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KioskConfigFile } from '../../../main/configuration/config.ts';
import type { HeadOfficeProcess } from '../head-office/head-office.ts';
import { Kiosk, type KioskOptions, openHeadOffice, provision, stopKiosksIn } from '../kiosk/kiosk.ts';

/** A branch: one packaged kiosk, not started yet, and the head office that it works against. */
export interface Branch {
  readonly folder: string;
  readonly headOffice: HeadOfficeProcess;
  readonly kiosk: Kiosk;
}

export interface BranchOptions {
  readonly config?: Partial<KioskConfigFile>;
  /** What the kiosk has in its environment besides, by the branch's folder. */
  readonly env?: (folder: string) => NonNullable<KioskOptions['env']>;
}

/** Opens a branch in a folder of its own, which is removed when it is closed. */
export async function openBranch({
  config,
  env,
}: BranchOptions = {}): Promise<Branch & { close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'anjungan-branch-'));
  const data = join(folder, 'kiosk');
  const headOffice = await openHeadOffice(folder, data);
  const provisioning = await provision(folder, headOffice, config);
  const kiosk = new Kiosk(data, { provisioning, ...(env && { env: env(folder) }) });
  return {
    folder,
    headOffice,
    kiosk,
    async close() {
      await stopKiosksIn(folder);
      await headOffice.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
