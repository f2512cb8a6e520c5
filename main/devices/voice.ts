import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Spoken } from '../../contract/kiosk-api/spoken.ts';
import { factsOf, headOfficeLanguage } from '../../contract/language/languages.ts';
import type { LanguagePack } from '../../contract/language/pack.ts';
import { sameSound } from '../../contract/voice/sentences.ts';
import type { RecordedVoice } from '../../contract/voice/voice-pack.ts';
import type { VoiceConfig } from '../configuration/config.ts';
import { withLengths } from './wav.ts';

/** More than a page ever has read at once. */
const MOST_AT_ONCE = 8;

export type VoiceFault = 'timeout' | 'program' | 'sound';

/** A WAV file of these words; null where it could not be made, or where too much is read already. */
type Speak = (spoken: Spoken) => Promise<Uint8Array<ArrayBuffer> | null>;

/** Whether the voice's program can be run here. */
export async function hasVoice({ program, answerSeconds }: VoiceConfig): Promise<boolean> {
  try {
    await promisify(execFile)(program, ['--version'], { timeout: answerSeconds * 1_000 });
    return true;
  } catch {
    return false;
  }
}

/** What came to this kiosk as packs. */
interface Packs {
  readonly packs: readonly LanguagePack[];
  readonly voices: readonly RecordedVoice[];
}

/**
 * The voice of this kiosk: what was recorded of a sentence, or else eSpeak NG as a program of its own, which has every language, works offline and is the same on
 * every system. Words are sent to its standard input, never as arguments, which other users of the machine could read.
 */
export function speaker(
  config: VoiceConfig,
  onFault: (because: VoiceFault) => void,
  { packs, voices }: Packs = { packs: [], voices: [] },
): Speak {
  const { program, wordsPerMinute, answerSeconds } = config;
  let reading = 0;

  const factsIn = (language: string) =>
    packs.find(({ code }) => code === language)?.facts ?? factsOf(headOfficeLanguage(language));

  const read: Speak = ({ words, language }) =>
    new Promise((resolve) => {
      const { voice, spelling = {} } = factsIn(language);
      const args = ['-v', voice, '-s', String(wordsPerMinute), '--stdin', '--stdout'];
      const child = spawn(program, args, {
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: answerSeconds * 1_000,
        killSignal: 'SIGKILL',
      });
      const parts: Buffer[] = [];
      let failed = false;
      const fail = (because: VoiceFault) => {
        if (!failed) onFault(because);
        failed = true;
        resolve(null);
      };
      child.stdout.on('data', (part: Buffer) => parts.push(part));
      child.on('error', () => fail('program'));
      child.on('close', (code, signal) => {
        if (code !== 0) return fail(signal === null ? 'program' : 'timeout');
        const sound = withLengths(Buffer.concat(parts));
        if (!sound) return fail('sound');
        resolve(sound);
      });
      // A program that ended before it had read everything reports that by its exit code.
      child.stdin.on('error', () => undefined);
      child.stdin.end(respelt(words, spelling));
    });

  /** The clip of this sentence; a file that is gone or spoilt is read by the program instead. */
  const recorded = async ({ words, language }: Spoken) => {
    const clips = voices.find((voice) => voice.language === language)?.clips ?? {};
    const sound = sameSound(words);
    const clip = Object.hasOwn(clips, sound) ? clips[sound] : undefined;
    if (clip === undefined) return undefined;
    return readFile(clip).then(withLengths, () => undefined);
  };

  return async (spoken) => {
    if (reading >= MOST_AT_ONCE) return null;
    reading += 1;
    try {
      return (await recorded(spoken)) ?? (await read(spoken));
    } finally {
      reading -= 1;
    }
  };
}

/** As a voice of another language says it best. */
function respelt(words: string, spelling: Readonly<Record<string, string>>): string {
  return Object.entries(spelling).reduce(
    (text, [from, to]) => text.replaceAll(new RegExp(from, 'gi'), to),
    words,
  );
}
