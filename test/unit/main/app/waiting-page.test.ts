import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Screen } from '../../../../contract/kiosk-api/snapshot.ts';
import { withoutFlashes } from '../../../../main/app/waiting-page.ts';
import { sampleSnapshot } from '../../../fixtures/snapshots/sample-snapshot.ts';

const attract: Screen = { name: 'attract' };
const menu: Screen = { name: 'menu', personName: 'DEWI', contributes: false };
const working: Screen = { name: 'working', on: 'claim' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that is shown what comes. */
function page() {
  const shown: Screen['name'][] = [];
  let present: Screen = attract;
  const hear = withoutFlashes(() => shown.push(present.name));
  return {
    shown,
    comes(screen: Screen) {
      present = screen;
      hear(sampleSnapshot(screen));
    },
  };
}

test('a page that says to wait is left out where the next one comes at once', () => {
  const { shown, comes } = page();
  comes(attract);
  comes(working);
  vi.advanceTimersByTime(40);
  comes(menu);
  vi.advanceTimersByTime(1_000);
  expect(shown).toEqual(['attract', 'menu']);
});

test('whoever waits longer is told so, and what changes on that page is shown at once', () => {
  const { shown, comes } = page();
  comes(attract);
  comes(working);
  vi.advanceTimersByTime(60);
  expect(shown).toEqual(['attract', 'working']);
  comes(working);
  comes(menu);
  expect(shown).toEqual(['attract', 'working', 'working', 'menu']);
});

test('two calls in a row do not put the page off', () => {
  const { shown, comes } = page();
  comes(attract);
  comes(working);
  vi.advanceTimersByTime(40);
  comes(working);
  vi.advanceTimersByTime(20);
  expect(shown).toEqual(['attract', 'working']);
});

test('a page that is loaded while somebody waits says so at once', () => {
  const { shown, comes } = page();
  comes(working);
  expect(shown).toEqual(['working']);
});
