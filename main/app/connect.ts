import type { EventEmitter } from 'node:events';
import type { Acknowledgement } from '../../contract/claim/acknowledgement.ts';
import type { Delivery } from '../../contract/kiosk-api/screens/claim.ts';
import type { CameraMonitor } from '../devices/camera.ts';
import type { Heartbeats } from '../fleet/heartbeats.ts';
import type { Orders } from '../fleet/orders.ts';
import type { StateReport } from '../fleet/report.ts';
import type { ConnectivityMonitor } from '../head-office-client/connectivity-monitor.ts';
import type { KeyPoller } from '../keys/key-poller.ts';
import type { Log } from '../log.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { PolicyPoller } from '../policy/policy-poller.ts';
import type { Printing } from '../printing/printing.ts';
import type { ScreenArbiter } from '../staff/screen-arbiter.ts';
import type { VisitHost } from '../visit/host.ts';
import type { VisitSnapshot } from '../visit/machine.ts';

/** What happens in a kiosk that more than one of its parts reacts to. */
interface ServiceEventMap {
  /** A call to the head office got no answer. */
  headOfficeUnreachable: [];
  connectionUp: [];
  connectionDown: [];
  /** The head office has corrected the clock by more than a minute. */
  clockJumped: [];
  /** The head office accepted or refused a claim. */
  claimDecided: [Acknowledgement];
  /** Whether a claim can be stored has changed. */
  storageChanged: [];
  /** The printer's state or a printout's has changed. */
  printingChanged: [];
  /** Somebody did something on the screen; the camera's state is read from that. */
  actionReceived: [];
  visitChanged: [VisitSnapshot];
  /** The visit is over and forgotten, and the next one has not begun. */
  visitEnded: [];
  staffChanged: [];
  /** An operator took the kiosk out of service or put it back. */
  outOfServiceChanged: [];
  policyOrdered: [];
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
    readonly visit: VisitHost;
    readonly arbiter: ScreenArbiter;
    readonly printing: Printing;
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
  /** What the screen shows may have changed. */
  readonly onChange: () => void;
  readonly onVisitEnded: () => void;
}

/** Connects the parts of the kiosk: for each event, what is done, in this order. */
export function connect(events: ServiceEvents, parts: ConnectedParts, listeners: ServiceListeners): void {
  const { log } = parts;
  const { connectivity, keyPoller, policyPoller, outbox } = parts.headOffice;
  const { visit, arbiter, printing, camera } = parts.screen;
  const { orders, report, heartbeats } = parts.fleet;
  const { onRestart, onChange, onVisitEnded } = listeners;

  function restartIfIdle(): void {
    if (!arbiter.isFree() || !orders.takeRestart()) return;
    log('restartOrdered');
    onRestart();
  }

  let sentDevices = '';
  /** A device that fails or works again is reported at once: whoever can mend it watches the fleet's pages. */
  function sendDeviceChange(): void {
    const devices = `${printing.printer()} ${camera.state()}`;
    if (devices === sentDevices) return;
    sentDevices = devices;
    heartbeats.send();
  }

  events.on('headOfficeUnreachable', () => void connectivity.check());
  events.on('connectionUp', () => {
    log('lineUp');
    outbox.sender.retryNow();
    keyPoller.poll();
    policyPoller.poll();
    heartbeats.send();
    onChange();
  });
  events.on('connectionDown', () => {
    log('lineDown');
    report.countConnectionLoss();
    onChange();
  });
  events.on('clockJumped', () => outbox.sender.retryNow());

  events.on('claimDecided', (decision) => visit.deliver(decision.claimId, deliveryOf(decision)));
  events.on('storageChanged', onChange);

  events.on('visitChanged', ({ value }) => {
    // What is forgotten from here on must not stay in the print queue either.
    if (value.step === 'farewell') printing.endVisit();
    onChange();
  });
  events.on('visitEnded', () => {
    printing.endVisit();
    arbiter.reconcile();
    onVisitEnded();
    policyPoller.poll();
    report.countVisit();
    restartIfIdle();
  });
  events.on('staffChanged', () => {
    restartIfIdle();
    onChange();
  });

  events.on('printingChanged', () => {
    sendDeviceChange();
    onChange();
  });
  events.on('actionReceived', sendDeviceChange);

  events.on('outOfServiceChanged', () => {
    const reason = orders.outOfService();
    if (reason === null) log('putIntoService');
    else log('takenOutOfService', { because: reason });
    onChange();
  });
  events.on('policyOrdered', policyPoller.forcePoll);
  events.on('restartOrdered', restartIfIdle);
}

function deliveryOf(decision: Acknowledgement): Delivery {
  return decision.outcome === 'accepted' ? 'accepted' : { refused: decision.refusal };
}
