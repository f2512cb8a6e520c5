import { statfsSync } from 'node:fs';
import type { PrinterState, TouchState } from '../../contract/fleet/devices.ts';
import type { Heartbeat, KeyKind, KioskFault } from '../../contract/fleet/heartbeat.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import type { KioskDatabase } from '../database/open.ts';
import type { CameraMonitor } from '../devices/camera.ts';
import type { PolicyStore } from '../policy/policy-store.ts';
import { outboxFigures } from './outbox-figures.ts';

/** Devices that are asked for their state at each heartbeat. */
export interface Devices {
  touchState(): TouchState;
}

export interface ReportDependencies {
  readonly version: string;
  readonly folder: string;
  readonly config: Pick<KioskConfig, 'branchId' | 'kioskId' | 'branchName' | 'timeZone'>;
  /** By what the kiosk's key is protected. */
  readonly keyKind: KeyKind;
  readonly database: KioskDatabase;
  readonly policies: Pick<PolicyStore, 'inForce'>;
  readonly devices: Devices;
  readonly printer: () => PrinterState;
  readonly camera: Pick<CameraMonitor, 'state'>;
  /** The computer's own clock, right or wrong. */
  readonly computerClock: Clock;
  /** Corrected by the head office. */
  readonly clock: Clock;
  readonly fault: () => KioskFault | null;
  readonly receipts: () => NonNullable<Heartbeat['receipts']>;
  /** Signs where the audit log ends (compact JWS). */
  readonly signAuditHead: () => Promise<string>;
}

/** The kiosk's state for its heartbeats, with what is counted for it since the start. */
export interface StateReport {
  read(): Promise<Omit<Heartbeat, 'at' | 'done' | 'waiting'>>;
  countConnectionLoss(): void;
  countVisit(): void;
}

export function stateReport(dependencies: ReportDependencies): StateReport {
  const { version, folder, config, keyKind, database, policies, devices, printer, camera } = dependencies;
  const { computerClock, clock, fault, receipts, signAuditHead } = dependencies;
  const figures = outboxFigures(database);
  const startedAt = clock.now().toISOString();
  let lineLosses = 0;
  let visits = 0;
  return {
    read: async () => ({
      branchId: config.branchId,
      kioskId: config.kioskId,
      branchName: config.branchName,
      timeZone: config.timeZone,
      startedAt,
      version,
      policyVersion: policies.inForce().version,
      keyKind,
      fault: fault(),
      printer: printer(),
      camera: camera.state(),
      touch: devices.touchState(),
      diskFreeMegabytes: freeMegabytes(folder),
      clockSkewSeconds: Math.round((computerClock.now().getTime() - clock.now().getTime()) / 1_000),
      lineLosses,
      visits,
      ...figures(),
      receipts: receipts(),
      auditHead: await signAuditHead(),
    }),
    countConnectionLoss() {
      lineLosses += 1;
    },
    countVisit() {
      visits += 1;
    },
  };
}

function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_048_576);
}
