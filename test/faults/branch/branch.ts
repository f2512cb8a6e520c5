import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayAt } from '../../../contract/calendar.ts';
import type { KioskConfigFile } from '../../../main/configuration/config.ts';
import { fileStorage, loadKioskKey } from '../../../main/keys/kiosk-key.ts';
import { startTcpProxy, type TcpProxy } from '../../fixtures/line/tcp-proxy.ts';
import type { Dice } from '../../fixtures/numbers/dice.ts';
import { makeDatabase, type TestPostgres } from '../../fixtures/postgres/postgres.ts';
import { makeCertificates } from '../../fixtures/tls/certificates.ts';
import { HeadOfficeProcess } from '../head-office/head-office.ts';
import { databaseFile, postgres, Registry } from '../head-office/registry.ts';
import { Kiosk, type VisitOutcome } from '../kiosk/kiosk.ts';
import { FaultyLine } from '../line/faulty-line.ts';

const KIOSK = { branchId: 'BDG', kioskId: '02' } as const;
/** More than come in any round. */
export const MOST_VISITORS = 20;
const TIME_ZONE = 'Asia/Jakarta';
/** A working day, ten in the morning in Jakarta: no run of the bench meets a midnight. */
const MORNING = Date.parse('2026-11-18T03:00:00.000Z');

export interface BranchOptions {
  /** Where the kiosk's data lie, perhaps on another disk. */
  readonly kioskFolder?: string;
  /** The kiosk keeps a copy of its storage elsewhere. */
  readonly backup?: boolean;
  /** What the head office keeps its books in; a file of its own where there is none. */
  readonly postgres?: TestPostgres;
}

/** A branch of one kiosk, the line, and the head office, each a thing of its own that can fail. */
export class Branch {
  readonly folder: string;
  readonly kioskFolder: string;
  readonly kiosk: Kiosk;
  readonly line: FaultyLine;
  readonly headOffice: HeadOfficeProcess;
  readonly registry: Registry;
  readonly postgres: TestPostgres | undefined;
  /** Between the head office and PostgreSQL. */
  readonly databaseLine: TcpProxy | undefined;

  private constructor(
    made: Pick<
      Branch,
      'folder' | 'kioskFolder' | 'kiosk' | 'line' | 'headOffice' | 'registry' | 'postgres' | 'databaseLine'
    >,
  ) {
    this.folder = made.folder;
    this.kioskFolder = made.kioskFolder;
    this.kiosk = made.kiosk;
    this.line = made.line;
    this.headOffice = made.headOffice;
    this.registry = made.registry;
    this.postgres = made.postgres;
    this.databaseLine = made.databaseLine;
  }

  /** Opens a branch in a folder of its own, with the kiosk in service. */
  static async open(given: BranchOptions = {}): Promise<Branch> {
    const folder = await mkdtemp(join(tmpdir(), 'faults-'));
    const kioskFolder = given.kioskFolder ?? join(folder, 'kiosk');
    await mkdir(kioskFolder, { recursive: true });
    const { publicJwk } = await loadKioskKey(join(kioskFolder, 'kiosk-key'), fileStorage);
    const kiosksFile = join(folder, 'kiosks.json');
    await writeFile(kiosksFile, JSON.stringify([{ ...KIOSK, publicKey: publicJwk }]));
    const clockAheadMs = MORNING - Date.now();
    const dataFolder = join(folder, 'office');
    const databaseUrl = given.postgres && (await makeDatabase(given.postgres.url));
    const databaseLine = databaseUrl === undefined ? undefined : await lineTo(databaseUrl);
    const headOffice = new HeadOfficeProcess({
      dataFolder,
      kiosksFile,
      clockAheadMs,
      databaseUrl: databaseLine?.url,
    });
    await headOffice.start();
    const registry = new Registry(
      databaseUrl ? postgres(databaseUrl) : databaseFile(dataFolder),
      dayAt(new Date(MORNING), TIME_ZONE),
    );
    const certificates = await makeCertificates(folder);
    const line = new FaultyLine(certificates, () => headOffice.port);
    const authorityFile = join(folder, 'authority.pem');
    await writeFile(authorityFile, certificates.authority);
    const provisioning = join(folder, 'provisioning.json');
    const config: KioskConfigFile = {
      ...KIOSK,
      branchName: 'Bandung Suci',
      timeZone: TIME_ZONE,
      headOffice: {
        url: await line.listen(),
        keys: await headOffice.keys(),
        authorityFile,
        answerSeconds: 2,
        healthSeconds: 1,
        heartbeatSeconds: 0.5,
      },
      // Quick to try again, to erase and to look at the disk, which may be a small one.
      outbox: {
        firstRetrySeconds: 0.05,
        longestRetrySeconds: 1,
        parkedRetrySeconds: 0.5,
        eraseSeconds: 0.05,
      },
      ...(given.backup ? { backup: { path: backupOf({ folder }), everySeconds: 1 } } : {}),
      storage: { leastFreeMegabytes: 1, claimKilobytes: 800, probeSeconds: 0.2 },
    };
    await writeFile(provisioning, JSON.stringify(config));
    const kiosk = new Kiosk({ folder: kioskFolder, provisioning, clockAheadMs });
    const branch = new Branch({
      folder,
      kioskFolder,
      kiosk,
      line,
      headOffice,
      registry,
      postgres: given.postgres,
      databaseLine,
    });
    await registry.provide(MOST_VISITORS);
    const fault = await kiosk.start();
    if (fault === undefined) return branch;
    await branch.close();
    throw new Error(`the kiosk does not go into service without any fault: ${fault}`);
  }

  /** Somebody new comes to the kiosk and claims. */
  async visit(dice: Dice, waitsForDelivery = false, bytes: number = photoBytes(dice)): Promise<VisitOutcome> {
    const person = this.registry.newcomer();
    return this.kiosk.visit({ ...person, photoBytes: bytes, waitsForDelivery });
  }

  async close(): Promise<void> {
    this.kiosk.kill();
    await this.kiosk.ended();
    await this.line.close();
    await this.registry.close();
    this.headOffice.kill();
    await this.headOffice.ended();
    await this.databaseLine?.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A line to a database, and the database's address by it. */
async function lineTo(databaseUrl: string): Promise<TcpProxy & { readonly url: string }> {
  const url = new URL(databaseUrl);
  const line = await startTcpProxy({ host: url.hostname, port: Number(url.port) });
  url.port = String(line.port);
  return Object.assign(line, { url: url.href });
}

/** Where a branch's kiosk keeps the copy of its storage. */
export function backupOf({ folder }: Pick<Branch, 'folder'>): string {
  return join(folder, 'second disk', 'outbox.db');
}

/** Most photos are small here, for speed; some are as large as the kiosk's camera makes them. */
function photoBytes(dice: Dice): number {
  return dice.chance(0.2) ? dice.whole(150_000, 400_000) : dice.whole(8_000, 30_000);
}
