import { safeStorage } from 'electron';
import type { KeyStorage } from './kiosk-key.ts';

/** The system's keyring where there is a real one; Chromium's `basic_text` fallback protects nothing. */
export function systemKeyring(): KeyStorage | undefined {
  const weak = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  if (!safeStorage.isEncryptionAvailable() || weak) return undefined;
  return {
    protect: async (secret) => safeStorage.encryptString(secret),
    reveal: async (stored) => safeStorage.decryptString(stored),
    kindOf: () => 'keyring',
  };
}
