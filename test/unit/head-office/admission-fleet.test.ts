import { describe, expect, test } from 'vitest';
import defaults from '../../../head-office/configuration/default.json' with { type: 'json' };
import { createAdmission } from '../../../head-office/http/admission.ts';
import { Dice } from '../../fixtures/numbers/dice.ts';

const settings = { ...defaults.admission, leastBytesPerSecond: defaults.limits.leastBytesPerSecond };
const ENVELOPE_BYTES = 245_000;

interface Fleet {
  readonly kiosks: number;
  readonly claims: number;
  /** How many claims one instance decides in a second, by the time since the line came back. */
  readonly perSecond: (seconds: number) => number;
}

/** One instance and a fleet whose line returns: each kiosk brings one claim at a time, when it was told to. In made-up time. */
function bring({ kiosks, claims, perSecond }: Fleet) {
  const dice = new Dice(1, 'admission');
  let now = 0;
  const gate = createAdmission(
    settings,
    () => now,
    () => dice.roll(),
  );
  const left = Array.from({ length: kiosks }, () => claims);
  const arrivals: { at: number; kiosk: number }[] = left.map((_, kiosk) => ({
    at: dice.roll() * 1_000,
    kiosk,
  }));
  const atWork: { kiosk: number; leave: () => void }[] = [];
  let freeAt = 0;
  let sentAway = 0;
  let idle = 0;
  const come = (kiosk: number, seconds: number) => {
    arrivals.push({ at: now + seconds * 1_000, kiosk });
    arrivals.sort((one, other) => one.at - other.at);
  };
  arrivals.sort((one, other) => one.at - other.at);
  while (left.some((count) => count > 0)) {
    const [next] = arrivals;
    if (atWork.length > 0 && freeAt <= (next?.at ?? Number.POSITIVE_INFINITY)) {
      now = freeAt;
      const done = atWork.shift();
      if (!done) throw new Error('somebody was at work');
      const wait = gate.nextAfterSeconds();
      done.leave();
      left[done.kiosk] = (left[done.kiosk] ?? 0) - 1;
      if ((left[done.kiosk] ?? 0) > 0) come(done.kiosk, Math.max(wait, 0.05));
      freeAt = now + 1_000 / perSecond(now / 1_000);
      continue;
    }
    if (!next) throw new Error('a claim is left, and nobody brings it');
    arrivals.shift();
    if (atWork.length === 0) idle += Math.max(0, next.at - Math.max(now, freeAt));
    now = next.at;
    let isAway = false;
    const answer = gate.enter(`kiosk ${next.kiosk}`, (seconds) => {
      isAway = true;
      sentAway += 1;
      come(next.kiosk, seconds);
    });
    if ('retryAfterSeconds' in answer) {
      sentAway += 1;
      come(next.kiosk, answer.retryAfterSeconds);
      continue;
    }
    answer.take(ENVELOPE_BYTES);
    if (isAway) continue;
    answer.complete();
    if (atWork.length === 0) freeAt = Math.max(now, freeAt) + 1_000 / perSecond(now / 1_000);
    atWork.push({ kiosk: next.kiosk, leave: answer.leave });
  }
  return { sentAway, seconds: now / 1_000, idleSeconds: idle / 1_000 };
}

describe('of a fleet that comes back at once nobody is sent away much more than once', () => {
  test.each<[string, Fleet['perSecond']]>([
    ['as fast as expected', () => 20],
    ['half as fast', () => 10],
    ['much slower', () => 3],
    ['much faster', () => 120],
    ['that becomes slower', (seconds) => (seconds < 60 ? 20 : 8)],
    ['that becomes faster', (seconds) => (seconds < 60 ? 8 : 20)],
    ['that falters now and then', (seconds) => (seconds % 60 < 50 ? 15 : 3)],
  ])('by an instance %s', (_how, perSecond) => {
    const fleet = { kiosks: 650, claims: 20, perSecond };
    const { sentAway, seconds, idleSeconds } = bring(fleet);
    expect(sentAway).toBeLessThan(fleet.kiosks * 1.75);
    expect(idleSeconds).toBeLessThan(seconds * 0.05);
  });
});
