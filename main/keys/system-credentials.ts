import { connect } from 'node:net';
import { type KeyStorage, KeyStorageError } from './kiosk-key.ts';

/** Where root's systemd-creds listens for the kiosk's user: os/debian/anjungan-jht-key.socket. */
export const CREDENTIALS_SOCKET = '/run/anjungan-jht-key.sock';
/** A TPM takes its time; the unit gives up before. */
const ANSWER_MS = 25_000;
/** With what systemd-creds begins what only the host's key opens: CRED_AES256_GCM_BY_HOST (systemd, creds-util.h). */
const BY_HOST_KEY = '5a1c6a86df9d4096b1d5a65e0862f19a';

/** Keys protected by systemd-creds(1), which binds them to the TPM 2 of this machine, else to the host's own key. */
export function systemCredentials(socket = CREDENTIALS_SOCKET): KeyStorage {
  return {
    async protect(secret) {
      const credential = await ask(socket, `encrypt\n${secret}`);
      if (credential.length > 0) return credential;
      throw new KeyStorageError(`systemd-creds protects no key (${socket}): see its unit in the journal`);
    },
    async reveal(stored) {
      const secret = await ask(socket, `decrypt\n${stored.toString('utf8')}`);
      return secret.toString('utf8');
    },
    kindOf(stored) {
      const begins = Buffer.from(stored.toString('utf8'), 'base64').subarray(0, BY_HOST_KEY.length / 2);
      return begins.toString('hex') === BY_HOST_KEY ? 'hostKey' : 'tpm2';
    },
  };
}

/** What systemd-creds writes; empty where it says that it cannot. */
function ask(path: string, request: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect({ path, allowHalfOpen: true });
    const refuse = (because: string) => {
      socket.destroy();
      reject(new KeyStorageError(`systemd-creds does not answer at ${path} (${because}): start its unit`));
    };
    socket.setTimeout(ANSWER_MS, () => refuse('too late'));
    socket.on('error', (error) => refuse('code' in error ? String(error.code) : error.name));
    socket.on('data', (part) => parts.push(part));
    socket.on('end', () => resolve(Buffer.concat(parts)));
    socket.end(request);
  });
}
