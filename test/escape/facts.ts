import { readdir, readFile, readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Testbed } from './testbed.ts';

/** What can be seen from outside the page. Whoever is out shows in one of these. */
export interface Facts {
  readonly 'windows on the display': string;
  readonly 'window in front': string;
  readonly 'window with the keyboard': string;
  readonly 'full screen': string;
  readonly 'place of the window': string;
  readonly 'the window’s workspace': string;
  readonly 'pages in the program': string;
  readonly 'zoom of the page': string;
  readonly 'programs on the display': string;
  readonly 'files in the home folder': string;
  readonly 'heard outside': string;
}

export async function factsOf(testbed: Testbed): Promise<Facts> {
  const { display, kiosk, listener, home } = testbed;
  const window = await testbed.window();
  const nameOf = (id: string) => (id.endsWith(Number(window).toString(16)) ? 'the kiosk' : id);
  const [visible, stacking, active, state, geometry, programs, files] = await Promise.all([
    display.visible(),
    display.property('_NET_CLIENT_LIST_STACKING'),
    display.property('_NET_ACTIVE_WINDOW'),
    display.property('_NET_WM_STATE', window),
    display.xdotool('getwindowgeometry', window),
    programsOn(display.name),
    readdir(home, { recursive: true }),
  ]);
  // By way of the main process, since a page may be another one by now.
  const { pages, zoom } = await kiosk.program.evaluate(async ({ BrowserWindow, webContents }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      pages: webContents.getAllWebContents().map((page) => page.getURL()),
      zoom: String(await window?.webContents.executeJavaScript('[visualViewport.scale, innerWidth]')),
    };
  });
  const onWorkspace = await display.property('_NET_WM_DESKTOP', window);
  return {
    'windows on the display': visible
      .filter((id) => id !== display.other)
      .map((id) => (id === window ? 'the kiosk' : id))
      .join(' '),
    'window in front': nameOf(stacking.split(', ').at(-1) ?? ''),
    'window with the keyboard': nameOf(active),
    'full screen': String(state.includes('FULLSCREEN') && !state.includes('HIDDEN')),
    'place of the window': geometry
      .replace(/Window \d+/, '')
      .trim()
      .replaceAll(/\s+/g, ' '),
    'the window’s workspace': onWorkspace === EVERY_WORKSPACE ? 'every' : onWorkspace,
    'pages in the program': pages.map((url) => url.replace(/#.*/, '')).join(' '),
    'zoom of the page': zoom,
    'programs on the display': programs.join(' '),
    'files in the home folder': files
      .filter((name) => !OWN_FILES.test(name))
      .sort()
      .join(' '),
    'heard outside': String(listener.heard()),
  };
}

/** What the system’s libraries keep for themselves as soon as they are used. */
const OWN_FILES = /^\.(cache|config)(\/(dconf|pulse|fontconfig|mesa).*)?$/;

const EVERY_WORKSPACE = String(0xffffffff);

/** What is other than it was, in words. */
export function differences(before: Facts, after: Facts): string[] {
  return Object.entries(before).flatMap(([name, was]) => {
    const is = Object.entries(after).find(([other]) => other === name)?.[1];
    return is === was ? [] : [`${name}: ${is} instead of ${was}`];
  });
}

/** Names of the programs whose environment names this display; more of the same name count once. */
async function programsOn(display: string): Promise<string[]> {
  const names = new Set<string>();
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const environment = await readFile(`/proc/${pid}/environ`, 'latin1');
      if (!environment.split('\0').includes(`DISPLAY=${display}`)) continue;
      names.add(basename(await readlink(`/proc/${pid}/exe`)));
    } catch {
      // It ended meanwhile.
    }
  }
  // Those by which the display is looked at come and go.
  return [...names].filter((name) => !['xdotool', 'wmctrl', 'xprop'].includes(name)).sort();
}
