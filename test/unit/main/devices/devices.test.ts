import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CameraState } from '../../../../contract/fleet/devices.ts';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import type { CameraUse } from '../../../../contract/photo/cameras.ts';
import { cameraMonitor } from '../../../../main/devices/camera.ts';
import { cameraStateOf } from '../../../../main/devices/camera-state.ts';
import { touchState } from '../../../../main/devices/touch.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const seen = (present: boolean, missing?: CameraUse[]): Action => ({
  type: 'reportCameras',
  present,
  missing,
});
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);

describe('the camera', () => {
  test.each<[string, Action[], CameraState]>([
    ['is not known before anybody has looked', [], 'unknown'],
    ['is ready when it is plugged in', [seen(true)], 'ready'],
    ['is missing when there is none', [seen(true), seen(false)], 'missing'],
    ['is ready once a photo was taken with it', [{ type: 'usePhoto', jpeg }], 'ready'],
    ['is ready once a document was taken with it', [{ type: 'usePage', jpeg, check: 'readable' }], 'ready'],
    ['is missing when it was lost in use', [seen(true), { type: 'reportCamera', fault: 'lost' }], 'missing'],
    ['is back when it is plugged in again', [{ type: 'reportCamera', fault: 'lost' }, seen(true)], 'ready'],
    ['stays dark though it is plugged in', [{ type: 'reportCamera', fault: 'dark' }, seen(true)], 'dark'],
    ['stays busy though it is plugged in', [{ type: 'reportCamera', fault: 'busy' }, seen(true)], 'busy'],
    ['is gone, dark or not', [{ type: 'reportCamera', fault: 'dark' }, seen(false)], 'missing'],
    ['is a substitute when a chosen one is not there', [seen(true, ['face'])], 'substitute'],
    ['is a substitute after a photo, too', [seen(true, ['face']), { type: 'usePhoto', jpeg }], 'substitute'],
    ['is ready when the chosen one is back', [seen(true, ['face']), seen(true, [])], 'ready'],
    ['stays a substitute while names are not told', [seen(true, ['document']), seen(true)], 'substitute'],
    ['is missing rather than a substitute', [seen(false, ['face', 'document'])], 'missing'],
    ['is not told by other actions', [seen(true), { type: 'start' }], 'ready'],
  ])('%s', (_, actions, state) => {
    const camera = cameraMonitor({ onMissing: () => undefined, onUnclear: () => undefined });
    for (const action of actions) {
      const found = cameraStateOf(action);
      if (found) camera.used(found);
      if (action.type === 'reportCameras') camera.lookedFor(action);
    }
    expect(camera.state()).toBe(state);
  });
});

test('of chosen cameras that are not there it is told once, and once more when they are back', () => {
  const told: string[] = [];
  const unclear: string[] = [];
  const camera = cameraMonitor({
    onMissing: (cameras) => told.push(cameras.join()),
    onUnclear: (cameras) => unclear.push(cameras.join()),
  });
  camera.lookedFor({ present: true, missing: [] });
  camera.lookedFor({ present: true, missing: ['document', 'face'] });
  camera.lookedFor({ present: true, missing: ['face', 'document', 'face'] });
  camera.lookedFor({ present: true });
  camera.lookedFor({ present: true, missing: ['document'], unclear: ['face'] });
  camera.lookedFor({ present: true, missing: ['document'], unclear: ['face'] });
  camera.lookedFor({ present: true, missing: [] });
  expect(told).toEqual(['face,document', 'document', '']);
  expect(unclear).toEqual(['face']);
});

describe('the touch panel', () => {
  const KEYBOARD = 'N: Name="USB Keyboard"\nB: PROP=0\nB: EV=120013\n';
  const TOUCHPAD = 'N: Name="Touchpad"\nB: PROP=5\nB: EV=b\n';
  const PANEL = 'N: Name="ILITEK Touch"\nB: PROP=2\nB: EV=b\n';

  test.each([
    ['ready where the system has a direct input device', `${KEYBOARD}\n${PANEL}`, 'ready'],
    ['missing where there are keyboards and touchpads only', `${KEYBOARD}\n${TOUCHPAD}`, 'missing'],
  ])('is %s', (_, listing, state) => {
    const file = join(temporaryFolder(), 'devices');
    writeFileSync(file, listing);
    expect(touchState(file)).toBe(state);
  });

  test('is not known where the system does not list its devices', () => {
    expect(touchState(join(temporaryFolder(), 'none'))).toBe('unknown');
  });
});
