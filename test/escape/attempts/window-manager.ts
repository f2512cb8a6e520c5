import type { Attempt } from '../attempt.ts';
import type { Testbed } from '../testbed.ts';

type Act = (testbed: Testbed, window: string) => Promise<unknown>;

/** What another program on the display can ask a window manager to do with the kiosk's window. */
const ACTS: readonly (readonly [name: string, act: Act])[] = [
  ['a program asks the window to close', ({ display }, window) => display.wmctrl('-i', '-c', window)],
  ['a program puts the window away', ({ display }, window) => display.xdotool('windowminimize', window)],
  ['a program lowers the window', ({ display }, window) => display.xdotool('windowlower', window)],
  [
    'a program takes full screen away',
    ({ display }, window) => display.wmctrl('-i', '-r', window, '-b', 'remove,fullscreen'),
  ],
  [
    'a program takes full screen and the front away',
    async ({ display }, window) => {
      await display.wmctrl('-i', '-r', window, '-b', 'remove,fullscreen,above');
      await display.wmctrl('-a', 'another window');
    },
  ],
  [
    'a program moves the window',
    ({ display }, window) => display.wmctrl('-i', '-r', window, '-e', '0,300,300,400,400'),
  ],
  [
    'a program sends the window to another workspace',
    ({ display }, window) => display.wmctrl('-i', '-r', window, '-t', '2'),
  ],
  ['a program changes the workspace', ({ display }) => display.wmctrl('-s', '3')],
  ['a program shows the desktop', ({ display }) => display.wmctrl('-k', 'on')],
  ['another window takes the keyboard', ({ display }) => display.wmctrl('-a', 'another window')],
  [
    'another window wants to be in front of all',
    async ({ display }) => {
      await display.wmctrl('-r', 'another window', '-b', 'add,above');
      await display.wmctrl('-a', 'another window');
    },
  ],
];

export const windowManager: readonly Attempt[] = ACTS.map(([name, act]) => ({
  name,
  async run(testbed) {
    await act(testbed, `0x${Number(await testbed.window()).toString(16)}`);
    return { result: 'the kiosk is in front again' };
  },
}));
