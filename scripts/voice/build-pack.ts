import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClipText } from '../../contract/voice/clip-texts.ts';
import { type VoicePack, voicePackSchema } from '../../contract/voice/voice-pack.ts';
import { faultsOf, readRecording } from './recording.ts';

interface Told {
  readonly file: string;
  readonly what: string;
}

/** What came of a folder of recordings. */
export interface BuiltPack {
  readonly pack: VoicePack;
  readonly seconds: number;
  readonly bytes: number;
  /** Recordings that were left out, each with the reason. */
  readonly faults: readonly Told[];
}

interface Recordings {
  /** Files named by the key of what they say: `frame.back.wav`. */
  readonly from: string;
  readonly language: string;
  readonly texts: readonly ClipText[];
  readonly reader?: string;
}

/** Holds every recording against its text. */
export async function checkRecordings({ from, language, texts, reader }: Recordings): Promise<BuiltPack> {
  const faults: Told[] = [];
  const clips: VoicePack['clips'] = [];
  let [seconds, bytes] = [0, 0];
  const byFile = new Map(texts.map((text) => [`${text.key}.wav`, text]));
  for (const file of (await readdir(from)).filter((name) => name.endsWith('.wav')).sort()) {
    const text = byFile.get(file);
    if (!text) {
      faults.push({ file, what: 'is named by no text of this language' });
      continue;
    }
    const sound = await readFile(join(from, file));
    const read = readRecording(sound);
    const wrong = 'fault' in read ? [read.fault] : faultsOf(read.recording, text.text);
    faults.push(...wrong.map((what) => ({ file, what })));
    if ('fault' in read || wrong.length > 0) continue;
    clips.push({ ...text, file });
    seconds += read.recording.seconds;
    bytes += sound.length;
  }
  const recorded = new Set(clips.map(({ key }) => key));
  const missing = texts.map(({ key }) => key).filter((key) => !recorded.has(key));
  const pack = { format: 1, language, ...(reader !== undefined && { reader }), clips, missing };
  return { pack: voicePackSchema.parse(pack), seconds, bytes, faults };
}

/** Writes the folder that a kiosk reads; what was in it before is replaced once all of it is there. */
export async function writePack({ pack }: BuiltPack, from: string, to: string): Promise<void> {
  const made = `${to}.new`;
  await rm(made, { recursive: true, force: true });
  await mkdir(made, { recursive: true });
  for (const { file } of pack.clips) await copyFile(join(from, file), join(made, file));
  await writeFile(join(made, 'voice.json'), `${JSON.stringify(pack, null, 2)}\n`);
  await rm(to, { recursive: true, force: true });
  await rename(made, to);
}
