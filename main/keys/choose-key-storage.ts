import { existsSync } from 'node:fs';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { fileStorage, type KeyStorage } from './kiosk-key.ts';
import { CREDENTIALS_SOCKET, systemCredentials } from './system-credentials.ts';

const REMEDY =
  'nothing on this machine protects the kiosk key: on Debian run os/debian/install.sh of this release again, elsewhere give the service user a keyring';

/** What can protect keys here. */
export interface KeyProtection {
  readonly keyring: KeyStorage | undefined;
  readonly credentialsSocket?: string;
  /** For the build under test; never in a build for a branch. */
  readonly mayBePlain: boolean;
}

/** The keyring, else systemd-creds, else a plain file where that may be; or the remedy. */
export function chooseKeyStorage(protection: KeyProtection): Outcome<KeyStorage, string> {
  const { keyring, credentialsSocket = CREDENTIALS_SOCKET, mayBePlain } = protection;
  if (keyring) return succeed(keyring);
  if (existsSync(credentialsSocket)) return succeed(systemCredentials(credentialsSocket));
  return mayBePlain ? succeed(fileStorage) : fail(REMEDY);
}
