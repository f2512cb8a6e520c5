import { describe, expect, test } from 'vitest';
import { jackWords } from '../../../../main/devices/jack-events.ts';
import { amixerContents, pactlCards } from '../../../fixtures/speech/jack.ts';

describe('what the sound system says of its jack', () => {
  test.each([
    ['pactl', pactlCards(true), true],
    ['pactl', pactlCards(false), false],
    ['pactl', pactlCards(false, 'availability unknown'), false],
    ['alsa', amixerContents(true), true],
    ['alsa', amixerContents(false), false],
  ] as const)('%s %#', (by, listing, pluggedIn) => {
    expect(jackWords[by].pluggedIn(listing)).toBe(pluggedIn);
  });

  test.each([
    ['pactl', "Event 'change' on card #46", true],
    ['pactl', "Event 'new' on card #46", true],
    ['pactl', "Event 'change' on server #0", true],
    ['pactl', "Event 'change' on sink-input #12", false],
    ['pactl', "Event 'new' on client #77", false],
    ['alsa', "event value: numid=12,iface=CARD,name='Headphone Jack'", true],
    ['alsa', "event value: numid=3,iface=MIXER,name='Master Playback Volume'", false],
  ] as const)('%s: %s', (by, line, isNews) => {
    expect(jackWords[by].isNews(line)).toBe(isNews);
  });
});
