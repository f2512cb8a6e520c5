import type { Leaving } from '../../contract/kiosk-api/actions/staff-actions.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../configuration/config.ts';
import type { KioskDatabase } from '../database/open.ts';
import type { CameraWatch } from '../devices/camera.ts';
import type { Devices } from '../fleet/report.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';
import type { OutboxStore } from '../outbox/store.ts';
import type { PolicyStore } from '../policy/policy-store.ts';
import type { Printing } from '../printing/printing.ts';
import type { VisitHost } from '../visit/host.ts';
import { claimsForStaff } from './claims.ts';
import { collectDiagnostics } from './diagnostics.ts';
import { staffHost } from './host.ts';
import { localSettings } from './local-settings.ts';
import { staffRepository } from './repository.ts';
import { isVisitOn, type ScreenArbiter, screenArbiter } from './screen-arbiter.ts';

/** What staff see and do of the machine itself. */
export interface Machine {
  /** Pixels of the panel from left to right. */
  panelWidthPx(): number;
  /** Leaves the program, to be started anew or not. */
  leave(to: Leaving): void;
}

export interface StaffModuleDependencies {
  readonly version: string;
  readonly folder: string;
  readonly config: KioskConfig;
  readonly key: Pick<KioskKey, 'kid'>;
  readonly ring: Pick<KeyRing, 'keys'>;
  readonly policies: Pick<PolicyStore, 'inForce'>;
  readonly clock: Clock;
  /** The computer's own clock, right or wrong. */
  readonly computer: Clock;
  readonly database: KioskDatabase;
  readonly audit: AuditLog;
  readonly store: OutboxStore;
  readonly visit: VisitHost;
  readonly lineUp: () => boolean;
  readonly heardAt: () => Date | null;
  readonly storageFault: () => boolean;
  /** Looks at the outbox now. */
  readonly wake: () => void;
  readonly camera: Pick<CameraWatch, 'state'>;
  readonly devices: Devices;
  readonly printing: Pick<Printing, 'printer' | 'test'>;
  readonly machine: Machine;
  readonly onChange: () => void;
  readonly onBug: (error: unknown) => void;
}

export interface StaffModule {
  readonly desk: ScreenArbiter;
  /** The provisioning file with what staff have set at the kiosk. */
  config(): KioskConfig;
  stop(): void;
}

/** Puts the staff's side of the kiosk together: who they are, what they see, and the one screen they share. */
export function openStaffModule(parts: StaffModuleDependencies): StaffModule {
  const { config, clock, database, audit, store, visit } = parts;
  const { staff: limits, headOffice } = config;
  const settings = localSettings({ database, audit, panelWidthPx: parts.machine.panelWidthPx });
  // The host tells of its own start before there is a desk.
  let desk: ScreenArbiter | undefined;
  const host = staffHost({
    ports: {
      book: staffRepository({ database, clock, audit, config: limits, onBug: parts.onBug }),
      pinDigits: limits.pinDigits,
      idleMs: limits.idleSeconds * 1_000,
      unlockTap: limits.unlockTap,
      now: () => clock.now(),
      visitIsOn: () => isVisitOn(visit),
      claims: claimsForStaff(store, parts.wake),
      runDiagnostics: () =>
        collectDiagnostics({
          ...parts,
          kid: parts.key.kid,
          headOfficeUrl: headOffice.url,
          answerSeconds: headOffice.answerSeconds,
          now: () => clock.now(),
          computerNow: () => parts.computer.now(),
          waitingClaims: () => store.waiting().claims,
          policyVersion: () => parts.policies.inForce().version,
          printer: parts.printing.printer,
          camera: parts.camera.state,
          touch: parts.devices.touchState,
        }),
      // Whatever becomes of it, staff go back to the checks, which say how the printer is.
      printTest: () => parts.printing.test().catch(parts.onBug),
      settings: { values: () => settings.values(config), set: settings.set },
      training: config.training,
      leave(to, by) {
        audit.append('programLeft', { to, by });
        parts.machine.leave(to);
      },
      signedOut: (staffId, because) => audit.append('staffSignedOut', { staffId, because }),
    },
    onChange() {
      if (!desk) return;
      desk.reconcile();
      parts.onChange();
    },
    onBug: parts.onBug,
  });
  desk = screenArbiter(visit, host);
  return { desk, config: () => settings.apply(config), stop: host.stop };
}
