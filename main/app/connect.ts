import type { EventEmitter } from 'node:events';
import type { Acknowledgement } from '../../contract/claim/acknowledgement.ts';
import type { CameraState } from '../../contract/fleet/devices.ts';
import type { Delivery } from '../../contract/kiosk-api/screens/claim.ts';
import type { CameraMonitor } from '../devices/camera.ts';
import type { Heartbeats } from '../fleet/heartbeats.ts';
import type { Orders } from '../fleet/orders.ts';
import type { StateReport } from '../fleet/report.ts';
import type { ConnectivityMonitor } from '../head-office-client/connectivity-monitor.ts';
import type { KeyPoller } from '../keys/key-poller.ts';
import { bugFields, type Log } from '../log.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { PolicyPoller } from '../policy/policy-poller.ts';
import type { PrintController } from '../printing/print-controller.ts';
import type { ScreenArbiter } from '../staff/screen-arbiter.ts';
import type { VisitState } from '../visit-process/messages.ts';
import type { VisitSide } from './visit-side.ts';

/** What happens in a kiosk that more than one of its parts reacts to. */
interface ServiceEventMap {
  /** A call to the head office got no answer. */
  headOfficeUnreachable: [];
  connectionUp: [];
  connectionDown: [];
  /** The head office has set the clock; whether that was a jump of more than a minute. */
  clockSet: [jumped: boolean];
  keysLearned: [];
  /** A claim lies on the disk. */
  claimStored: [];
  /** The head office accepted or refused a claim. */
  claimDecided: [Acknowledgement];
  /** A claim was set aside for staff. */
  claimParked: [];
  /** Whether a claim can be stored has changed. */
  storageChanged: [];
  /** The printer's state has changed. */
  printingChanged: [];
  /** How the camera was found when it was used. */
  cameraUsed: [CameraState];
  /** Headphones were plugged in or pulled out. */
  headphonesChanged: [];
  /** What is known of the devices may have changed. */
  devicesChanged: [];
  visitChanged: [state: VisitState, before: VisitState];
  /** The visit is over, its process is ended, and the next one stands ready. */
  visitEnded: [];
  staffChanged: [];
  /** An operator took the kiosk out of service or put it back. */
  outOfServiceChanged: [];
  policyOrdered: [];
  /** The head office was asked for its policy, and answered. */
  policyAsked: [];
  restartOrdered: [];
}
export type ServiceEvents = EventEmitter<ServiceEventMap>;

interface ConnectedParts {
  readonly headOffice: {
    readonly connectivity: ConnectivityMonitor;
    readonly keyPoller: KeyPoller;
    readonly policyPoller: PolicyPoller;
    readonly outbox: Outbox;
  };
  readonly screen: {
    readonly visitSide: Omit<VisitSide<never>, 'visits'> & {
      readonly visits: Pick<VisitSide<never>['visits'], 'deliver'>;
    };
    readonly arbiter: ScreenArbiter;
    readonly printing: PrintController;
    readonly camera: CameraMonitor;
  };
  readonly fleet: {
    readonly orders: Orders;
    readonly report: StateReport;
    readonly heartbeats: Heartbeats;
  };
  readonly log: Log;
}

/** What the program around the service does. */
export interface ServiceListeners {
  /** An operator ordered a restart, and nobody is at the kiosk. */
  readonly onRestart: () => void;
  /** A page of main's own, or whether one is shown, may have changed. */
  readonly onChange: () => void;
  readonly onVisitEnded: () => void;
}

/** Connects the parts of the kiosk: for each event, what is done, in this order. */
export function connect(events: ServiceEvents, parts: ConnectedParts, listeners: ServiceListeners): void {
  const { log } = parts;
  const { connectivity, keyPoller, policyPoller, outbox } = parts.headOffice;
  const { visitSide, arbiter, printing, camera } = parts.screen;
  const { orders, report, heartbeats } = parts.fleet;
  const { onRestart, onChange, onVisitEnded } = listeners;

  let restartDue = false;
  async function takeRestart(): Promise<void> {
    restartDue ||= await orders.takeRestart();
    // Somebody may have come while the disk was at it: then once they are gone.
    if (!restartDue || !arbiter.isFree()) return;
    restartDue = false;
    log('restartOrdered');
    onRestart();
  }
  function restartIfIdle(): void {
    if (arbiter.isFree()) takeRestart().catch((error: unknown) => log('bug', bugFields(error)));
  }

  let sentDevices = '';
  /** A device that fails or works again is reported at once: whoever can mend it watches the fleet's pages. */
  function sendDeviceChange(): void {
    const devices = `${printing.printer()} ${camera.state()}`;
    if (devices === sentDevices) return;
    sentDevices = devices;
    heartbeats.send();
  }

  /** What visits are told of the kiosk around them, and what main's own pages show of it. */
  function tellAll(): void {
    visitSide.tellSurroundings();
    onChange();
  }

  events.on('headOfficeUnreachable', () => void connectivity.check());
  events.on('connectionUp', () => {
    log('lineUp');
    outbox.sender.retryNow();
    keyPoller.poll();
    policyPoller.poll();
    heartbeats.send();
    tellAll();
  });
  events.on('connectionDown', () => {
    log('lineDown');
    report.countConnectionLoss();
    tellAll();
  });
  events.on('clockSet', (jumped) => {
    if (jumped) outbox.sender.retryNow();
    visitSide.tellTime();
  });
  events.on('keysLearned', visitSide.tellKeys);

  events.on('claimDecided', (decision) => {
    visitSide.visits.deliver(decision.claimId, deliveryOf(decision));
    onChange();
  });
  events.on('claimParked', onChange);
  events.on('storageChanged', tellAll);

  events.on('visitChanged', (state, before) => {
    // What is forgotten from here on must not stay in the print queue either.
    if (state.phase === 'farewell') visitSide.printing.endVisit();
    arbiter.follow(state, before);
  });
  events.on('visitEnded', () => {
    visitSide.printing.endVisit();
    arbiter.visitEnded();
    onVisitEnded();
    policyPoller.poll();
    report.countVisit();
    restartIfIdle();
  });
  events.on('staffChanged', () => {
    restartIfIdle();
    tellAll();
  });

  events.on('printingChanged', () => {
    sendDeviceChange();
    tellAll();
  });
  events.on('cameraUsed', (state) => {
    camera.used(state);
    events.emit('devicesChanged');
  });
  events.on('devicesChanged', sendDeviceChange);
  events.on('headphonesChanged', tellAll);

  events.on('outOfServiceChanged', () => {
    const reason = orders.outOfService();
    if (reason === null) log('putIntoService');
    else log('takenOutOfService', { because: reason });
    tellAll();
  });
  events.on('policyOrdered', policyPoller.forcePoll);
  events.on('policyAsked', visitSide.tellPolicy);
  events.on('restartOrdered', restartIfIdle);
}

function deliveryOf(decision: Acknowledgement): Delivery {
  if (decision.outcome === 'refused') return { refused: decision.refusal };
  if (decision.waitsForConfirmation) return 'unconfirmed';
  return decision.waitsForData ? 'parked' : 'accepted';
}
