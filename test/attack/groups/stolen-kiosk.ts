import { readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compactDecrypt } from 'jose';
import { tracesIn } from '../../support/kiosk/traces.ts';
import type { Attempt } from '../attempt.ts';
import { layDisk, type StolenDisk } from '../cast/stolen-disk.ts';

/** What a thief finds who carries the kiosk away: everything on its disk, and no other key. */
export const stolenKiosk: readonly Attempt[] = [
  ...(['nik', 'name', 'birthDate', 'email', 'phone', 'address'] as const).map((what) =>
    searched(`the ${what} of somebody whose claim waits`, ({ waiting }) => ({
      [what]: String(waiting.person.membership[what] ?? what),
    })),
  ),
  searched('the card of somebody whose claim waits', ({ waiting }) => ({
    kpj: String(waiting.person.membership.cards[0]?.kpj),
  })),
  searched('the bank account of somebody whose claim waits', ({ waiting }) => ({
    account: waiting.person.account.number,
  })),
  searched('the photo of somebody whose claim waits', ({ waiting }) => ({
    photo: Buffer.from(waiting.photo).subarray(700, 900),
  })),
  searched('who it was whose claim has arrived', ({ delivered: { person } }) => ({
    nik: person.membership.nik,
    name: person.membership.name,
    account: person.account.number,
  })),
  searched('the envelope of a claim that has arrived', ({ delivered }) => ({
    envelope: Buffer.from(delivered.envelope.split('.')[3] ?? '', 'base64url').subarray(0, 200),
  })),
  looked('something that a PIN can be tried against', ({ folder }) =>
    filesWith(folder, /\$(?:scrypt|argon2id?|pbkdf2)[$-]|"pin(?:Hash)?":/),
  ),
  looked('a private key of the head office', ({ folder }) => filesWith(folder, /"crv":"X25519"[^}]*"d"/)),
  looked('a token of a session', ({ folder }) => filesWith(folder, /Bearer [\w-]{43}|"token":"/)),
  looked('a file that others of the machine may read', ({ folder }) =>
    filesOf(folder).filter((file) => /kiosk\.db|kiosk-key/.test(file) && (statSync(file).mode & 0o077) !== 0),
  ),
  {
    name: 'opens the waiting claim with all that lies on the disk',
    run: (testbed) =>
      withDisk(testbed, async ({ waiting, key }) => {
        const opened = await compactDecrypt(waiting.envelope, key.privateKey).catch(() => undefined);
        return {
          note: opened ? 'opened' : 'the kiosk cannot open what it sealed',
          succeeded: opened !== undefined,
        };
      }),
  },
];

function searched(
  what: string,
  secrets: (disk: StolenDisk) => Readonly<Record<string, string | Buffer>>,
): Attempt {
  return looked(what, (disk) => tracesIn(disk.folder, secrets(disk)));
}

/** Whatever is found is too much. */
function looked(what: string, look: (disk: StolenDisk) => string[] | Promise<string[]>): Attempt {
  return {
    name: `looks on the disk for ${what}`,
    run: (testbed) =>
      withDisk(testbed, async (disk) => {
        const found = await look(disk);
        const places = found.map((place) => place.replaceAll(`${disk.folder}/`, ''));
        return { note: places.join(', ') || 'nothing', succeeded: found.length > 0 };
      }),
  };
}

async function withDisk<T>(
  testbed: Parameters<typeof layDisk>[0],
  work: (disk: StolenDisk) => Promise<T>,
): Promise<T> {
  const disk = await layDisk(testbed);
  try {
    return await work(disk);
  } finally {
    await rm(disk.folder, { recursive: true, force: true });
  }
}

function filesOf(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return all.filter((file) => statSync(file).isFile());
}

function filesWith(folder: string, pattern: RegExp): string[] {
  return filesOf(folder).filter((file) => pattern.test(readFileSync(file, 'latin1')));
}
