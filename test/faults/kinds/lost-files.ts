import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../../fixtures/numbers/dice.ts';
import type { Branch } from '../branch/branch.ts';
import type { FaultKind } from '../branch/fault-kind.ts';

/** Somewhat longer than the time between two heartbeats of the branch's kiosk. */
const HEARD_AFTER_MS = 1_300;
/** All that the kiosk keeps of claims and their numbers. */
const STORAGE = /^(kiosk\.db|receipt-numbers\.json)/;
const FILES = ['kiosk.db', 'kiosk.db-wal', 'kiosk.db-shm', 'kiosk.db.open', 'receipt-numbers.json'];

/** People claim while no claim leaves the kiosk, which then loses its power or is stopped. */
async function claimsAndDown(branch: Branch, dice: Dice): Promise<void> {
  await claims(branch, dice);
  await down(branch, dice);
}

async function claims(branch: Branch, dice: Dice): Promise<void> {
  branch.line.fate = ({ isClaim }) => (isClaim ? { kind: 'drop', where: 'request' } : { kind: 'pass' });
  for (let visits = dice.whole(1, 3); visits > 0; visits -= 1) await branch.visit(dice);
}

/** The head office has heard which numbers were given: of a disk that is gone nobody else could tell. */
function untilTold(): Promise<void> {
  return pause(HEARD_AFTER_MS);
}

async function down({ kiosk }: Branch, dice: Dice): Promise<void> {
  if (dice.chance(0.3)) await kiosk.stop();
  else kiosk.kill();
  await kiosk.ended();
}

/** Starts on what is left, and may lose the power while it recovers, twice. */
async function startInterrupted({ kiosk }: Branch, dice: Dice): Promise<void> {
  for (let times = dice.whole(0, 2); times > 0; times -= 1) {
    const starting = kiosk.start();
    await pause(dice.whole(250, 700));
    kiosk.kill();
    await starting;
    await kiosk.ended();
  }
}

/** Some of the files of the storage are removed, all of them but one, or one alone. */
export const filesRemoved: FaultKind = {
  name: 'storage files removed',
  async run(branch, dice) {
    await claims(branch, dice);
    await untilTold();
    await down(branch, dice);
    const some = dice.shuffle(FILES).slice(0, dice.whole(1, FILES.length - 1));
    const names = dice.chance(0.5) ? ['kiosk.db'] : some;
    for (const name of names) rmSync(join(branch.kioskFolder, name), { force: true });
    await startInterrupted(branch, dice);
  },
};

/** They are emptied, or something else lies in their place. */
export const filesEmptied: FaultKind = {
  name: 'storage files emptied',
  async run(branch, dice) {
    await claimsAndDown(branch, dice);
    const file = join(branch.kioskFolder, dice.chance(0.6) ? 'kiosk.db' : dice.pick(FILES));
    if (existsSync(file)) truncateSync(file, 0);
    if (dice.chance(0.3)) {
      rmSync(file, { force: true });
      if (dice.chance(0.5)) mkdirSync(file);
      else symlinkSync(`${file}-nowhere`, file);
    }
    await startInterrupted(branch, dice);
  },
};

/** The log is cut at any byte. */
export const logCut: FaultKind = {
  name: 'write-ahead log cut',
  async run(branch, dice) {
    await claimsAndDown(branch, dice);
    const log = join(branch.kioskFolder, 'kiosk.db-wal');
    if (existsSync(log)) truncateSync(log, dice.whole(0, statSync(log).size));
    await startInterrupted(branch, dice);
  },
};

/** An older copy takes the place of the database, of its log or of both. */
export const olderCopy: FaultKind = {
  name: 'older copy put in place',
  async run(branch, dice) {
    await branch.visit(dice, true);
    await down(branch, dice);
    const copies = copyStorage(branch.kioskFolder);
    await branch.kiosk.start();
    await claimsAndDown(branch, dice);
    const names = dice.pick([['kiosk.db'], ['kiosk.db', 'kiosk.db-wal'], ['kiosk.db-wal']]);
    for (const name of names) {
      const [to, copy] = [join(branch.kioskFolder, name), copies.get(name)];
      rmSync(to, { force: true });
      if (copy) copyFileSync(copy, to);
    }
    await startInterrupted(branch, dice);
    rmSync(join(branch.folder, 'copies'), { recursive: true, force: true });

    function copyStorage(folder: string): Map<string, string> {
      const to = join(branch.folder, 'copies');
      mkdirSync(to, { recursive: true });
      const found = readdirSync(folder).filter((name) => FILES.includes(name));
      return new Map(
        found.map((name) => {
          copyFileSync(join(folder, name), join(to, name));
          return [name, join(to, name)];
        }),
      );
    }
  },
};

/** The disk is a new one, on which nothing but the kiosk's key and its keys of the head office lie. */
export const diskReplaced: FaultKind = {
  name: 'disk replaced',
  async run(branch, dice) {
    await branch.visit(dice, true);
    if (dice.chance(0.5))
      branch.line.fate = ({ isClaim }) => (isClaim ? { kind: 'drop', where: 'request' } : { kind: 'pass' });
    await branch.visit(dice);
    await untilTold();
    await down(branch, dice);
    for (const name of readdirSync(branch.kioskFolder)) {
      if (STORAGE.test(name)) rmSync(join(branch.kioskFolder, name), { recursive: true });
    }
    await startInterrupted(branch, dice);
  },
};
