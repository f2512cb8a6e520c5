import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeKiosk } from '../fixtures/claim/sealed-claim.ts';
import { makeCoreClient } from '../fixtures/core/core-client.ts';
import { startNats, type TestNats } from '../fixtures/core/nats.ts';
import { plentyOfAttempts } from '../fixtures/head-office/plenty.ts';
import { Dice } from '../fixtures/numbers/dice.ts';
import { freePort, query } from '../fixtures/postgres/postgres.ts';
import { writeKiosks } from '../fleet/instances.ts';
import { fillRegistry } from '../fleet/registry.ts';
import { type Consumed, consume } from './consumer.ts';
import { type MortalInstance, startMortal } from './instance.ts';
import type { FeedOptions } from './options.ts';
import type { FeedResult } from './report.ts';
import { openReviewer, type Reviewer } from './reviewer.ts';
import { sendClaim } from './sender.ts';

const A_DAY = 86_400_000;

/** Sends claims while instances and the broker are killed, and counts what came by cursor and to the stream. */
export async function runFeed(
  options: FeedOptions,
  databaseUrl: string,
  log: (line: string) => void,
): Promise<FeedResult> {
  const folder = await mkdtemp(join(tmpdir(), 'feed-'));
  const nats = await startNats();
  const instances: MortalInstance[] = [];
  let reviewer: Reviewer | undefined;
  try {
    await nats.makeStream();
    const core = await makeCoreClient();
    const kiosk = await makeKiosk();
    const configFile = join(folder, 'head-office.json');
    const settings = {
      core: {
        clients: [core.configured],
        nats: nats.configured,
        publisherSeconds: 10,
        publishSeconds: 3,
        accountInquiry: { kind: 'manual' },
      },
      attempts: plentyOfAttempts,
    };
    await writeFile(configFile, JSON.stringify(settings));
    const { branchId, kioskId, publicKey } = kiosk;
    const kiosksFile = await writeKiosks({ folder, kiosks: [{ branchId, kioskId, publicKey }] });
    for (let place = 0; place < options.instances; place += 1) {
      const port = await freePort();
      instances.push(await startMortal({ folder, kiosksFile, configFile, databaseUrl, place, port }));
    }
    const firstAt = new Date(Date.now() - A_DAY);
    await fillRegistry(databaseUrl, options.claims, firstAt);
    const person = await openReviewer(databaseUrl, folder);
    reviewer = person;
    const dice = new Dice(options.seed, 'feed');
    const address = () => dice.pick(instances).address;
    const headOfficeKeys: unknown = await (await fetch(`${address()}/v1/keys`)).json();
    const until = performance.now() + options.minutes * 60_000;
    let done = false;
    const isLate = () => performance.now() > until;
    const isOver = () => done || isLate();
    const consumed: Consumed = {
      ids: new Set(),
      lags: [],
      sequences: new Map(),
      outOfOrder: 0,
      again: 0,
    };
    const beside = [
      consume({ core, address, dice, isOver }, consumed),
      killAtRandom({ instances, nats, dice, seconds: options.pause, isOver, log }),
    ];
    log(`sending ${options.claims} claims`);
    const claimIds: string[] = [];
    let next = 0;
    const send = async () => {
      while (next < options.claims) {
        const number = next;
        next += 1;
        const sending = { kiosk, firstAt, headOfficeKeys, address, isOver: isLate };
        const claimId = await sendClaim(sending, number);
        claimIds.push(claimId);
        await person.review(claimId);
      }
    };
    await Promise.all(Array.from({ length: options.senders }, send));
    log('all claims are acknowledged');
    const made = await eventsIn(databaseUrl);
    while (!isLate() && consumed.ids.size < made.length) await pause(200);
    while (!isLate() && (await publishedBy(nats)).length < made.length) await pause(500);
    done = true;
    const kills = (await Promise.all(beside)).find((count) => count !== undefined) ?? 0;
    return count({ claimIds, made, consumed, published: await nats.messages(), kills });
  } finally {
    for (const instance of instances) await instance.kill();
    await reviewer?.close();
    await nats.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function eventsIn(databaseUrl: string): Promise<{ id: string; claimId: string }[]> {
  const rows = await query(databaseUrl, 'select event_id as id, claim_id as "claimId" from case_events');
  return rows.map((row) => Object(row));
}

const publishedBy = (nats: TestNats) => nats.messages().catch(() => []);

interface Killing {
  readonly instances: readonly MortalInstance[];
  readonly nats: TestNats;
  readonly dice: Dice;
  readonly seconds: number;
  readonly isOver: () => boolean;
  readonly log: (line: string) => void;
}

/** @returns How often something was killed. */
async function killAtRandom({ instances, nats, dice, seconds, isOver, log }: Killing): Promise<number> {
  let kills = 0;
  while (!isOver()) {
    await pause(dice.roll() * 2 * seconds * 1_000);
    if (isOver()) break;
    const victim = dice.chance(0.3) ? nats : dice.pick(instances);
    log(`killed: ${victim === nats ? 'nats-server' : 'an instance'}`);
    await victim.kill();
    await pause(dice.roll() * 1_000);
    await victim.start();
    kills += 1;
  }
  return kills;
}

interface Counted {
  readonly claimIds: readonly string[];
  readonly made: readonly { readonly id: string; readonly claimId: string }[];
  readonly consumed: Consumed;
  readonly published: Awaited<ReturnType<TestNats['messages']>>;
  readonly kills: number;
}

function count({ claimIds, made, consumed, published, kills }: Counted): FeedResult {
  const ids = new Set(published.map(({ id }) => id));
  const told = new Set(made.map(({ claimId }) => claimId));
  const sequences = new Map<string, number>();
  let streamOutOfOrder = 0;
  for (const { event } of published) {
    if (Number(event.sequence) !== (sequences.get(event.subject) ?? 0) + 1) streamOutOfOrder += 1;
    sequences.set(event.subject, Number(event.sequence));
  }
  return {
    claims: claimIds.length,
    events: made.length,
    kills,
    untold: claimIds.filter((claimId) => !told.has(claimId)).length,
    cursor: {
      lost: made.filter(({ id }) => !consumed.ids.has(id)).length,
      again: consumed.again,
      outOfOrder: consumed.outOfOrder,
    },
    stream: {
      lost: made.filter(({ id }) => !ids.has(id)).length,
      twice: published.length - ids.size,
      outOfOrder: streamOutOfOrder,
    },
    lags: consumed.lags.toSorted((one, other) => one - other),
  };
}
