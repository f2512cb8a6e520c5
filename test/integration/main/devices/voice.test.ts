import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { languageCodes } from '../../../../contract/language/languages.ts';
import { hasVoice, speaker } from '../../../../main/devices/voice.ts';
import { needFromSystem } from '../../../../scripts/runtime/system-libraries.ts';
import { madeClip } from '../../../fixtures/speech/made-clip.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// The real program, and small ones that go wrong as a program may.

const config = { program: 'espeak-ng', wordsPerMinute: 125, answerSeconds: 10 };
const none = () => undefined;
const secondsOf = (wav: Uint8Array) => (wav.length - 44) / Buffer.from(wav).readUInt32LE(28);

beforeAll(() => needFromSystem(['espeak-ng']), 120_000);

describe('the voice', () => {
  test.each(languageCodes)('makes sound of words in %s: the more words, the longer', async (language) => {
    const speak = speaker(config, none);
    const [short, long] = await Promise.all(
      ['Selesai.', 'Tekan Selanjutnya bila data Anda sudah benar.'].map((words) =>
        speak({ words, language }),
      ),
    );
    expect(secondsOf(short ?? new Uint8Array(44))).toBeGreaterThan(0.3);
    expect(secondsOf(long ?? new Uint8Array(44))).toBeGreaterThan(secondsOf(short ?? new Uint8Array(44)));
  });

  test.each([
    ['jv', 'Dhokter, thukul', '-v id', 'dokter, tukul'],
    ['su', 'Eusian deui', '-v id', 'esian dei'],
    ['id', 'Kembali', '-v id', 'Kembali'],
    ['en', 'The death', '-v en', 'The death'],
    ['xx', 'Kembali', '-v id', 'Kembali'],
  ])('is given %s by the letters that it has', async (language, words, voice, spoken) => {
    const folder = temporaryFolder();
    const program = join(folder, 'voice');
    writeFileSync(program, `#!/bin/sh\necho "$@" > ${folder}/args\ncat > ${folder}/words\n`, { mode: 0o755 });
    await speaker({ ...config, program }, none)({ words, language });
    expect(readFileSync(join(folder, 'args'), 'utf8')).toContain(voice);
    expect(readFileSync(join(folder, 'words'), 'utf8')).toBe(spoken);
  });

  test('says what was recorded, and reads the rest by its program; also where the clip is gone or spoilt', async () => {
    const folder = temporaryFolder();
    const clip = madeClip({ seconds: 1.25 });
    writeFileSync(join(folder, 'a.wav'), clip);
    writeFileSync(join(folder, 'b.wav'), 'no sound');
    const clips = {
      kembali: join(folder, 'a.wav'),
      rusak: join(folder, 'b.wav'),
      ilang: join(folder, 'c.wav'),
    };
    const speak = speaker(config, none, { packs: [], voices: [{ language: 'jv', clips }] });
    expect(await speak({ words: 'Kembali.', language: 'jv' })).toEqual(Uint8Array.from(clip));
    for (const [words, language] of [
      ['Rusak.', 'jv'],
      ['Ilang.', 'jv'],
      ['Sanes.', 'jv'],
      ['Kembali.', 'id'],
    ] as const) {
      const sound = await speak({ words, language });
      expect(secondsOf(sound ?? new Uint8Array(44))).toBeGreaterThan(0.2);
      expect(sound).not.toEqual(Uint8Array.from(clip));
    }
  });

  test('is not there where its program cannot be run', async () => {
    expect(await hasVoice(config)).toBe(true);
    expect(await hasVoice({ ...config, program: join(temporaryFolder(), 'none') })).toBe(false);
  });

  test.each([
    ['ends with a fault', 'exit 3', 'program'],
    ['gives something else than sound', 'echo no voice', 'sound'],
    ['hangs', 'exec sleep 60', 'timeout'],
  ])('that %s reads nothing and says why', async (_what, line, because) => {
    const program = join(temporaryFolder(), 'voice');
    writeFileSync(program, `#!/bin/sh\n[ "$1" = --version ] && exit 0\n${line}\n`, { mode: 0o755 });
    const faults: string[] = [];
    const speak = speaker({ ...config, program, answerSeconds: 1 }, (fault) => faults.push(fault));
    expect(await speak({ words: 'Selesai.', language: 'id' })).toBeNull();
    expect(faults).toEqual([because]);
  });

  test('of which a page wants more at once than it reads makes no sound of the rest, and is heard again later', async () => {
    const folder = temporaryFolder();
    const program = join(folder, 'voice');
    const started = join(folder, 'started');
    writeFileSync(program, `#!/bin/sh\necho >> ${started}\nexec espeak-ng "$@"\n`, { mode: 0o755 });
    const speak = speaker({ ...config, program }, none);
    const all = Array.from({ length: 100 }, () => speak({ words: 'Selesai.', language: 'id' }));
    expect((await Promise.all(all)).filter((sound) => sound !== null)).toHaveLength(8);
    expect(readFileSync(started, 'utf8')).toHaveLength(8);
    expect(await speak({ words: 'Selesai.', language: 'id' })).not.toBeNull();
  });
});
