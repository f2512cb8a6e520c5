import { safeStorage } from 'electron';
import { fileStorage, type KeyStorage } from './kiosk-key.ts';

/** The system's keyring where there is a real one; Chromium's `basic_text` fallback protects nothing. */
export function keyStorage(): KeyStorage {
  const weak = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  if (!safeStorage.isEncryptionAvailable() || weak) return fileStorage;
  return {
    kind: 'keyring',
    protect: (secret) => safeStorage.encryptString(secret),
    reveal: (stored) => safeStorage.decryptString(stored),
  };
}
