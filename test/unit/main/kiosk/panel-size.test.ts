import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mmPerPxOf, readEdid, readPanels } from '../../../../main/kiosk/panel-size.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

interface Panel {
  readonly px: readonly [number, number];
  readonly mm: readonly [number, number];
  readonly cm?: readonly [number, number];
}

/** The first block of an EDID, whole: its resolution, its exact size, and its size in centimetres. */
function edid({ px, mm, cm = [0, 0] }: Panel): Uint8Array {
  const bytes = new Uint8Array(128);
  bytes.set([0, 255, 255, 255, 255, 255, 255, 0]);
  bytes.set(cm, 21);
  const high = (value: number) => value >> 8;
  bytes.set([px[0] & 255, 0, high(px[0]) << 4, px[1] & 255, 0, high(px[1]) << 4], 56);
  bytes.set([mm[0] & 255, mm[1] & 255, (high(mm[0]) << 4) + high(mm[1])], 66);
  bytes[127] = (256 - (bytes.reduce((sum, byte) => sum + byte, 0) % 256)) % 256;
  return bytes;
}

const usual: Panel = { px: [1920, 1080], mm: [476, 268] };

describe('what a panel says of itself', () => {
  test.each<[string, Panel, object]>([
    ['its exact size', usual, { widthPx: 1920, heightPx: 1080, widthMm: 476, heightMm: 268 }],
    [
      'centimetres where that is all',
      { ...usual, mm: [0, 0], cm: [48, 27] },
      { widthMm: 480, heightMm: 270 },
    ],
    ['a large one', { px: [3840, 2160], mm: [697, 392] }, { widthPx: 3840, heightMm: 392 }],
  ])('%s', (_what, panel, size) => {
    expect(readEdid(edid(panel))).toMatchObject(size);
  });

  test.each<[string, Panel]>([
    ['a projector, which has none', { ...usual, mm: [0, 0] }],
    ['its aspect ratio', { ...usual, mm: [16, 9] }],
    ['another shape than its pixels', { ...usual, mm: [476, 476] }],
    ['no resolution', { ...usual, px: [0, 0] }],
  ])('is not believed: %s', (_what, panel) => {
    expect(readEdid(edid(panel))).toBeNull();
  });

  test('is not believed where a byte is wrong, or bytes are missing', () => {
    const whole = edid(usual);
    for (let place = 0; place < whole.length; place += 1) {
      const wrong = whole.slice();
      wrong[place] = ((wrong[place] ?? 0) + 1) % 256;
      expect(readEdid(wrong)).toBeNull();
      expect(readEdid(whole.slice(0, place))).toBeNull();
    }
  });
});

describe('the panels that are plugged in', () => {
  function plugs(all: Readonly<Record<string, readonly [string, Uint8Array]>>): string {
    const folder = temporaryFolder();
    for (const [name, [status, bytes]] of Object.entries(all)) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'status'), `${status}\n`);
      writeFileSync(join(folder, name, 'edid'), bytes);
    }
    mkdirSync(join(folder, 'card0'));
    writeFileSync(join(folder, 'version'), 'drm 1.1.0');
    return folder;
  }

  test('are those that are connected and tell a size', () => {
    const folder = plugs({
      'card0-HDMI-A-1': ['connected', edid(usual)],
      'card0-HDMI-A-2': ['disconnected', edid(usual)],
      'card0-DP-1': ['connected', new Uint8Array()],
    });
    expect(readPanels(folder)).toEqual([{ widthPx: 1920, heightPx: 1080, widthMm: 476, heightMm: 268 }]);
  });

  test('are none where the system has no such folder', () => {
    expect(readPanels(join(temporaryFolder(), 'nowhere'))).toEqual([]);
  });
});

describe('a pixel of the screen in use', () => {
  const panels = [
    { widthPx: 1920, heightPx: 1080, widthMm: 476, heightMm: 268 },
    { widthPx: 3840, heightPx: 2160, widthMm: 697, heightMm: 392 },
  ];

  test.each<[string, Parameters<typeof mmPerPxOf>[1], number]>([
    ['as it stands', { width: 1920, height: 1080, scaleFactor: 1 }, 476 / 1920],
    ['turned', { width: 1080, height: 1920, scaleFactor: 1 }, 476 / 1920],
    ['drawn twice as large', { width: 1080, height: 1920, scaleFactor: 2 }, (697 / 3840) * 2],
  ])('%s', (_what, drawn, mmPerPx) => {
    expect(mmPerPxOf(panels, drawn)).toBeCloseTo(mmPerPx, 6);
  });

  test('is not known of a screen that is no panel’s own, nor where two such panels differ in size', () => {
    expect(mmPerPxOf(panels, { width: 1280, height: 720, scaleFactor: 1 })).toBeNull();
    const other = { widthPx: 1920, heightPx: 1080, widthMm: 345, heightMm: 194 };
    expect(mmPerPxOf([...panels, other], { width: 1920, height: 1080, scaleFactor: 1 })).toBeNull();
  });
});
