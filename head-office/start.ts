import { mkdir } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { fail, type Outcome, succeed } from '../contract/outcome.ts';
import { hashPassword } from './accounts/password.ts';
import { background } from './background.ts';
import { picturePool } from './claims/picture-pool.ts';
import { AdjustableClock, type Clock } from './clock.ts';
import type { Settings } from './configuration/configure.ts';
import { errorCode, readJson, type StartFault } from './configuration/read-json.ts';
import { type KnownKiosk, kiosksSchema } from './configuration/schema.ts';
import { openDatabase } from './database/open.ts';
import { transact } from './database/transact.ts';
import { keepPlaces } from './fleet/places.ts';
import { makeHandlers } from './http/handlers.ts';
import { serveOAuth } from './http/serve-oauth.ts';
import { serveRoutes } from './http/serve-routes.ts';
import { makeServer } from './http/server.ts';
import { requireKeysInForce } from './keys/key-set.ts';
import { keepListedKiosks, kioskKeys, readListedKiosks } from './keys/kiosk-keys.ts';
import { loadOfficeKeys } from './keys/office-keys.ts';
import type { Mailer } from './mail/mailer.ts';
import { smtpMailer } from './mail/smtp.ts';
import type { Office } from './office.ts';
import { policyStore } from './policy/policy-keeper.ts';
import { readPolicy } from './policy/signed-policy.ts';
import { mailbox } from './training/mailbox.ts';
import { addTraining, refuseTrainingData } from './training/training.ts';
import { startUpkeep } from './upkeep.ts';
import { serveFleet } from './web/fleet/serve.ts';
import { servePhonePages } from './web/phone/serve.ts';

/** A head office that answers. */
export interface HeadOffice {
  /** Such as http://127.0.0.1:8787. */
  readonly address: string;
  /** Lets the requests under way end, then closes the database. */
  stop(): Promise<void>;
}

/** Starts a head office, or says in a sentence why it cannot and what to do. */
export async function startHeadOffice(
  settings: Settings,
  world: Clock,
  log: Logger,
): Promise<Outcome<HeadOffice, StartFault>> {
  const clock = new AdjustableClock(world);
  const made = await makeOffice(settings, clock, log);
  if (!made.ok) return made;
  const office = made.value;
  const listening = await serve(office, clock, log);
  if (!listening.ok) {
    await close(office);
    return listening;
  }
  const { app, address } = listening.value;
  const upkeep = startUpkeep(office, log);
  return succeed({
    address,
    stop: async () => {
      await app.close();
      await upkeep.stop();
      await close(office);
    },
  });
}

async function close({ pictures, database, background, mail }: Office): Promise<void> {
  await background.idle();
  await mail?.close();
  await pictures.close();
  await database.destroy();
}

async function makeOffice(
  settings: Settings,
  clock: Clock,
  log: Logger,
): Promise<Outcome<Office, StartFault>> {
  const read = await readPolicy(settings.policyFile);
  if (!read.ok) return read;
  const kiosks = await readKiosks(settings);
  if (!kiosks.ok) return kiosks;
  const listed = await readListedKiosks(kiosks.value ?? []);
  if (!listed.ok) return listed;
  const folder = await makeFolder(settings.dataFolder);
  if (!folder.ok) return folder;
  const keys = await loadOfficeKeys(settings.keyFile);
  if (!keys.ok) return keys;
  const usable = requireKeysInForce(keys.value, clock.now(), settings.keyFile);
  if (!usable.ok) return usable;
  const opened = await openDatabase(settings, log);
  if (!opened.ok) return opened;
  const database = opened.value;
  await transact({ database, settings }, async (transaction) => {
    if (kiosks.value) await keepListedKiosks(transaction, listed.value);
    await keepPlaces(transaction);
  });
  const policies = policyStore({ database, clock, settings, first: read.value });
  await policies.refresh();
  const decoyHash = await hashPassword('', settings.passwords);
  return succeed({
    settings,
    log,
    clock,
    policies,
    get policy() {
      return policies.inForce().policy;
    },
    get policyDocument() {
      return policies.inForce().document;
    },
    kiosks: kioskKeys(database),
    pictures: picturePool(settings.pictures, settings.training ? 0 : settings.pictures.workers),
    keys: keys.value,
    database,
    web: { url: settings.publicUrl ?? '' },
    mail: makeMailer(settings, log),
    background: background(log),
    decoyHash,
  });
}

function makeMailer(settings: Settings, log: Logger): Mailer | undefined {
  const { smtpUrl, mail } = settings;
  if (smtpUrl !== undefined) return smtpMailer(smtpUrl, mail, log);
  return settings.training ? mailbox() : undefined;
}

async function serve(
  office: Office,
  clock: AdjustableClock,
  log: Logger,
): Promise<Outcome<{ app: FastifyInstance; address: string }, StartFault>> {
  const server = await makeServer(office.settings, log);
  if (!server.ok) return server;
  const app = server.value;
  const data = office.settings.training
    ? await addTraining(office, clock, app)
    : await refuseTrainingData(office);
  if (!data.ok) return data;
  serveRoutes(app, makeHandlers(office), office.settings);
  await app.register(serveOAuth, { office });
  await app.register(servePhonePages, { office });
  serveFleet(app, office);
  const { host, port } = office.settings;
  try {
    const address = await app.listen({ host, port });
    office.web.url ||= address;
    if (!office.settings.publicUrl && !office.settings.training) {
      log.warn({ address }, 'publicUrl is not set: phones are sent to this address');
    }
    return succeed({ app, address });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EADDRINUSE') {
      return fail(
        `port ${port} of ${host} is in use: stop the other program or set another port (0 takes any)`,
      );
    }
    return fail(`cannot listen on port ${port} of ${host} (${code}): check host, port and TLS files`);
  }
}

/** The configured kiosks; undefined where none are listed, and the database's table stands as it is. */
async function readKiosks({
  kiosks,
  kiosksFile,
}: Settings): Promise<Outcome<readonly KnownKiosk[] | undefined, StartFault>> {
  if (kiosksFile === undefined) return succeed(kiosks.length > 0 ? kiosks : undefined);
  const listed = await readJson(kiosksFile, kiosksSchema, 'list of kiosks');
  return listed.ok ? succeed([...kiosks, ...listed.value]) : listed;
}

async function makeFolder(folder: string): Promise<Outcome<void, StartFault>> {
  try {
    // Only the service's own user has business here.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return succeed(undefined);
  } catch (error) {
    return fail(
      `the data folder ${folder} cannot be made (${errorCode(error)}): check the path and its rights`,
    );
  }
}
