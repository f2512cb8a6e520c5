import { describe, expect, test } from 'vitest';
import { Burst } from '../../../../renderer/camera/analysis/burst.ts';
import type { Level } from '../../../../renderer/camera/analysis/findings.ts';
import { Shutter } from '../../../../renderer/camera/analysis/shutter.ts';

const rules = { steadySeconds: 1, burstFrames: 2 };

function shutter(take = (name: string, takenBy: string) => `${name} by ${takenBy}`) {
  const released: string[] = [];
  const made = new Shutter<number, string, string>({
    burst: new Burst(rules, (before, now) => before !== now),
    take,
    release: (name) => released.push(name),
  });
  const good: { level: Level; sharpness: number; pressed: boolean } = {
    level: 'good',
    sharpness: 1,
    pressed: false,
  };
  const next = (name: string, at: number, changed: Partial<typeof good> = {}) =>
    made.next(name, { ...good, position: 0, at, ...changed });
  return { next, reset: () => made.reset(), released };
}

describe('the shutter', () => {
  test('takes the sharpest of a good run, and gives every candidate’s memory back once', () => {
    const { next, released } = shutter();
    expect(next('first', 0, { sharpness: 2 })).toEqual({ taken: null, steady: 0 });
    expect(next('blurred', 500, { sharpness: 1 })).toEqual({ taken: null, steady: 0.5 });
    expect(next('last', 1000, { sharpness: 3 })).toEqual({ taken: 'last by kiosk', steady: 0 });
    expect(released).toEqual(['blurred', 'first', 'last']);
  });

  test('begins anew after a picture that was not good', () => {
    const { next, released } = shutter();
    next('first', 0, { sharpness: 9 });
    expect(next('fair', 500, { level: 'fair' })).toEqual({ taken: null, steady: 0 });
    expect(next('second', 1000)).toEqual({ taken: null, steady: 0 });
    expect(next('third', 2000)).toEqual({ taken: 'second by kiosk', steady: 0 });
    expect(released).toEqual(['first', 'fair', 'third', 'second']);
  });

  test.each(['good', 'fair', 'stop'] as const)(
    'takes at once what the person wants, also where it is %s',
    (level) => {
      const { next, released } = shutter();
      next('before', 0);
      const pressed = next('wanted', 100, { level, pressed: true });
      expect(pressed).toEqual({ taken: 'wanted by person', steady: 0 });
      expect(released).toEqual(['before', 'wanted']);
    },
  );

  test('gives the memory back also where taking fails', () => {
    const { next, released } = shutter(() => {
      throw new Error('no canvas');
    });
    expect(() => next('wanted', 0, { pressed: true })).toThrow('no canvas');
    expect(released).toEqual(['wanted']);
  });

  test('forgets its run when nothing is in view', () => {
    const { next, reset, released } = shutter();
    next('first', 0, { sharpness: 9 });
    reset();
    expect(released).toEqual(['first']);
    expect(next('second', 1000)).toEqual({ taken: null, steady: 0 });
  });
});
