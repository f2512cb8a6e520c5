import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { hashPassword } from '../accounts/password.ts';
import { createBackgroundTasks } from '../background-tasks.ts';
import type { CaseFeed } from '../case-events/case-feed.ts';
import { createDecisionTurns } from '../claims/decision-turns.ts';
import { AdjustableClock, type Clock, systemClock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { createAccountInquiry, createRegistry } from '../core/adapters.ts';
import { startPublisher } from '../core/nats/publisher.ts';
import { serveCore } from '../core/serve.ts';
import { compareClock } from '../database/compare-clock.ts';
import type { PoolUse } from '../database/dialects/postgres.ts';
import { lockInstance } from '../database/instance-lock.ts';
import { openDatabase, openForUpkeep } from '../database/open.ts';
import { transact } from '../database/transact.ts';
import { errorCode } from '../error-code.ts';
import { syncKioskStates } from '../fleet/sync-kiosk-states.ts';
import { type Connections, trackConnections } from '../http/connections.ts';
import { createHandlers } from '../http/handlers.ts';
import { serveOAuth } from '../http/serve-oauth.ts';
import { serveRoutes } from '../http/serve-routes.ts';
import { createServer } from '../http/server.ts';
import { createKioskAssertions } from '../keys/kiosk-assertion.ts';
import { createKioskKeys, syncListedKiosks } from '../keys/kiosk-keys.ts';
import { compareOwnKeys } from '../keys/own-keys.ts';
import type { Mailer } from '../mail/mailer.ts';
import { createSmtpMailer } from '../mail/smtp.ts';
import { createChannels } from '../notices/channels.ts';
import type { Channel } from '../notices/notice.ts';
import { startNotices } from '../notices/send-notices.ts';
import { createIdentityProvider } from '../oidc/identity-provider.ts';
import { createPicturePool } from '../pictures/picture-pool.ts';
import { createPolicyStore } from '../policy/policy-store.ts';
import { hashPin } from '../staff/pin.ts';
import type { Environment } from '../tracing/environment.ts';
import { startTracing } from '../tracing/start.ts';
import type { Tracing } from '../tracing/tracing.ts';
import { startOfficeWatch } from '../watch/alerts/track.ts';
import { createMeters } from '../watch/metrics/meters.ts';
import type { MetricsListener } from '../watch/metrics/serve.ts';
import { startMetrics } from '../watch/metrics/start.ts';
import { createReadiness } from '../watch/readiness.ts';
import { serveDeskPages } from '../web/desk/serve.ts';
import { DESK_ROUTES } from '../web/desk-overview/routes.ts';
import { serveFleetPages } from '../web/fleet/serve.ts';
import { decideHolder, holderPage, holdersPage } from '../web/holders/holders-page.ts';
import { servePhonePages } from '../web/phone/serve.ts';
import { decideUnconfirmed, unconfirmedPage } from '../web/unconfirmed/unconfirmed-page.ts';
import { startMaintenance } from './maintenance.ts';
import { readStartFiles } from './read-start-files.ts';
import { loadTraining, refuseTrainingData, type Training } from './training.ts';

/** A head office that is listening. */
export interface HeadOffice {
  /** Such as http://127.0.0.1:8787. */
  readonly address: string;
  /** Where Prometheus finds the metrics; undefined where they are off. */
  readonly metrics: string | undefined;
  /** Waits for requests and jobs that are running, as long as the settings say, then closes the database. */
  stop(): Promise<void>;
}

const PICTURES =
  'the program that decodes pictures does not start: dist/pictures must lie beside dist/head-office, and the package sharp, with its part for this system, in node_modules';

/** The feed's events (case-events) say all that the core is told. */
const UNCARRIED: CaseFeed = { async put() {} };

/** Starts a head office, or says in a sentence why it cannot and what to do. */
export async function startHeadOffice(
  settings: Settings,
  worldClock: Clock,
  log: Logger,
  environment: Environment = {},
): Promise<Outcome<HeadOffice, StartFault>> {
  const clock = new AdjustableClock(worldClock);
  const traced = await startTracing(environment, { instance: settings.instance, log });
  if (!traced.ok) return traced;
  const tracing = traced.value;
  const created = await createServices(settings, clock, { log, isTraced: tracing !== undefined });
  if (!created.ok) return created;
  const services = created.value;
  // Of a clock that was made for a test nobody expects the time of the server.
  const { clockToleranceMinutes } = settings.sessions;
  const onTime =
    worldClock === systemClock
      ? await compareClock(services.database, worldClock, clockToleranceMinutes)
      : succeed(undefined);
  const ready = onTime.ok && !(await services.pictures.starts()) ? fail(PICTURES) : onTime;
  const listening = ready.ok ? await serve(services, settings, clock, { log, tracing }) : ready;
  if (!listening.ok) {
    await services.close();
    return listening;
  }
  const { connections, address, metrics, channels } = listening.value;
  const { upkeep, policies, keys, caseKeys, cases, accountInquiry, readiness } = services;
  const jobs = { database: upkeep, clock, settings, policies, keys, caseKeys, cases, accountInquiry, log };
  const maintenance = startMaintenance(jobs);
  const { nats } = settings.core;
  const publisher = nats && startPublisher({ database: services.database, clock, settings, log }, nats);
  const watch = startOfficeWatch({ database: upkeep, clock, settings, log });
  const notices = startNotices({ database: services.database, clock, settings, log }, channels);
  async function end(): Promise<void> {
    readiness.stop();
    await setTimeout(settings.stop.unreadySeconds * 1_000);
    await Promise.all([connections.close(settings.stop.drainSeconds), publisher?.stop()]);
    // No request is left that could add to them.
    const traces = tracing?.stop(settings.stop.tracesSeconds);
    await Promise.all([notices.stop(), watch.stop()]);
    await maintenance.stop();
    await metrics?.close();
    await Promise.all([services.close(), traces]);
  }
  return succeed({
    address,
    metrics: metrics?.address,
    async stop() {
      const late = setTimeout(settings.stop.seconds * 1_000, 'late', { ref: false });
      const ended = await Promise.race([end(), late]);
      // A transaction that was not committed is rolled back when its connection ends with this process.
      if (ended === 'late') log.warn('stopped before all work had ended');
    },
  });
}

type Services = Extract<Awaited<ReturnType<typeof createServices>>, { ok: true }>['value'];

/** Everything that answers requests, made in order; the files are read before the database is opened. */
async function createServices(
  settings: Settings,
  clock: Clock,
  { log, isTraced }: { readonly log: Logger; readonly isTraced: boolean },
) {
  const loaded = await loadTraining(settings);
  if (!loaded.ok) return loaded;
  const training = loaded.value;
  const files = await readStartFiles(settings, clock.now());
  if (!files.ok) return files;
  const { policy, listedKiosks, coreClients, keys, caseKeys, providerAuthentication } = files.value;
  const locked = lockInstance(settings);
  if (!locked.ok) return locked;
  const { release } = locked.value;
  let pool: (() => PoolUse) | undefined;
  const opened = await openDatabase(settings, log, {
    isTraced,
    onPool(use) {
      pool = use;
    },
  });
  if (!opened.ok) {
    release();
    return opened;
  }
  const database = opened.value;
  const own = await compareOwnKeys({ database, settings, clock }, [
    { use: 'office', kids: keys.kids, file: settings.keyFile },
    { use: 'cases', kids: caseKeys.kids, file: caseKeys.file },
  ]);
  if (!own.ok) {
    await database.destroy();
    release();
    return own;
  }
  const inquiry = training
    ? succeed(training.createSimulatedBank(database))
    : await createAccountInquiry(settings, log);
  if (!inquiry.ok) {
    await database.destroy();
    release();
    return inquiry;
  }
  const accountInquiry = inquiry.value;
  const people = await createRegistry({ database, clock, settings, log });
  if (!people.ok) {
    await accountInquiry.close();
    await database.destroy();
    release();
    return people;
  }
  const registry = people.value;
  const upkeep = openForUpkeep(settings, log) ?? database;
  await transact({ database, settings }, async (transaction) => {
    if (listedKiosks) await syncListedKiosks(transaction, listedKiosks);
    await syncKioskStates(transaction);
  });
  const policies = createPolicyStore({ database, clock, settings, first: policy });
  await policies.refresh();
  const kiosks = createKioskKeys(database, clock, settings);
  const pictures = createPicturePool(settings.pictures, settings.training ? 0 : settings.pictures.processes);
  const readiness = createReadiness({ database, clock, settings, keys, pictures });
  const mail = createMailer(settings, training, log);
  const backgroundTasks = createBackgroundTasks(log);
  const [decoyHash, decoyPinHash] = await Promise.all([
    hashPassword('', settings.passwords),
    hashPin(randomUUID(), settings),
  ]);
  async function close(): Promise<void> {
    await backgroundTasks.idle();
    await mail?.close();
    await pictures.close();
    await Promise.all([accountInquiry.close(), registry.close()]);
    await Promise.all([database.destroy(), upkeep.destroy()]);
    release();
  }
  return succeed({
    training,
    database,
    pool,
    upkeep,
    cases: training?.createSimulatedCore(settings) ?? UNCARRIED,
    accountInquiry,
    registry,
    policies,
    coreClients,
    keys,
    caseKeys,
    kiosks,
    pictures,
    readiness,
    mail,
    backgroundTasks,
    decoyHash,
    decoyPinHash,
    providerAuthentication,
    close,
  });
}

function createMailer(settings: Settings, training: Training | undefined, log: Logger): Mailer | undefined {
  const { smtpUrl, mail } = settings;
  if (smtpUrl !== undefined) return createSmtpMailer(smtpUrl, mail, log);
  return training?.createMailbox();
}

interface Listening {
  readonly connections: Connections;
  readonly address: string;
  readonly metrics: MetricsListener | undefined;
  readonly channels: readonly Channel[];
}

/** Connects every route and page to what it works with, and listens. */
async function serve(
  services: Services,
  settings: Settings,
  clock: AdjustableClock,
  { log, tracing }: { readonly log: Logger; readonly tracing: Tracing | undefined },
): Promise<Outcome<Listening, StartFault>> {
  const { training, database, upkeep, policies, keys, caseKeys, cases, kiosks, pictures } = services;
  const { accountInquiry, registry, coreClients, mail, backgroundTasks, decoyHash, decoyPinHash } = services;
  const { readiness, providerAuthentication: authentication } = services;
  const records = { database, clock, settings };
  /** Its own address is known once it listens. */
  const web = { url: settings.publicUrl ?? '' };
  const reset = { mail, backgroundTasks, web };

  const server = await createServer(settings, log, tracing);
  if (!server.ok) return server;
  const { app, certificateUntil } = server.value;
  const meters = createMeters(app);
  const data = training
    ? await training.setUpTraining(
        { ...records, policies, caseKeys, cases, accountInquiry, mail, upkeep },
        clock,
        app,
      )
    : await refuseTrainingData(database);
  if (!data.ok) return data;
  const assertions = createKioskAssertions({ kiosks, clock, settings });
  const handlers = createHandlers({
    ...records,
    ...reset,
    policies,
    keys,
    caseKeys,
    cases,
    accountInquiry,
    registry,
    kiosks,
    assertions,
    pictures,
    turns: createDecisionTurns(settings.database),
    readiness,
    decoyHash,
    decoyPinHash,
    onIntake: meters.count,
    log,
  });
  const admission = serveRoutes(app, handlers, settings, { assertions, log });
  await app.register(serveOAuth, { dependencies: { ...records, assertions, web } });
  const core = { ...records, clients: coreClients, caseKeys, policies, web, log };
  await app.register(serveCore, { dependencies: core });
  await app.register(servePhonePages, { dependencies: { ...records, ...reset, decoyHash } });
  const { oidc } = settings.fleet.operators;
  const provider =
    oidc && authentication ? createIdentityProvider({ clock, log, oidc, authentication, web }) : undefined;
  serveFleetPages(app, { ...records, policies, keys, provider, web, decoyHash, log }, [
    { method: 'GET', path: '/unconfirmed', deed: 'look', answer: (context) => unconfirmedPage(context) },
    {
      method: 'POST',
      path: '/unconfirmed/:claimId',
      deed: 'confirmClaim',
      answer: (context) => decideUnconfirmed(context, { caseKeys, cases, accountInquiry }),
    },
    { method: 'GET', path: '/holders', deed: 'reviewHolder', answer: (context) => holdersPage(context) },
    {
      method: 'GET',
      path: '/holders/:claimId',
      deed: 'reviewHolder',
      answer: (context) => holderPage(context, { caseKeys }),
    },
    {
      method: 'POST',
      path: '/holders/:claimId',
      deed: 'reviewHolder',
      answer: (context) => decideHolder(context, { caseKeys, cases }),
    },
    ...DESK_ROUTES,
  ]);
  serveDeskPages(app, { ...records, policies, caseKeys, cases, accountInquiry, decoyPinHash, log });

  const channels = await createChannels({ ...records, mail, web, log });
  if (!channels.ok) return channels;
  const metrics = await startMetrics(meters.registry, {
    admission,
    pictures,
    pool: services.pool,
    certificateUntil,
    upkeep,
    keys,
    clock,
    settings,
    log,
  });
  if (!metrics.ok) return metrics;
  const connections = trackConnections(app);
  const listening = await listen(app, settings);
  if (!listening.ok) {
    await metrics.value?.close();
    return listening;
  }
  const address = listening.value;
  web.url ||= address;
  if (!settings.publicUrl && !settings.training) {
    log.warn({ address }, 'publicUrl is not set: phones are sent to this address');
  }
  return succeed({ connections, address, metrics: metrics.value, channels: channels.value });
}

async function listen(app: FastifyInstance, { host, port }: Settings): Promise<Outcome<string, StartFault>> {
  try {
    return succeed(await app.listen({ host, port }));
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
