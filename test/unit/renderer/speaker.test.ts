import { afterEach, describe, expect, it, vi } from 'vitest';
import { Speaker } from '../../../renderer/speech/speaker.ts';
import { eventually } from '../../fixtures/eventually.ts';

const SPEECH = { reads: 'pages', ratePercent: 150, levelDb: -18 } as const;
/** More than is made base64 at once, and no whole number of threes. */
const sound = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 31) % 251);

/** What a page plays; it ends at once, or when it is silenced. */
class FakeAudio extends EventTarget {
  static readonly played: FakeAudio[] = [];
  static endsAtOnce = true;
  readonly address: string;
  playbackRate = 1;
  volume = 1;
  constructor(address: string) {
    super();
    this.address = address;
  }
  async play(): Promise<void> {
    FakeAudio.played.push(this);
    if (FakeAudio.endsAtOnce) setTimeout(() => this.dispatchEvent(new Event('ended')));
  }
  pause(): void {
    this.dispatchEvent(new Event('pause'));
  }
}

function speak(speaker = new Speaker(async () => sound)): Promise<void> {
  return speaker.speak({ words: 'Halo.', language: 'id' }, SPEECH);
}

describe('the speaker', () => {
  vi.stubGlobal('Audio', FakeAudio);
  afterEach(() => {
    FakeAudio.played.length = 0;
    FakeAudio.endsAtOnce = true;
  });

  it('plays the sound as it is, at the wanted speed and level', async () => {
    await speak();
    const [audio] = FakeAudio.played;
    const answer = await fetch(audio?.address ?? '');
    expect(answer.headers.get('content-type')).toContain('audio/wav');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(sound);
    expect(audio?.playbackRate).toBe(1.5);
    expect(audio?.volume).toBeCloseTo(0.126);
  });

  it('says nothing of the sound in the letters that Chromium tells main', async () => {
    await speak();
    expect(FakeAudio.played[0]?.address.slice(0, 1000)).toMatch(/^data:audio\/wav;untold=x+$/);
  });

  it('reads phrase after phrase, each made while the one before is heard, and says which', async () => {
    const asked: string[] = [];
    const heard: (string | null)[] = [];
    const speaker = new Speaker(
      async ({ words }) => {
        asked.push(words);
        return words.startsWith('Tanpa') ? null : sound;
      },
      (phrase) => heard.push(phrase),
    );
    const long = `Kalimat ini panjang sekali${', dan masih terus berjalan'.repeat(7)}.`;
    await speaker.speak({ words: `Judul. Tanpa suara. ${long}`, language: 'id' }, SPEECH);
    expect(asked).toEqual(['Judul.', 'Tanpa suara.', long]);
    expect(heard).toEqual([null, 'Judul.', long, null]);
    expect(FakeAudio.played).toHaveLength(2);
  });

  it('is silent at once, and plays nothing that was asked for before', async () => {
    FakeAudio.endsAtOnce = false;
    const speaker = new Speaker(async () => sound);
    const first = speak(speaker);
    await eventually(() => expect(FakeAudio.played).toHaveLength(1));
    speaker.silence();
    await first;
    const second = speak(speaker);
    speaker.silence();
    await second;
    expect(FakeAudio.played).toHaveLength(1);
  });
});
