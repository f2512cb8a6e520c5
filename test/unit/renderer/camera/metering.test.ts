import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { meterCamera } from '../../../../renderer/camera/metering/meter-camera.ts';
import { cameraLike, FOUND, type Nature } from '../../../fixtures/camera/camera-like.ts';

const rules = defaultPolicy.photo.cameraMetering;
const middle = { x: 0.5, y: 0.4 };

/** Looks of a face so many stops too dark, at eleven a second as on a kiosk; then the end. */
async function watch(
  nature: Nature,
  { stops = 2, seconds = 30, face = () => middle, during = () => {} }: Watched = {},
) {
  const camera = cameraLike(nature, stops);
  const meter = meterCamera(camera.track, rules, camera.now);
  const seen: number[] = [];
  for (let look = 0; look < seconds * 11; look += 1) {
    camera.pass(1 / 11);
    during(camera, look / 11);
    seen.push(camera.stops());
    meter.follow(face(look / 11), camera.stops());
    // What was told is taken before the next picture.
    await camera.taken();
  }
  const told = meter.told();
  const asked = [...camera.told];
  await meter.end();
  return { camera, told, asked, seen, last: seen.at(-1) ?? Number.NaN };
}

interface Watched {
  readonly stops?: number;
  readonly seconds?: number;
  readonly face?: (at: number) => { x: number; y: number };
  readonly during?: (camera: ReturnType<typeof cameraLike>, at: number) => void;
}

describe('a camera that does as it is told', () => {
  test.each<[string, Nature]>([
    ['at once', { answersAfter: 0 }],
    ['after half a second', { answersAfter: 0.5 }],
    ['after three seconds', { answersAfter: 3 }],
    ['slowly, over two seconds', { answersAfter: 0.2, slides: 2 }],
    ['twice as much', { answersAfter: 0.3, gain: 2 }],
    ['three times as much', { answersAfter: 1.5, gain: 3 }],
    ['half as much', { answersAfter: 0.3, gain: 0.5 }],
    [
      'in numbers that are no stops',
      { answersAfter: 0.3, range: { min: -64, max: 64, step: 1 }, perStop: 16 },
    ],
    ['in coarse steps', { answersAfter: 0.3, range: { min: -3, max: 3, step: 0.5 } }],
    ['with pictures that flicker', { answersAfter: 0.3, flicker: 0.1 }],
  ])('%s: the face is well exposed in the end, and stays so', async (_, nature) => {
    for (const stops of [2, 1, -1.5]) {
      const { seen, asked, told } = await watch(nature, { stops });
      const end = seen.slice(-55);
      expect(Math.max(...end.map(Math.abs)), `${stops} stops`).toBeLessThanOrEqual(rules.wakeStops + 0.15);
      expect(told.obedience).toBe('obeys');
      // It is at rest: nothing was told in the last seconds.
      expect(asked.filter(({ at }) => at > 25)).toEqual([]);
    }
  });

  test('is asked for nothing where the face is well exposed', async () => {
    const { asked, told } = await watch({ answersAfter: 0 }, { stops: 0.2 });
    expect(told.obedience).toBe('notAsked');
    expect(asked.flatMap(({ controls }) => controls.exposureCompensation ?? [])).toEqual([]);
  });

  test('is never told more than it can, nor further than the policy lets it go', async () => {
    const { camera, last } = await watch(
      { answersAfter: 0.1, range: { min: -2, max: 2, step: 0.1 } },
      { stops: 9 },
    );
    const asked = camera.told.flatMap(({ controls }) => controls.exposureCompensation ?? []);
    expect(Math.max(...asked)).toBe(2);
    expect(last).toBeCloseTo(7, 1);
    const wide = { answersAfter: 0.1, range: { min: -12, max: 12, step: 0.1 }, gain: 0.5 };
    const far = await watch(wide, { stops: 9, seconds: 60 });
    // Half a stop comes of each that is asked for, which is learned.
    expect(far.last).toBeCloseTo(9 - rules.farStops, 0);
  });

  test('is told where the face is, and again only when it has moved', async () => {
    const { camera } = await watch(
      { answersAfter: 0 },
      {
        stops: 0,
        face: (at) => (at < 10 ? { x: 0.5 + 0.04 * Math.sin(at * 9), y: 0.4 } : { x: 0.8, y: 0.4 }),
      },
    );
    const points = camera.told.slice(0, -1).flatMap(({ controls }) => controls.pointsOfInterest ?? []);
    const places = points.filter((point, at) => point.x !== points[at - 1]?.x);
    expect(places).toHaveLength(2);
    expect(places[1]).toEqual({ x: 0.8, y: 0.4 });
  });

  test('is told again when the light changes', async () => {
    const { seen } = await watch(
      { answersAfter: 0.2 },
      {
        seconds: 40,
        during: (camera, at) => void (at >= 20 && camera.light(-1)),
      },
    );
    expect(Math.abs(seen[15 * 11] ?? 9)).toBeLessThan(rules.wakeStops);
    expect(Math.max(...seen.slice(-22).map(Math.abs))).toBeLessThan(rules.wakeStops * 2);
  });
});

describe('a camera that does not', () => {
  test.each<[string, Nature, string]>([
    ['has no controls at all', { abilities: {} }, 'notAsked'],
    ['is of a browser that tells of none', { abilities: undefined }, 'notAsked'],
    ['has modes alone', { abilities: { exposureMode: ['manual', 'continuous'] } }, 'notAsked'],
    [
      'has controls that make no sense',
      { abilities: { exposureCompensation: { min: 2, max: 2 }, exposureMode: 7 } },
      'notAsked',
    ],
    ['claims what it does not do', { answersAfter: 0, gain: 0 }, 'ignores'],
    ['does the opposite', { answersAfter: 0, gain: -1 }, 'ignores'],
    ['takes none of it', { answersAfter: 0, rejects: true }, 'notAsked'],
    ['only claims in the first pictures to have none', { answersAfter: 0, tellsAfter: 2 }, 'obeys'],
  ])('%s: it is asked a few times at most', async (_, nature, obedience) => {
    const { camera, told } = await watch(nature, { seconds: 60 });
    expect(told.obedience).toBe(obedience);
    const amounts = new Set(camera.told.flatMap(({ controls }) => controls.exposureCompensation ?? []));
    expect(amounts.size).toBeLessThanOrEqual(6);
    expect(camera.told.length).toBeLessThanOrEqual(12);
  });

  test('does the opposite: it is as it was before long', async () => {
    const { seen, told } = await watch({ answersAfter: 0, gain: -1 }, { seconds: 15 });
    expect(told.obedience).toBe('ignores');
    expect(seen.at(-1)).toBe(2);
  });

  test('what it does not take is named by the error, and is asked no more', async () => {
    const { told, camera } = await watch({ answersAfter: 0, rejects: true });
    expect(told.refused).toEqual({
      exposureMode: 'OverconstrainedError',
      whiteBalanceMode: 'OverconstrainedError',
      pointsOfInterest: 'OverconstrainedError',
      exposureCompensation: 'OverconstrainedError',
    });
    // And once more to give back what it may have taken in part.
    expect(camera.told).toHaveLength(5);
  });

  test('answers every call late: it is never told two things at once', async () => {
    const camera = cameraLike({ answersAfter: 0, takes: 'never' }, 2);
    const meter = meterCamera(camera.track, rules, camera.now);
    for (let look = 0; look < 100; look += 1) {
      camera.pass(0.1);
      meter.follow(middle, camera.stops());
    }
    expect(camera.told).toHaveLength(1);
  });

  test('is pulled out meanwhile: nothing more is told, and the end comes all the same', async () => {
    const { camera } = await watch(
      { answersAfter: 0.2 },
      { during: (gone, at) => void (at > 5 && gone.pull()) },
    );
    expect(camera.told.filter(({ at }) => at > 5.1)).toEqual([]);
  });
});

describe('in the end a camera has its own ways again', () => {
  test.each<[string, Nature, object]>([
    ['one that was let alone', { answersAfter: 0 }, FOUND],
    [
      'one that somebody had fixed',
      {
        answersAfter: 0,
        found: {
          exposureMode: 'manual',
          exposureTime: 200,
          whiteBalanceMode: 'manual',
          colorTemperature: 4000,
          exposureCompensation: 0.5,
        },
      },
      {
        exposureMode: 'manual',
        exposureTime: 200,
        whiteBalanceMode: 'manual',
        colorTemperature: 4000,
        exposureCompensation: 0.5,
      },
    ],
    ['one that swings', { answersAfter: 0, gain: 6 }, FOUND],
    ['one that ignores', { answersAfter: 0, gain: 0 }, FOUND],
    ['one that takes three seconds', { answersAfter: 3 }, FOUND],
    ['one that takes nothing', { answersAfter: 0, rejects: true }, FOUND],
    ['one without controls', { abilities: {} }, FOUND],
  ])('%s', async (_, nature, ways) => {
    const { camera } = await watch(nature);
    expect(camera.settings()).toMatchObject(ways);
    expect(camera.settings().pointsOfInterest ?? []).toEqual([]);
  });

  async function metered() {
    const camera = cameraLike({ answersAfter: 0 }, 2);
    const meter = meterCamera(camera.track, rules, camera.now);
    for (let look = 0; look < 50; look += 1) {
      camera.pass(0.1);
      meter.follow(middle, camera.stops());
      await camera.taken();
    }
    expect(camera.settings().exposureCompensation).toBeGreaterThan(1);
    return { camera, meter };
  }

  test('also where the preview stops in the same moment; only then does the camera go off', async () => {
    const { camera, meter } = await metered();
    const end = meter.end();
    camera.track.stop();
    expect(camera.isOn()).toBe(true);
    await end;
    await meter.end();
    expect(camera.settings()).toMatchObject(FOUND);
    expect(camera.isOn()).toBe(false);
    const before = camera.told.length;
    meter.follow(middle, 2);
    expect(camera.told).toHaveLength(before);
  });

  test('a preview that has stopped before keeps no camera on', async () => {
    const { camera, meter } = await metered();
    camera.track.stop();
    await meter.end();
    expect(camera.isOn()).toBe(false);
  });
});
