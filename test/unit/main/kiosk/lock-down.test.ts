import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isForPage } from '../../../../main/kiosk/allowed-keys.ts';
import { restartDaily } from '../../../../main/kiosk/daily-restart.ts';
import { forbiddenSwitches } from '../../../../main/kiosk/forbidden-switches.ts';

const alone = { code: '', shift: false, control: false, alt: false, meta: false };

describe('keys of a keyboard or keypad', () => {
  test.each(['a', 'Z', '7', ' ', '@', 'é', 'Tab', 'Enter', 'Backspace', 'ArrowDown', 'Shift', 'F1', 'F13'])(
    '%s reaches the page',
    (key) => expect(isForPage({ ...alone, key })).toBe(true),
  );

  test('a numeric block is heard, whatever its lock makes of it', () => {
    expect(isForPage({ ...alone, key: 'Insert', code: 'Numpad0' })).toBe(true);
    expect(isForPage({ ...alone, key: 'Insert', code: 'Numpad0', shift: true })).toBe(false);
    expect(isForPage({ ...alone, key: 'Insert', code: 'Insert' })).toBe(false);
  });

  test.each(['F5', 'F11', 'F12', 'ContextMenu', 'BrowserBack', 'PrintScreen', 'Meta', 'Control', 'Alt'])(
    '%s does not',
    (key) => expect(isForPage({ ...alone, key })).toBe(false),
  );

  test.each(['control', 'alt', 'meta'] as const)('nothing held together with %s does', (held) => {
    for (const key of ['a', 'p', 'Tab', 'Enter', 'ArrowLeft']) {
      expect(isForPage({ ...alone, [held]: true, key })).toBe(false);
    }
  });
});

test('switches that open what is shut are found among all that the program was started with', () => {
  const given = new Set(['provisioning', 'remote-debugging-port', 'no-sandbox', 'ozone-platform']);
  expect(forbiddenSwitches((name) => given.has(name))).toEqual(['no-sandbox', 'remote-debugging-port']);
});

describe('the daily restart at 03:30 in Jakarta', () => {
  let idle = true;
  const restart = vi.fn();
  const begin = (utc: string) => {
    vi.setSystemTime(new Date(utc));
    return restartDaily({
      at: '03:30',
      timeZone: 'Asia/Jakarta',
      clock: { now: () => new Date() },
      isIdle: () => idle,
      restart,
    });
  };
  beforeEach(() => {
    vi.useFakeTimers();
    idle = true;
  });
  afterEach(() => {
    vi.useRealTimers();
    restart.mockReset();
  });

  test('comes once, in the first quiet moment from then on', () => {
    const stop = begin('2026-11-22T20:00:00Z');
    vi.advanceTimersByTime(29 * 60_000);
    expect(restart).not.toHaveBeenCalled();
    idle = false;
    vi.advanceTimersByTime(10 * 60_000);
    expect(restart).not.toHaveBeenCalled();
    idle = true;
    vi.advanceTimersByTime(60_000);
    expect(restart).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(3_600_000);
    expect(restart).toHaveBeenCalledTimes(1);
    stop();
  });

  test('does not come again to a kiosk that started after it', () => {
    const stop = begin('2026-11-22T20:31:00Z');
    vi.advanceTimersByTime(12 * 3_600_000);
    expect(restart).not.toHaveBeenCalled();
    vi.advanceTimersByTime(12 * 3_600_000);
    expect(restart).toHaveBeenCalledTimes(1);
    stop();
  });
});
