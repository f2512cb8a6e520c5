import { setTimeout as sleep } from 'node:timers/promises';
import type { Attempt } from '../attempt.ts';
import type { Testbed } from '../testbed.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

const MIDDLE: Point = { x: 540, y: 960 };
const LONG_MS = 1_200;

async function fingers(testbed: Testbed, paths: readonly (readonly Point[])[], holdMs = 0): Promise<void> {
  const at = (index: number) => paths.map((path, id) => ({ ...(path[index] ?? MIDDLE), id }));
  await testbed.touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let index = 1; index < (paths[0]?.length ?? 0); index += 1) {
    await testbed.touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(index) });
  }
  await sleep(holdMs);
  await testbed.touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

function line(from: Point, to: Point, steps = 12): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: from.x + ((to.x - from.x) * step) / steps,
    y: from.y + ((to.y - from.y) * step) / steps,
  }));
}

function swipe(name: string, from: Point, to: Point, count = 1): Attempt {
  return {
    name,
    async run(testbed) {
      const side = (point: Point, index: number) => ({ x: point.x + index * 60, y: point.y });
      const paths = Array.from({ length: count }, (_, index) => line(side(from, index), side(to, index)));
      await fingers(testbed, paths);
      return { result: 'nothing moved' };
    },
  };
}

function pinch(name: string, from: number, to: number): Attempt {
  return {
    name,
    async run(testbed) {
      const left = line({ x: MIDDLE.x - from, y: MIDDLE.y }, { x: MIDDLE.x - to, y: MIDDLE.y });
      const right = line({ x: MIDDLE.x + from, y: MIDDLE.y }, { x: MIDDLE.x + to, y: MIDDLE.y });
      await fingers(testbed, [left, right]);
      return { result: 'the size stays' };
    },
  };
}

function mouse(name: string, ...args: string[]): Attempt {
  return {
    name,
    async run({ display }) {
      await display.xdotool('mousemove', '540', '700', ...args);
      return { result: 'nothing opened' };
    },
  };
}

export const gestures: readonly Attempt[] = [
  swipe('swipe in from the left edge', { x: 1, y: 900 }, { x: 700, y: 900 }),
  swipe('swipe in from the right edge', { x: 1_079, y: 900 }, { x: 300, y: 900 }),
  swipe('swipe in from the top edge', { x: 540, y: 1 }, { x: 540, y: 900 }),
  swipe('swipe in from the bottom edge', { x: 540, y: 1_919 }, { x: 540, y: 900 }),
  swipe('three fingers up', { x: 400, y: 1_500 }, { x: 400, y: 400 }, 3),
  swipe('four fingers sideways', { x: 200, y: 900 }, { x: 700, y: 900 }, 4),
  swipe('five fingers together', { x: 300, y: 900 }, { x: 300, y: 1_000 }, 5),
  swipe('ten fingers down', { x: 100, y: 300 }, { x: 100, y: 1_500 }, 10),
  pinch('two fingers apart', 60, 400),
  pinch('two fingers together', 400, 60),
  {
    name: 'pinch by Chromium’s own gesture',
    async run({ touch }) {
      await touch.send('Input.synthesizePinchGesture', { ...MIDDLE, scaleFactor: 3 });
      return { result: 'the size stays' };
    },
  },
  {
    name: 'a finger held long on a text',
    async run(testbed) {
      await fingers(testbed, [[{ x: 300, y: 300 }]], LONG_MS);
      const selected = await testbed.page.evaluate(() => getSelection()?.toString() ?? '');
      return { result: 'no text selected, no menu', succeeded: selected !== '' };
    },
  },
  {
    name: 'a finger held long in the field',
    async run(testbed) {
      const box = await testbed.page.locator('input').first().boundingBox();
      await fingers(testbed, [[{ x: (box?.x ?? 500) + 40, y: (box?.y ?? 500) + 20 }]], LONG_MS);
      return { result: 'no menu' };
    },
  },
  {
    name: 'two taps on one place',
    async run(testbed) {
      await fingers(testbed, [[{ x: 300, y: 300 }]]);
      await fingers(testbed, [[{ x: 300, y: 300 }]]);
      return { result: 'the size stays' };
    },
  },
  mouse('right click', 'click', '3'),
  mouse('middle click', 'click', '2'),
  mouse('the mouse’s back button', 'click', '8'),
  mouse('the mouse’s forward button', 'click', '9'),
  mouse('wheel with Ctrl', 'keydown', 'ctrl', 'click', '--repeat', '5', '4', 'keyup', 'ctrl'),
  mouse('click with Ctrl', 'keydown', 'ctrl', 'click', '1', 'keyup', 'ctrl'),
  mouse('click with Shift', 'keydown', 'shift', 'click', '1', 'keyup', 'shift'),
  mouse(
    'drag with Alt',
    'keydown',
    'alt',
    'mousedown',
    '1',
    'mousemove',
    '700',
    '900',
    'mouseup',
    '1',
    'keyup',
    'alt',
  ),
  mouse(
    'a text dragged away',
    'mousedown',
    '1',
    'mousemove',
    '800',
    '1200',
    'mousemove',
    '20',
    '20',
    'mouseup',
    '1',
  ),
  ...(['0 0', '1079 0', '0 1919', '1079 1919'] as const).map((corner) =>
    mouse(
      `five clicks in the corner ${corner}`,
      'mousemove',
      ...corner.split(' '),
      'click',
      '--repeat',
      '5',
      '1',
    ),
  ),
];
