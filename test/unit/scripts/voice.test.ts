import { mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageCodes } from '../../../contract/language/languages.ts';
import { staffKeys } from '../../../contract/language/pack.ts';
import { clipTexts } from '../../../contract/voice/clip-texts.ts';
import { sameSound, sentencesOf } from '../../../contract/voice/sentences.ts';
import { readVoicePacks } from '../../../main/configuration/voice-packs.ts';
import { kioskTexts } from '../../../scripts/language/kiosk-texts.ts';
import { checkRecordings, writePack } from '../../../scripts/voice/build-pack.ts';
import { faultsOf, readRecording } from '../../../scripts/voice/recording.ts';
import { madeClip } from '../../fixtures/speech/made-clip.ts';
import { temporaryFolder } from '../../fixtures/storage/temporary-folder.ts';

const TEXT = 'Periksa data Anda sekali lagi.';

describe('what can be recorded', () => {
  test.each(languageCodes)('of %s is every sentence that is always said alike, once', (code) => {
    const clips = clipTexts(kioskTexts[code], staffKeys);
    const sounds = clips.map(({ text }) => sameSound(text));
    expect(clips.length).toBeGreaterThan(900);
    expect(new Set(sounds).size).toBe(clips.length);
    expect(new Set(clips.map(({ key }) => key)).size).toBe(clips.length);
    expect(clips.filter(({ text }) => /[{}<>]/.test(text))).toEqual([]);
    expect(clips.filter(({ key }) => staffKeys.has(key))).toEqual([]);
  });

  test('is found by how it sounds, whatever ends it', () => {
    expect(sentencesOf('Judul. Isi: satu dua! Rp10.000')).toEqual([
      'Judul.',
      'Isi:',
      'satu dua!',
      'Rp10.000',
    ]);
    expect(sameSound('  Kembali,')).toBe(sameSound('kembali.'));
  });

  test('has keys by which a sentence of several is known', () => {
    const texts = { a: { b: 'Satu. Dua.', c: 'Tiga', d: 'Ada {count} lagi. Empat.' }, e: 'Tiga.' };
    expect(clipTexts(texts, new Set())).toEqual([
      { key: 'a.b.1', text: 'Satu.' },
      { key: 'a.b.2', text: 'Dua.' },
      { key: 'a.c', text: 'Tiga' },
      { key: 'a.d.2', text: 'Empat.' },
    ]);
  });
});

describe('a recording', () => {
  const faults = (clip: Parameters<typeof madeClip>[0]) => {
    const read = readRecording(madeClip(clip));
    return 'fault' in read ? [read.fault] : faultsOf(read.recording, TEXT);
  };

  test('is measured', () => {
    const read = readRecording(madeClip({ seconds: 2, loud: 0.5, quiet: 0.25 }));
    if ('fault' in read) throw new Error(read.fault);
    expect(read.recording.seconds).toBeCloseTo(2.5, 2);
    // A sine of half the scale: 6 dB for the half, 3 for its form.
    expect(read.recording.levelDb).toBeCloseTo(-9.03, 1);
    expect(read.recording.peakDb).toBeCloseTo(-6.02, 1);
    expect(read.recording.quietBefore).toBeCloseTo(0.25, 2);
    expect(read.recording.quietAfter).toBeCloseTo(0.25, 2);
  });

  test.each([
    [{ seconds: 2.5 }, []],
    [{ seconds: 0.5 }, [/too short/]],
    [{ seconds: 12 }, [/too long/]],
    [{ seconds: 2.5, loud: 0.02 }, [/too quiet/]],
    [{ seconds: 2.5, loud: 1 }, [/too loud/, /cut off/]],
    [{ seconds: 2, quiet: 0.8 }, [/begins 0.8 s late/, /ends with 0.8 s/]],
    [{ seconds: 2.5, loud: 0 }, [/nothing is heard/]],
    [{ seconds: 2.5, channels: 2 }, [/one channel/]],
    [{ seconds: 2.5, rate: 8_000 }, [/8000 samples/]],
  ])('%j', (clip, expected) => {
    expect(faults(clip)).toEqual(expected.map((words) => expect.stringMatching(words)));
  });

  test('that is none is told', () => {
    expect(readRecording(Buffer.from('no sound at all'))).toEqual({ fault: 'is no WAV file' });
    const cut = readRecording(madeClip({ seconds: 1 }).subarray(0, 30));
    expect(cut).toEqual({ fault: 'is a WAV file without sound' });
  });
});

describe('a voice built of recordings', () => {
  const texts = [
    { key: 'frame.back', text: 'Kembali' },
    { key: 'check.title', text: 'Periksa klaim Anda' },
    { key: 'notice.body.2', text: TEXT },
  ];

  async function built() {
    const from = temporaryFolder();
    const data = temporaryFolder();
    writeFileSync(join(from, 'frame.back.wav'), madeClip({ seconds: 0.8 }));
    writeFileSync(join(from, 'check.title.wav'), madeClip({ seconds: 1.6 }));
    writeFileSync(join(from, 'notice.body.2.wav'), madeClip({ seconds: 0.3 }));
    writeFileSync(join(from, 'nothing.wav'), madeClip({ seconds: 1 }));
    const pack = await checkRecordings({ from, language: 'jv', texts, reader: 'Ibu Sri' });
    mkdirSync(join(data, 'voices'));
    await writePack(pack, from, join(data, 'voices', 'jv'));
    return { pack, data, from };
  }

  test('names what is wrong or missing, and is read by a kiosk', async () => {
    const { pack, data } = await built();
    expect(pack.faults).toEqual([
      { file: 'nothing.wav', what: 'is named by no text of this language' },
      { file: 'notice.body.2.wav', what: 'lasts 0.3 s, too short for the text' },
    ]);
    expect(pack.pack.missing).toEqual(['notice.body.2']);
    expect(pack.seconds).toBeCloseTo(2.4, 1);
    const { voices, states, refused } = readVoicePacks(data);
    expect(refused).toEqual([]);
    expect(states).toEqual([{ language: 'jv', recorded: 2, missing: ['notice.body.2'] }]);
    expect(Object.keys(voices[0]?.clips ?? {})).toEqual(['periksa klaim anda', 'kembali']);
  });

  test('of which a clip is gone since says the rest, and names it', async () => {
    const { data } = await built();
    unlinkSync(join(data, 'voices', 'jv', 'frame.back.wav'));
    expect(readVoicePacks(data).states).toEqual([
      { language: 'jv', recorded: 1, missing: ['notice.body.2', 'frame.back'] },
    ]);
  });

  test('takes the place of the one before', async () => {
    const { pack, data, from } = await built();
    const to = join(data, 'voices', 'jv');
    await writePack({ ...pack, pack: { ...pack.pack, reader: 'Pak Budi' } }, from, to);
    expect(readFileSync(join(to, 'voice.json'), 'utf8')).toContain('Pak Budi');
    expect(readVoicePacks(data).voices).toHaveLength(1);
  });

  test.each([
    ['is no JSON', '{', /is not JSON/],
    ['leads out of its folder', { clips: [{ key: 'a', text: 'A', file: '../a.wav' }] }, /clips.0.file/],
    ['is of a form to come', { format: 2 }, /format/],
  ])('that %s is refused, and keeps no other from being heard', async (_what, change, fault) => {
    const { data, pack } = await built();
    const other = join(data, 'voices', 'su');
    mkdirSync(other);
    const list = { ...pack.pack, language: 'su', ...(typeof change === 'string' ? {} : change) };
    writeFileSync(join(other, 'voice.json'), typeof change === 'string' ? change : JSON.stringify(list));
    const { voices, refused } = readVoicePacks(data);
    expect(voices.map(({ language }) => language)).toEqual(['jv']);
    expect(refused).toEqual([{ file: 'voices/su', faults: [expect.stringMatching(fault)] }]);
  });

  test('a second one of the same language is refused', async () => {
    const { data, pack, from } = await built();
    await writePack(pack, from, join(data, 'voices', 'jv-2'));
    expect(readVoicePacks(data).refused).toEqual([
      { file: 'voices/jv-2', faults: ['language: jv is that of another voice'] },
    ]);
  });

  test('a kiosk without any hears the fall-back alone', () => {
    expect(readVoicePacks(temporaryFolder())).toEqual({ voices: [], states: [], refused: [] });
  });
});
