import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { emailSchema } from '../../contract/identity/email.ts';
import type { KioskConfigFile } from '../../main/configuration/config.ts';
import { fileStorage, loadKioskKey } from '../../main/keys/kiosk-key.ts';
import { inProject } from '../../scripts/lib/project.ts';
import { HeadOfficeProcess } from '../faults/head-office/head-office.ts';
import { databaseFile, Registry } from '../faults/head-office/registry.ts';
import { LineProcess } from '../faults/processes/line-process.ts';
import { makeCertificates } from '../fixtures/tls/certificates.ts';
import { type Case, queueCases, sizesOf } from './cases.ts';
import { type Command, type Report, reportSchema, type Start } from './kiosk/protocol.ts';
import { countingEnd } from './line/counting-end.ts';
import { kernelLine } from './line/kernel-line.ts';
import { proxyLine } from './line/proxy-line.ts';
import type { SlowLineOptions } from './options.ts';

const KIOSK = { branchId: 'BDG', kioskId: '02' } as const;
const TIME_ZONE = 'Asia/Jakarta';
/** A working day, ten in the morning in Jakarta. */
const MORNING = Date.parse('2026-11-18T03:00:00.000Z');
const DAY = '2026-11-18';
/** Between two visits nobody is at the kiosk. */
const NOBODY_MS = 10_000;

type Calls = Extract<Report, { type: 'visited' }>['calls'];

export interface Arrived extends Case {
  /** Since sending began, in seconds; undefined for one that did not arrive. */
  readonly afterSeconds: number | undefined;
  readonly outcome: string | undefined;
  /** Bytes of all bodies that came over the line for it. */
  readonly lineBytes: number;
}

export interface SlowLineResult {
  readonly what: string;
  readonly cases: readonly Arrived[];
  readonly seconds: number;
  /** All that the kiosk's end put on the line meanwhile, where that is counted. */
  readonly sentBytes: number | undefined;
  readonly alone: readonly Calls[];
  readonly beside: readonly Calls[];
  readonly bugs: readonly string[];
}

/** Lets cases of a branch arrive over a slow line, with visits before and beside them. */
export async function runSlowLine(
  options: SlowLineOptions,
  say: (line: string) => void,
): Promise<SlowLineResult> {
  const { kbit, loss, seed, visits, proxy } = options;
  const folder = await mkdtemp(join(tmpdir(), 'slow-line-'));
  const made = proxy
    ? await proxyLine(kbit, loss, seed)
    : { line: await kernelLine(kbit, loss), narrows: undefined };
  const { line, narrows } = made;
  say(`The line is ${line.what}.`);
  const kioskFolder = join(folder, 'kiosk');
  await mkdir(kioskFolder);
  const key = await loadKioskKey(join(kioskFolder, 'kiosk-key'), fileStorage);
  const kiosksFile = join(folder, 'kiosks.json');
  await writeFile(kiosksFile, JSON.stringify([{ ...KIOSK, publicKey: key.publicJwk }]));
  const clockAheadMs = MORNING - Date.now();
  const dataFolder = join(folder, 'office');
  const headOffice = new HeadOfficeProcess({ dataFolder, kiosksFile, clockAheadMs });
  await headOffice.start();
  const registry = new Registry(databaseFile(dataFolder), DAY);
  await registry.provide(options.cases);
  const certificates = await makeCertificates(folder, line.host);
  const end = await countingEnd(certificates.good, line.host, headOffice.port);
  await narrows?.listen(end.port);
  const authorityFile = join(folder, 'authority.pem');
  await writeFile(authorityFile, certificates.authority);
  const keys = await headOffice.keys();
  const config: KioskConfigFile = {
    ...KIOSK,
    branchName: 'Bandung Suci',
    timeZone: TIME_ZONE,
    headOffice: { url: `https://${line.host}:${narrows?.port ?? end.port}`, keys, authorityFile },
  };
  const provisioning = join(folder, 'provisioning.json');
  await writeFile(provisioning, JSON.stringify(config));
  const cases = await queueCases(
    {
      folder: kioskFolder,
      kiosk: KIOSK,
      key,
      keys,
      registry,
      address: `http://127.0.0.1:${headOffice.port}`,
      clock: { now: () => new Date(Date.now() + clockAheadMs) },
    },
    sizesOf(options.cases, options.maxMb * 1_000_000),
  );
  const decided = new Map<string, { afterSeconds: number; outcome: string }>();
  const bugs: string[] = [];
  const kiosk = new KioskAtTheEnd({ folder: kioskFolder, provisioning, clockAheadMs }, line.through);
  try {
    const visitor = registry.newcomer();
    await kiosk.next('ready');
    const alone: Calls[] = [];
    while (alone.length < visits) alone.push(await kiosk.visit(visitor));
    say(`${alone.length} visits without anything beside them. ${cases.length} cases are sent now.`);
    const begun = performance.now();
    const sentBefore = line.sentBytes();
    kiosk.onReport = (report) => {
      if (report.type === 'bug') bugs.push(report.message);
      if (report.type !== 'decided') return;
      const afterSeconds = (performance.now() - begun) / 1_000;
      decided.set(report.claimId, { afterSeconds, outcome: report.outcome });
      say(`${afterSeconds.toFixed(0)} s: ${decided.size} of ${cases.length} decided`);
    };
    kiosk.send({ type: 'send' });
    const beside: Calls[] = [];
    const limit = 8 * secondsFor(cases, kbit);
    while (decided.size < cases.length && (performance.now() - begun) / 1_000 < limit) {
      await Promise.race([pause(NOBODY_MS), kiosk.next('decided')]);
      if (decided.size < cases.length && beside.length < 2 * visits) beside.push(await kiosk.visit(visitor));
    }
    const sentAfter = line.sentBytes();
    return {
      what: line.what,
      seconds: (performance.now() - begun) / 1_000,
      cases: cases.map((each) => ({
        ...each,
        afterSeconds: decided.get(each.claimId)?.afterSeconds,
        outcome: decided.get(each.claimId)?.outcome,
        lineBytes: end.bytesOf(each.claimId),
      })),
      sentBytes: sentAfter === undefined ? undefined : sentAfter - (sentBefore ?? 0),
      alone,
      beside,
      bugs,
    };
  } finally {
    await kiosk.stop();
    await line.close();
    await end.close();
    await registry.close();
    headOffice.kill();
    await headOffice.ended();
    await rm(folder, { recursive: true, force: true });
  }
}

/** How long the cases would take on a line that loses nothing. */
function secondsFor(cases: readonly Case[], kbit: number): number {
  return 60 + cases.reduce((sum, { sealedBytes }) => sum + (sealedBytes * 8) / (kbit * 1_000), 0);
}

class KioskAtTheEnd {
  onReport: (report: Report) => void = () => undefined;
  readonly #process: LineProcess;
  readonly #waiting = new Map<Report['type'], (report: Report) => void>();

  constructor(start: Start, through: readonly string[]) {
    this.#process = new LineProcess(
      inProject('test', 'slow-line', 'kiosk', 'main.ts'),
      start,
      (line) => {
        const report = reportSchema.parse(JSON.parse(line));
        this.onReport(report);
        this.#waiting.get(report.type)?.(report);
        this.#waiting.delete(report.type);
      },
      [...through, process.execPath, '--import', 'tsx'],
    );
  }

  next(type: Report['type']): Promise<Report> {
    return new Promise((resolve) => this.#waiting.set(type, resolve));
  }

  async visit({ email, password }: { email: string; password: string }): Promise<Calls> {
    this.send({ type: 'visit', email: emailSchema.parse(email), password });
    const visited = await this.next('visited');
    if (visited.type !== 'visited') throw new Error('another report was asked for');
    return visited.calls;
  }

  send(command: Command): void {
    this.#process.write(command);
  }

  async stop(): Promise<void> {
    this.send({ type: 'stop' });
    await this.#process.ended;
  }
}
