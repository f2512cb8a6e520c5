import { describe, expect, it } from 'vitest';
import { PressGuard } from '../../../renderer/primitives/press-guard.ts';

const press = (at: number, x = 100, y = 100) => ({ at, point: { x, y } });

describe('the press guard (R5)', () => {
  it('ignores the second press of a tremble, also when another page is under the finger by then', () => {
    const guard = new PressGuard();
    expect(guard.accepts(press(0), 500, 80)).toBe(true);
    expect(guard.accepts(press(180, 110, 95), 500, 80)).toBe(false);
    expect(guard.accepts(press(499), 500, 80)).toBe(false);
  });

  it('takes a wish: later, or somewhere else', () => {
    const guard = new PressGuard();
    expect(guard.accepts(press(0), 500, 80)).toBe(true);
    expect(guard.accepts(press(100, 400), 500, 80)).toBe(true);
    expect(guard.accepts(press(600, 400), 500, 80)).toBe(true);
  });

  it('does not let ignored presses prolong the wait', () => {
    const guard = new PressGuard();
    guard.accepts(press(0), 500, 80);
    guard.accepts(press(400), 500, 80);
    expect(guard.accepts(press(510), 500, 80)).toBe(true);
  });

  it('knows one keyboard', () => {
    const guard = new PressGuard();
    expect(guard.accepts({ at: 0, point: null }, 500, 80)).toBe(true);
    expect(guard.accepts({ at: 100, point: null }, 500, 80)).toBe(false);
    expect(guard.accepts(press(120), 500, 80)).toBe(true);
  });

  it('lets "11" be typed at a finger’s speed, and "121" as fast as two hands can', () => {
    const guard = new PressGuard();
    const key = (at: number, x: number) => guard.accepts(press(at, x), 500 * 0.2, 1);
    expect([key(0, 1), key(60, 1), key(170, 1)]).toEqual([true, false, true]);
    expect([key(500, 1), key(530, 2), key(560, 1)]).toEqual([true, true, true]);
  });
});
