import { join } from 'node:path';
import type { RefusedPack } from '../../contract/kiosk-api/screens/staff.ts';
import { type LanguagePack, readPack } from '../../contract/language/pack.ts';
import { packNames, readDocument } from './pack-files.ts';

/** Beside the kiosk's provisioning. */
const FOLDER = 'languages';

/** The languages that came as files, and those that are not offered because of what is wrong with them. */
export interface LanguagePacks {
  readonly packs: readonly LanguagePack[];
  readonly refused: readonly RefusedPack[];
}

export const noPacks: LanguagePacks = { packs: [], refused: [] };

/** Reads every pack of the folder, in the order of the files' names. A faulty one keeps no other from being offered. */
export function readLanguagePacks(folder: string): LanguagePacks {
  const packs = new Map<string, LanguagePack>();
  const refused: RefusedPack[] = [];
  for (const file of packNames(join(folder, FOLDER), ({ name }) => name.endsWith('.json'))) {
    const { pack, faults } = readFile(join(folder, FOLDER, file));
    if (pack === undefined) refused.push({ file, faults });
    else if (packs.has(pack.code))
      refused.push({ file, faults: [`code: ${pack.code} is that of another pack`] });
    else packs.set(pack.code, pack);
  }
  return { packs: [...packs.values()], refused };
}

function readFile(path: string): { readonly pack?: LanguagePack; readonly faults: readonly string[] } {
  const file = readDocument(path, 'file');
  if ('faults' in file) return file;
  const read = readPack(file.document);
  return read.ok ? { pack: read.value, faults: [] } : { faults: read.problem.faults };
}
