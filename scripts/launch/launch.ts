import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../lib/project.ts';

/** What Playwright's `_electron.launch` takes. */
export type Launch = { executablePath: string; args: string[]; cwd: string; env: Record<string, string> };

type Program = {
  executable: string;
  /** `project` runs dist/ of this folder in a bare Electron; `packaged` is a program of its own. */
  kind: 'project' | 'packaged';
  /** The folder whose dist/ a `project` runs, where it is not this one. */
  folder?: string;
  /** The X display, `:7` say. */
  display: string;
  args?: readonly string[];
};

/** Chromium refuses to run as root with its sandbox: tests and the walk may go without, a kiosk never does. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A launch for tests: no GPU, Chromium's made-up camera, and a fresh profile unless `args` name one. */
export function testLaunch({
  executable,
  kind,
  folder: ran = projectRoot,
  display,
  args = [],
}: Program): Launch {
  const folder = kind === 'project' ? [ran] : [];
  const camera = ['--use-fake-device-for-media-stream'];
  const profile = args.some((arg) => arg.startsWith('--user-data-dir=')) ? [] : [freshProfile()];
  return {
    executablePath: executable,
    args: [...folder, ...asRoot, '--disable-gpu', ...camera, ...profile, ...args],
    cwd: projectRoot,
    env: cleanEnvironment(display),
  };
}

function freshProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'anjungan-jht-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return `--user-data-dir=${folder}`;
}

/** Without what would turn Electron into something else, or put it on the developer's own screen. */
function cleanEnvironment(display: string): Record<string, string> {
  const dropped = new Set(['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'WAYLAND_DISPLAY']);
  const kept = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || dropped.has(name) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(kept), DISPLAY: display };
}
