import { statfsSync } from 'node:fs';
import type { PrinterState, TouchState } from '../../contract/fleet/devices.ts';
import type { Heartbeat, KioskFault } from '../../contract/fleet/heartbeat.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import type { KioskDatabase } from '../database/open.ts';
import type { CameraWatch } from '../devices/camera.ts';
import type { PolicyStore } from '../policy/policy-store.ts';
import { outboxFigures } from './outbox-figures.ts';

/** Devices as they say of themselves they are, asked anew for each heartbeat. */
export interface Devices {
  touchState(): TouchState;
}

export interface ReportDependencies {
  readonly version: string;
  readonly folder: string;
  readonly config: KioskConfig;
  readonly database: KioskDatabase;
  readonly policies: Pick<PolicyStore, 'inForce'>;
  readonly devices: Devices;
  readonly printer: () => PrinterState;
  readonly camera: Pick<CameraWatch, 'state'>;
  /** The computer's own clock, and the one that the head office has set right. */
  readonly computer: Clock;
  readonly clock: Clock;
  readonly fault: () => KioskFault | null;
  /** Where the audit log ends, signed by the kiosk. */
  readonly auditHead: () => Promise<string>;
}

/** What the kiosk says of itself, and what is counted for it since the start. */
export interface Report {
  describe(): Promise<Omit<Heartbeat, 'at' | 'done'>>;
  lineLost(): void;
  visitEnded(): void;
}

export function makeReport(parts: ReportDependencies): Report {
  const { version, folder, config, policies, devices, camera, computer, clock } = parts;
  const figures = outboxFigures(parts.database);
  const startedAt = clock.now().toISOString();
  let lineLosses = 0;
  let visits = 0;
  return {
    describe: async () => ({
      branchId: config.branchId,
      kioskId: config.kioskId,
      branchName: config.branchName,
      startedAt,
      version,
      policyVersion: policies.inForce().version,
      fault: parts.fault(),
      printer: parts.printer(),
      camera: camera.state(),
      touch: devices.touchState(),
      diskFreeMegabytes: freeMegabytes(folder),
      clockSkewSeconds: Math.round((computer.now().getTime() - clock.now().getTime()) / 1_000),
      lineLosses,
      visits,
      ...figures(),
      auditHead: await parts.auditHead(),
    }),
    lineLost() {
      lineLosses += 1;
    },
    visitEnded() {
      visits += 1;
    },
  };
}

function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_048_576);
}
