import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Email } from '../../../contract/identity/email.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import { auditLog } from '../../../main/audit/log.ts';
import { readConfig } from '../../../main/configuration/config.ts';
import { diskWork } from '../../../main/database/disk-work.ts';
import { flushBeside } from '../../../main/database/flush.ts';
import { openDatabase } from '../../../main/database/open.ts';
import { headOfficeConnection } from '../../../main/head-office-client/connection.ts';
import { startConnectivityMonitor } from '../../../main/head-office-client/connectivity-monitor.ts';
import { createHeadOfficeClient } from '../../../main/head-office-client/head-office-client.ts';
import { kioskAssertion } from '../../../main/keys/kiosk-assertion.ts';
import { fileStorage, loadKioskKey } from '../../../main/keys/kiosk-key.ts';
import { openOutbox } from '../../../main/outbox/outbox.ts';
import { commandSchema, type Report, startSchema } from './protocol.ts';

// The kiosk's own outbox and calls at the far end of a line: storage, sender, uploads, connectivity, and visits whose
// calls go by a connection of their own, as those of a visit's process do.

/** From the first touch to the sign-in: somebody reads the notice, and types address and password. */
const TYPING_MS = 6_000;
/** Somebody reads a page before he or she goes on. */
const READING_MS = 3_000;

const start = startSchema.parse(JSON.parse(process.argv[2] ?? ''));
const provisioned = readConfig(start.provisioning);
if (!provisioned.ok) throw new Error(provisioned.problem.faults.join('; '));
const config = provisioned.value;
const clock = { now: () => new Date(Date.now() + start.clockAheadMs) };
const key = await loadKioskKey(join(start.folder, 'kiosk-key'), fileStorage);
const database = openDatabase(join(start.folder, 'kiosk.db'));
const connection = { ...headOfficeConnection(config.headOffice), assertion: kioskAssertion(key, clock) };
const headOffice = createHeadOfficeClient(connection, () => void connectivity.check());
let visitors = 0;

const { store, sender } = openOutbox({
  kiosk: { config, clock, log: () => undefined },
  keys: { ring: { keys: config.headOffice.keys } },
  storage: {
    database,
    audit: auditLog(database, clock),
    numbers: { mayGive: () => true, kept: async () => undefined },
    onErased: () => undefined,
    flush: flushBeside(database, diskWork(database)),
  },
  headOffice,
  isFree: () => visitors === 0,
  onDecided: ({ claimId, outcome }) =>
    report({ type: 'decided', claimId, outcome, waiting: store.waiting().claims }),
  onParked: () => report({ type: 'bug', message: 'a claim was set aside' }),
  onBug: (error) => report({ type: 'bug', message: error instanceof Error ? error.message : String(error) }),
});
let sending = false;
const connectivity = startConnectivityMonitor({
  headOffice,
  everySeconds: config.headOffice.healthSeconds,
  onAnswer: () => undefined,
  onChange: (isUp) => isUp && sending && sender.retryNow(),
});

createInterface({ input: process.stdin })
  .on('line', (line) => void execute(line))
  .on('close', () => process.exit(0));
report({ type: 'ready', waiting: store.waiting().claims });

async function execute(line: string): Promise<void> {
  const command = commandSchema.parse(JSON.parse(line));
  switch (command.type) {
    case 'send':
      sending = true;
      return sender.sendDue();
    case 'visit':
      return visit(command.email, command.password);
    case 'stop':
      connectivity.stop();
      await sender.stop();
      process.exit(0);
  }
}

async function visit(email: Email, password: string): Promise<void> {
  visitors += 1;
  await pause(TYPING_MS);
  // A process of its own has connections of its own.
  const client = createHeadOfficeClient(
    { ...headOfficeConnection(config.headOffice), assertion: kioskAssertion(key, clock) },
    () => undefined,
  );
  const { signal } = new AbortController();
  const [signIn, session] = await timed(client.signIn({ email, password }, signal));
  const token = session.ok ? session.value.token : '';
  await pause(READING_MS);
  const [membership] = await timed(client.getMembership(token, signal));
  await pause(READING_MS);
  const [claims] = await timed(client.listClaims(token, signal));
  await pause(READING_MS);
  visitors -= 1;
  report({ type: 'visited', calls: { signIn, membership, claims } });
}

async function timed<T, P>(call: Promise<Outcome<T, P>>): Promise<[number | null, Outcome<T, P>]> {
  const begun = performance.now();
  const answer = await call;
  return [answer.ok ? Math.round(performance.now() - begun) : null, answer];
}

function report(said: Report): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
