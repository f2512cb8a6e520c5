import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RefusedPack, VoiceState } from '../../contract/kiosk-api/screens/staff.ts';
import { sameSound } from '../../contract/voice/sentences.ts';
import { type RecordedVoice, type VoicePack, voicePackSchema } from '../../contract/voice/voice-pack.ts';
import { packNames, readDocument } from './pack-files.ts';

/** Beside the kiosk's provisioning; a folder for each language. */
const FOLDER = 'voices';
const LIST = 'voice.json';

/** The recorded voices of this kiosk, how complete each is, and those that are not used because of what is wrong with them. */
export interface VoicePacks {
  readonly voices: readonly RecordedVoice[];
  readonly states: readonly VoiceState[];
  readonly refused: readonly RefusedPack[];
}

export const noVoicePacks: VoicePacks = { voices: [], states: [], refused: [] };

/** Reads every voice of the folder, in the order of the folders' names. A clip that is not there is missing, and no fault. */
export function readVoicePacks(folder: string): VoicePacks {
  const voices: RecordedVoice[] = [];
  const states: VoiceState[] = [];
  const refused: RefusedPack[] = [];
  for (const name of packNames(join(folder, FOLDER), (entry) => entry.isDirectory())) {
    const own = join(folder, FOLDER, name);
    const { pack, faults } = readList(join(own, LIST));
    const isSecond = voices.some(({ language }) => language === pack?.language);
    if (pack === undefined || isSecond) {
      const why = isSecond ? [`language: ${pack?.language} is that of another voice`] : faults;
      refused.push({ file: `${FOLDER}/${name}`, faults: why });
      continue;
    }
    const there = new Set(readdirSync(own));
    const clips = pack.clips.filter(({ file }) => there.has(file));
    const { language } = pack;
    voices.push({
      language,
      clips: Object.fromEntries(clips.map(({ text, file }) => [sameSound(text), join(own, file)])),
    });
    const gone = pack.clips.filter(({ file }) => !there.has(file)).map(({ key }) => key);
    states.push({ language, recorded: clips.length, missing: [...pack.missing, ...gone] });
  }
  return { voices, states, refused };
}

function readList(path: string): { readonly pack?: VoicePack; readonly faults: readonly string[] } {
  const file = readDocument(path, LIST);
  if ('faults' in file) return file;
  const parsed = voicePackSchema.safeParse(file.document);
  if (parsed.success) return { pack: parsed.data, faults: [] };
  return {
    faults: parsed.error.issues.map(({ path: at, message }) => `${at.join('.') || LIST}: ${message}`),
  };
}
