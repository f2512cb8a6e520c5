import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether files can be made in a folder, or in the one that it would be made in: by its rights and how it is mounted. */
export function takesFiles(folder: string): boolean {
  if (!existsSync(folder)) return dirname(folder) !== folder && takesFiles(dirname(folder));
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
