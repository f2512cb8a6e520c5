import { closeSync, copyFileSync, existsSync, fstatSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../../fixtures/numbers/dice.ts';
import { fillDisk, freeDisk } from '../../fixtures/storage/small-disk.ts';
import { type Branch, backupOf } from '../branch/branch.ts';
import type { FaultKind } from '../branch/fault-kind.ts';

const PAGE_BYTES = 4_096;
/** Longer than it takes until a claim is on the second disk. */
const LONGEST_COPY_MS = 1_500;

/** While the kiosk is down, pages of its database or of the log beside it come to hold something else. */
export const pagesOverwritten: FaultKind = {
  name: 'database pages overwritten',
  async run(branch, dice) {
    if (dice.chance(0.5)) await branch.visit(dice, true);
    branch.line.fate = ({ isClaim }) => (isClaim ? { kind: 'drop', where: 'request' } : { kind: 'pass' });
    for (let visits = dice.whole(1, 3); visits > 0; visits -= 1) await branch.visit(dice);
    // Stopped in order the log is gone and everything is in the database; killed it still is.
    if (dice.chance(0.5)) await branch.kiosk.stop();
    else branch.kiosk.kill();
    await branch.kiosk.ended();
    const file = join(branch.kioskFolder, dice.chance(0.8) ? 'kiosk.db' : 'kiosk.db-wal');
    if (existsSync(file)) overwritePages(file, dice);
  },
};

function overwritePages(file: string, dice: Dice): void {
  const descriptor = openSync(file, 'r+');
  const pages = Math.ceil(fstatSync(descriptor).size / PAGE_BYTES);
  for (let times = pages === 0 ? 0 : dice.whole(1, 3); times > 0; times -= 1) {
    const [start, end] = [dice.whole(0, PAGE_BYTES - 1), dice.whole(1, PAGE_BYTES)];
    const [from, to] = dice.chance(0.5) ? [0, PAGE_BYTES] : [Math.min(start, end), Math.max(start, end)];
    const rubbish = Buffer.from(Array.from({ length: to - from }, () => dice.whole(0, 255)));
    const at = dice.whole(0, pages - 1) * PAGE_BYTES + from;
    writeSync(descriptor, rubbish, 0, rubbish.length, at);
  }
  closeSync(descriptor);
}

/** The storage is lost, and a copy is on the second disk; or somebody puts the copy in its place by hand. */
export const restoredFromBackup: FaultKind = {
  name: 'restored from backup',
  needs: 'backup',
  async run(branch, dice) {
    const file = await loseUnsent(branch, dice);
    if (dice.chance(0.5) && existsSync(backupOf(branch))) copyFileSync(backupOf(branch), file);
  },
};

/** The storage is lost, and an older copy is put in its place, or is all that the second disk has. */
export const olderBackup: FaultKind = {
  name: 'older backup restored',
  needs: 'backup',
  async run(branch, dice) {
    await branch.visit(dice, true);
    await pause(LONGEST_COPY_MS);
    const older = join(branch.folder, 'older-backup.db');
    copyFileSync(backupOf(branch), older);
    const file = await loseUnsent(branch, dice);
    for (const place of dice.pick([[file], [backupOf(branch)], [file, backupOf(branch)]])) {
      copyFileSync(older, place);
    }
    rmSync(older);
  },
};

/** The kiosk's disk is full from some instant on, before a visit, within one, or when the kiosk starts. */
export const diskFull: FaultKind = {
  name: 'disk full',
  needs: 'smallDisk',
  async run(branch, dice) {
    const early = dice.chance(0.3);
    if (early) fillDisk(branch.kioskFolder, leftOver(dice));
    const visiting = branch.visit(dice);
    if (!early) {
      await pause(dice.roll() * 120);
      fillDisk(branch.kioskFolder, leftOver(dice));
    }
    await visiting;
    await branch.visit(dice);
    if (dice.chance(0.4)) await startOnFullDisk(branch);
  },
  async mend({ kioskFolder }) {
    freeDisk(kioskFolder);
  },
};

/** The database is gone while its log is there, and there is no room, or not enough, for what is to take its place. */
export const lostOnFullDisk: FaultKind = {
  name: 'database removed from a full disk',
  needs: 'smallDisk',
  async run(branch, dice) {
    await visitOffline(branch, dice);
    branch.kiosk.kill();
    await branch.kiosk.ended();
    rmSync(join(branch.kioskFolder, 'kiosk.db'), { force: true });
    for (let starts = dice.whole(1, 3); starts > 0; starts -= 1) {
      fillDisk(branch.kioskFolder, leftOver(dice));
      await branch.kiosk.start();
      branch.kiosk.kill();
      await branch.kiosk.ended();
      freeDisk(branch.kioskFolder);
    }
  },
  async mend({ kioskFolder }) {
    freeDisk(kioskFolder);
  },
};

/** Claims that no line takes away. */
async function visitOffline(branch: Branch, dice: Dice): Promise<void> {
  branch.line.fate = ({ isClaim }) => (isClaim ? { kind: 'drop', where: 'request' } : { kind: 'pass' });
  for (let visits = dice.whole(1, 3); visits > 0; visits -= 1) await branch.visit(dice);
}

/** Claims wait, and the storage is lost with them, after a time in which it may have been copied. @returns The database. */
async function loseUnsent(branch: Branch, dice: Dice): Promise<string> {
  await visitOffline(branch, dice);
  await pause(dice.roll() * LONGEST_COPY_MS);
  branch.kiosk.kill();
  await branch.kiosk.ended();
  const file = join(branch.kioskFolder, 'kiosk.db');
  for (const end of dice.pick([[''], ['', '-wal'], ['', '-wal', '-shm', '.open']])) {
    rmSync(file + end, { force: true });
  }
  return file;
}

async function startOnFullDisk({ kiosk }: Branch): Promise<void> {
  kiosk.kill();
  await kiosk.ended();
  await kiosk.start();
  kiosk.kill();
  await kiosk.ended();
}

/** From nothing to enough for some claims. */
function leftOver(dice: Dice): number {
  return dice.chance(0.4) ? 0 : dice.whole(1, 500_000);
}
