import { setTimeout as sleep } from 'node:timers/promises';
import { calculateJwkThumbprint } from 'jose';
import { Agent, request } from 'undici';
import { createHeadOfficeClient } from '../../main/head-office-client/head-office-client.ts';
import type { HeadOfficeConnection } from '../../main/head-office-client/http-request.ts';
import { kioskAssertion } from '../../main/keys/kiosk-assertion.ts';
import type { KioskKey } from '../../main/keys/kiosk-key.ts';
import { makeKiosk, smallJpeg } from '../fixtures/claim/sealed-claim.ts';
import { kioskConfig } from '../fixtures/configuration/kiosk-config.ts';
import { Dice } from '../fixtures/numbers/dice.ts';
import { virtualKiosk } from './kiosk.ts';
import { type Order, orderSchema, type Sent } from './messages.ts';
import { personOf } from './people.ts';
import { kindOf, noTries, type Tries } from './tries.ts';

// One process that holds a part of the fleet, and does what the fleet's own process orders.

type Install = Extract<Order, { order: 'install' }>;
type Confirm = Extract<Order, { order: 'confirm' }>;
type LineReturns = Extract<Order, { order: 'lineReturns' }>;
type Installed = Install & { readonly keys: readonly KioskKey[] };

const { outbox, headOffice } = kioskConfig();
const kiosks: ReturnType<typeof virtualKiosk>[] = [];
const tries: Record<keyof Tries, number> = { ...noTries };
const waits: number[] = [];
const acknowledgedAt: number[] = [];
const bugs: string[] = [];
let installed: Installed | undefined;
let refused = 0;
let returnedAt = 0;

process.on('message', (message) => {
  execute(orderSchema.parse(message)).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit(0));

async function execute(order: Order): Promise<object> {
  if (order.order === 'install') return install(order);
  if (!installed) throw new Error('kiosks are installed before they confirm claims');
  return order.order === 'confirm' ? confirm(installed, order) : send(installed, order);
}

async function install(order: Install) {
  const made = await Promise.all(
    order.kiosks.map(async ({ branchId, kioskId }) => {
      const { publicKey, privateKey } = await makeKiosk(branchId, kioskId);
      const kid = await calculateJwkThumbprint(publicKey);
      return { key: { kid, privateKey, publicJwk: publicKey }, listed: { branchId, kioskId, publicKey } };
    }),
  );
  installed = { ...order, keys: made.map(({ key }) => key) };
  return { listed: made.map(({ listed }) => listed) };
}

async function confirm({ keys, ...order }: Installed, { firstAt, headOfficeKeys, addresses }: Confirm) {
  const dice = new Dice(order.seed, `kiosk ${order.first}`);
  const random = () => dice.roll();
  const connection = lossyConnection(addresses, order.lost, random);
  const photo = smallJpeg(order.photo.width, order.photo.height, order.seed);
  const claimIds: string[] = [];
  let envelopeBytes = 0;
  for (const [place, { branchId, kioskId }] of order.kiosks.entries()) {
    const key = keys[place];
    if (!key) throw new Error(`kiosk ${branchId}-${kioskId} has no key`);
    const assertion = kioskAssertion(key, { now: () => new Date() });
    const kiosk = virtualKiosk({
      branchId,
      kioskId,
      key,
      headOfficeKeys,
      headOffice: createHeadOfficeClient({ ...connection, assertion }, () => undefined),
      answerSeconds: headOffice.answerSeconds,
      onAttempt(answer) {
        tries[kindOf(answer)] += 1;
      },
      limits: { ...outbox, longestRetrySeconds: order.longestRetry },
      random,
      folder: order.folder,
      onDecided({ outcome }) {
        waits.push(performance.now() - returnedAt);
        acknowledgedAt.push(performance.timeOrigin + performance.now());
        if (outcome === 'refused') refused += 1;
      },
      onBug: (error) => bugs.push(error instanceof Error ? error.message : String(error)),
    });
    kiosks.push(kiosk);
    for (let running = 1; running <= order.claims; running += 1) {
      const number = (order.first + place) * order.claims + running - 1;
      const confirmed = await kiosk.confirm(personOf(number, firstAt), running, photo);
      claimIds.push(confirmed.claimId);
      envelopeBytes += confirmed.envelopeBytes;
    }
  }
  return { claimIds, envelopeBytes };
}

/** Calls go to the instances in turn, as through a load balancer; some answers are lost after the work was done. */
function lossyConnection(
  addresses: readonly string[],
  lost: number,
  random: () => number,
): HeadOfficeConnection {
  const dispatcher = new Agent();
  let turn = 0;
  return {
    url: 'http://head-office.invalid',
    answerSeconds: headOffice.answerSeconds,
    leastBytesPerSecond: headOffice.leastBytesPerSecond,
    async request(url, options) {
      const address = addresses[turn % addresses.length];
      turn += 1;
      const answer = await request(new URL(new URL(url).pathname, address), { ...options, dispatcher });
      if (random() >= lost) return answer;
      await answer.body.text();
      throw new Error('the answer was lost on the line');
    },
  };
}

async function send({ claims }: Installed, { minutes, spread }: LineReturns): Promise<Sent> {
  returnedAt = performance.now();
  const end = returnedAt + minutes * 60_000;
  const each = (spread * 1_000) / claims;
  for (const [place, kiosk] of kiosks.entries()) {
    if (spread === 0) kiosk.retryNow();
    else kiosk.sendEach(each, (each * place) / kiosks.length);
  }
  const waiting = () => kiosks.reduce((sum, kiosk) => sum + kiosk.waiting(), 0);
  while (waiting() > 0 && performance.now() < end) await sleep(250);
  const left = waiting();
  await Promise.all(kiosks.map((kiosk) => kiosk.stop()));
  return { waits, acknowledgedAt, tries, refused, waiting: left, bugs: bugs.slice(0, 10) };
}
