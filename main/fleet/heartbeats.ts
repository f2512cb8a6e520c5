import { CompactSign } from 'jose';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import { FLEET_TYPES, type Heartbeat } from '../../contract/fleet/heartbeat.ts';
import type { OfficeKey } from '../../contract/keys/key-list.ts';
import type { Clock } from '../clock.ts';
import type { HeadOfficeFault } from '../head-office-client/answers.ts';
import type { HeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';
import { createCooldown } from '../outbox/cooldown.ts';
import type { Orders } from './orders.ts';
import { readOrders } from './read-orders.ts';
import type { ToldEnvelopes } from './told-envelopes.ts';

type Problem = Extract<HeadOfficeFault, { kind: 'problem' }>;

export interface HeartbeatDependencies {
  readonly headOffice: Pick<HeadOfficeClient, 'sendHeartbeat'>;
  readonly key: KioskKey;
  /** The head office's keys; always the present list. */
  readonly keys: readonly OfficeKey[];
  readonly clock: Clock;
  readonly everySeconds: number;
  /** The kiosk's state, without the fields that are added here. */
  readonly readState: () => Promise<Omit<Heartbeat, 'at' | 'done' | 'waiting'>>;
  readonly orders: Pick<Orders, 'done' | 'carryOut'>;
  readonly envelopes: ToldEnvelopes;
  /** The highest running receipt number of this kiosk that the head office knows, and from where claims were waiting. */
  readonly onReceiptsGiven: (given: number, waitingFrom: number | undefined) => void;
  /** The head office refuses the kiosk's heartbeats, or its answer is not signed. Called once for each reason in a row. */
  readonly onRefused: (because: string) => void;
  readonly onBug: (error: unknown) => void;
}

/** Reports the kiosk's state to the head office regularly; the answers carry the operators' orders. */
export interface Heartbeats {
  /** Sends one now: a device's state has changed, or the head office can be reached again. */
  send(): void;
  stop(): void;
}

export function startHeartbeats(dependencies: HeartbeatDependencies): Heartbeats {
  const { headOffice, key, keys, clock, everySeconds, readState, orders, envelopes } = dependencies;
  const { onReceiptsGiven, onRefused, onBug } = dependencies;
  let sending = false;
  let sendAgain = false;
  let stopped = false;
  let lastRefusal = '';
  const cooldown = createCooldown();

  function recordRefusal(because: string): void {
    if (because !== '' && because !== lastRefusal) onRefused(because);
    lastRefusal = because;
  }

  function refused({ code, retryAfterSeconds }: Problem): void {
    cooldown.extend(clock.now().getTime(), (retryAfterSeconds ?? 0) * 1_000);
    recordRefusal(code);
  }

  async function sendOne(): Promise<void> {
    const done = orders.done();
    const state = await readState();
    const waiting = envelopes.page();
    const content = { ...state, at: clock.now().toISOString(), done: [...done], waiting };
    const heartbeat = await sign(content, key);
    const answer = await headOffice.sendHeartbeat(heartbeat);
    if (stopped) return;
    // Where the head office is out of reach the connectivity monitor logs it, and the next heartbeat says it all again.
    if (!answer.ok) return answer.problem.kind === 'problem' ? refused(answer.problem) : undefined;
    const received = await readOrders(answer.value.orders, heartbeat, keys, clock.now());
    if (!received) return recordRefusal('ordersNotSigned');
    recordRefusal('');
    await orders.carryOut(received.orders, done);
    if (received.waitingKept && envelopes.told(waiting)) sendAgain = true;
    if (received.receiptsGiven !== undefined)
      onReceiptsGiven(received.receiptsGiven, received.receiptsWaitingFrom);
  }

  function send(): void {
    if (stopped || cooldown.remainingMs(clock.now().getTime()) > 0) return;
    // The one under way may have been written before what has just changed.
    if (sending) {
      sendAgain = true;
      return;
    }
    sending = true;
    sendAgain = false;
    sendOne()
      .catch(onBug)
      .finally(() => {
        sending = false;
        if (sendAgain) send();
      });
  }

  const timer = setInterval(send, everySeconds * 1_000);
  return {
    send,
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}

function sign(heartbeat: Heartbeat, { kid, privateKey }: KioskKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(heartbeat)))
    .setProtectedHeader({ alg: ENVELOPE.signature, kid, typ: FLEET_TYPES.heartbeat })
    .sign(privateKey);
}
