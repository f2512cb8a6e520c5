import type { Outcome } from '../../contract/outcome.ts';
import { chooseKeyStorage } from './choose-key-storage.ts';
import { systemKeyring } from './keyring.ts';
import type { KeyStorage } from './kiosk-key.ts';

/** What protects the keys of this kiosk; a build for a branch has none in plain files. */
export function keyStorage(): Outcome<KeyStorage, string> {
  return chooseKeyStorage({ keyring: systemKeyring(), mayBePlain: __SIMULATORS__ });
}
