import { z } from 'zod';
import { Stop } from '../lib/stop.ts';
import type { Runtime } from './kind.ts';
import { officialRuntime } from './official.ts';
import { prepareSqlite } from './sqlite-addon.ts';
import { standInRuntime } from './stand-in.ts';
import { electronLibraries, needFromSystem } from './system-libraries.ts';

export type { Runtime } from './kind.ts';

type Needs = {
  /** For a release: the stand-in must not reach a branch. */
  officialOnly?: boolean;
  /** For tests, which use a screen of their own even where there is a real one. */
  virtualDisplay?: boolean;
};

/**
 * An Electron that runs here, with everything it needs: the pinned official one, else the stand-in.
 * The first time takes minutes, each time after that a fraction of a second.
 */
export async function prepareRuntime(needs: Needs = {}): Promise<Runtime> {
  const virtual = needs.virtualDisplay || !hasDisplay();
  await needFromSystem([...electronLibraries(), ...(virtual ? ['Xvfb', 'espeak-ng'] : [])]);
  const runtime = await chooseRuntime(needs.officialOnly ?? false);
  await prepareSqlite(runtime.executable);
  return runtime;
}

export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function chooseRuntime(officialOnly: boolean): Promise<Runtime> {
  const forced = forcedKind();
  if (forced === 'stand-in' && !officialOnly) return standInRuntime();
  const official = await officialRuntime(officialOnly || forced === 'official');
  if (!('unavailable' in official)) return official;
  if (officialOnly || forced === 'official') {
    throw new Stop(
      `The official Electron is not available here: ${firstLine(official.unavailable)}.`,
      officialOnly
        ? 'Release on a machine that can download it: the stand-in is older, and for build and test only.'
        : 'Allow its download (see ELECTRON_MIRROR), or leave ANJUNGAN_RUNTIME out to use the stand-in.',
    );
  }
  if (!official.known) {
    console.log(
      `The official Electron cannot be downloaded (${firstLine(official.unavailable)}): using a stand-in.`,
    );
  }
  return standInRuntime();
}

function forcedKind(): Runtime['kind'] | undefined {
  const value = process.env['ANJUNGAN_RUNTIME'] || undefined;
  const kind = z.enum(['official', 'stand-in']).optional().safeParse(value);
  if (kind.success) return kind.data;
  throw new Stop(`ANJUNGAN_RUNTIME is '${value}'.`, "Set it to 'official' or 'stand-in', or leave it out.");
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
