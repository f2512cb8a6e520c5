import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Launch } from '../../../scripts/launch/launch.ts';
import { testLaunch } from '../../../scripts/launch/launch.ts';

const PAGE = '<!doctype html><meta charset="utf-8"><title>Bare</title><h1>Cairkan JHT Anda di sini</h1>';
const MAIN = `import { app, BrowserWindow } from 'electron';
// Electron is ready only once this file was run to its end.
app.whenReady().then(() => new BrowserWindow({ fullscreen: true, show: true }).loadFile('page.html'));
`;

/** The floor: a window of the same Electron that shows one heading, and nothing else. */
export interface BareWindow {
  readonly url: string;
  launch(): Launch;
  remove(): Promise<void>;
}

export async function bareWindow(executable: string, display: string): Promise<BareWindow> {
  const folder = await mkdtemp(join(tmpdir(), 'anjungan-bare-'));
  const about = { name: 'bare', version: '0.0.0', main: 'main.js', type: 'module' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(about));
  await writeFile(join(folder, 'main.js'), MAIN);
  await writeFile(join(folder, 'page.html'), PAGE);
  const args = [`--user-data-dir=${join(folder, 'data')}`, '--remote-debugging-port=0'];
  return {
    url: 'file:',
    launch: () => testLaunch({ executable, kind: 'project', folder, display, args }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
