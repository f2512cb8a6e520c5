import { expect, test } from 'vitest';
import type { PrinterState } from '../../../../contract/fleet/devices.ts';
import { readPrinterState } from '../../../../main/devices/printer-state.ts';

const [IDLE, PROCESSING, STOPPED] = [3, 4, 5];

test.each<[string, number, boolean, readonly string[], PrinterState]>([
  ['at rest', IDLE, true, ['none'], 'ready'],
  ['printing', PROCESSING, true, [], 'ready'],
  ['with a reason that means nothing for paper', IDLE, true, ['cups-waiting-for-job-completed'], 'ready'],
  ['with little paper', IDLE, true, ['media-low-warning'], 'paperLow'],
  ['without paper', PROCESSING, true, ['media-empty-error'], 'paperOut'],
  ['without paper, said without severity', PROCESSING, true, ['media-empty'], 'paperOut'],
  ['asking for paper', STOPPED, true, ['media-needed-error', 'paused'], 'paperOut'],
  ['with paper stuck', STOPPED, true, ['media-jam-error'], 'jammed'],
  ['with paper stuck and none left', STOPPED, true, ['media-empty-error', 'media-jam-error'], 'jammed'],
  ['with an open cover', IDLE, true, ['cover-open-report'], 'jammed'],
  ['that does not answer', PROCESSING, true, ['offline-report'], 'off'],
  ['that is being looked for', PROCESSING, true, ['connecting-to-device'], 'off'],
  ['that was stopped', STOPPED, true, ['paused'], 'off'],
  ['that was stopped with little paper', STOPPED, true, ['media-low-report'], 'off'],
  ['that takes no jobs', IDLE, false, ['none'], 'off'],
])('a printer %s', (_what, state, accepting, reasons, expected) => {
  expect(readPrinterState({ state, accepting, reasons })).toBe(expected);
});
