import { CompactSign } from 'jose';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import { FLEET_TYPES, type Heartbeat } from '../../contract/fleet/heartbeat.ts';
import type { OfficeKey } from '../../contract/keys/key-list.ts';
import type { Clock } from '../clock.ts';
import type { HeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';
import type { Orders } from './orders.ts';
import { readOrders } from './read-orders.ts';

export interface HeartbeatDependencies {
  readonly headOffice: Pick<HeadOfficeClient, 'sendHeartbeat'>;
  readonly key: KioskKey;
  /** The head office's keys; always the present list. */
  readonly keys: readonly OfficeKey[];
  readonly clock: Clock;
  readonly everySeconds: number;
  /** What the kiosk says of itself, without what is added here. */
  readonly describe: () => Promise<Omit<Heartbeat, 'at' | 'done'>>;
  readonly orders: Pick<Orders, 'done' | 'carryOut'>;
  /** The head office does not take heartbeats of this kiosk, or answers what it has not signed. Told once. */
  readonly onRefused: (because: string) => void;
  readonly onBug: (error: unknown) => void;
}

/** Tells the head office from time to time how the kiosk is, and hears what operators want of it. */
export interface Heartbeats {
  /** Tells it now: it has just started, a device came or went, or the line is back. */
  beat(): void;
  stop(): void;
}

export function startHeartbeats(parts: HeartbeatDependencies): Heartbeats {
  let sending = false;
  let wantedAgain = false;
  let stopped = false;
  let refused = '';

  function refuse(because: string): void {
    if (because !== '' && because !== refused) parts.onRefused(because);
    refused = because;
  }

  async function send(): Promise<void> {
    const done = parts.orders.done();
    const beat = { ...(await parts.describe()), at: parts.clock.now().toISOString(), done: [...done] };
    const heartbeat = await sign(beat, parts.key);
    const answer = await parts.headOffice.sendHeartbeat(heartbeat);
    if (stopped) return;
    // Without a line the watch of the line says so, and the next heartbeat tells everything again.
    if (!answer.ok) return answer.problem.kind === 'problem' ? refuse(answer.problem.code) : undefined;
    const orders = await readOrders(answer.value.orders, heartbeat, parts.keys, parts.clock.now());
    if (!orders) return refuse('ordersNotSigned');
    refuse('');
    parts.orders.carryOut(orders, done);
  }

  function beat(): void {
    if (stopped) return;
    // What is under way may not tell any more of what has just happened.
    if (sending) {
      wantedAgain = true;
      return;
    }
    sending = true;
    wantedAgain = false;
    send()
      .catch(parts.onBug)
      .finally(() => {
        sending = false;
        if (wantedAgain) beat();
      });
  }

  const timer = setInterval(beat, parts.everySeconds * 1_000);
  return {
    beat,
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}

function sign(beat: Heartbeat, { kid, privateKey }: KioskKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(beat)))
    .setProtectedHeader({ alg: ENVELOPE.signature, kid, typ: FLEET_TYPES.heartbeat })
    .sign(privateKey);
}
