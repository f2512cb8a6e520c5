import type { Leaving } from '../../contract/kiosk-api/staff-actions.ts';
import type { AuditLog } from '../audit/log.ts';
import type { Clock } from '../clock.ts';
import type { KioskConfig } from '../config.ts';
import type { CameraWatch } from '../devices/camera.ts';
import type { Devices } from '../fleet/report.ts';
import type { KeyRing } from '../key-ring.ts';
import type { KioskKey } from '../kiosk-key.ts';
import type { OutboxStore } from '../outbox/store.ts';
import type { PolicyKeeper } from '../policy/keeper.ts';
import type { Printing } from '../printing/printing.ts';
import type { VisitHost } from '../session/visit.ts';
import type { KioskDatabase } from '../storage/open.ts';
import { staffBook } from './book.ts';
import { claimsForStaff } from './claims.ts';
import { type FrontDesk, frontDesk, isVisitOn } from './desk.ts';
import { staffHost } from './host.ts';
import { localSettings } from './local-settings.ts';
import { checkMachine } from './machine-check.ts';

/** What staff see and do of the machine itself. */
export interface Machine {
  /** Pixels of the panel from left to right. */
  panelWidthPx(): number;
  /** Leaves the program, to be started anew or not. */
  leave(to: Leaving): void;
}

export interface StaffSideParts {
  readonly version: string;
  readonly folder: string;
  readonly config: KioskConfig;
  readonly key: Pick<KioskKey, 'kid'>;
  readonly ring: Pick<KeyRing, 'keys'>;
  readonly policies: Pick<PolicyKeeper, 'inForce'>;
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

export interface StaffSide {
  readonly desk: FrontDesk;
  /** The provisioning file with what staff have set at the kiosk. */
  config(): KioskConfig;
  stop(): void;
}

/** Puts the staff's side of the kiosk together: who they are, what they see, and the one screen they share. */
export function openStaffSide(parts: StaffSideParts): StaffSide {
  const { config, clock, database, audit, store, visit } = parts;
  const { staff: limits, headOffice } = config;
  const settings = localSettings({ database, audit, panelWidthPx: parts.machine.panelWidthPx });
  // The host tells of its own start before there is a desk.
  let desk: FrontDesk | undefined;
  const host = staffHost({
    ports: {
      book: staffBook({ database, clock, audit, config: limits, onBug: parts.onBug }),
      pinDigits: limits.pinDigits,
      idleMs: limits.idleSeconds * 1_000,
      knock: limits.knock,
      now: () => clock.now(),
      visitIsOn: () => isVisitOn(visit),
      claims: claimsForStaff(store, parts.wake),
      lookOver: () =>
        checkMachine({
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
      desk.settle();
      parts.onChange();
    },
    onBug: parts.onBug,
  });
  desk = frontDesk(visit, host);
  return { desk, config: () => settings.apply(config), stop: host.stop };
}
