import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { buildPrograms } from '../build/build.ts';
import { fingerprint, matchesStamp, writeStamp } from '../build/fingerprint.ts';
import type { Flavour } from '../build/programs.ts';
import { step } from '../lib/progress.ts';
import { inProject } from '../lib/project.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { addonToPackage } from '../runtime/sqlite-addon.ts';

type Addon = Awaited<ReturnType<typeof addonToPackage>>;

/** Builds and packages into release/<flavour>/linux-unpacked unless nothing changed; returns the executable. */
export async function packageKiosk(runtime: Runtime, flavour: Flavour): Promise<string> {
  await buildPrograms(flavour);
  const output = inProject('release', flavour);
  const executable = join(output, 'linux-unpacked', 'anjungan-jht');
  const addon = await addonToPackage(runtime.executable);
  const ingredients = [
    'dist',
    'electron-builder.yml',
    'package.json',
    'scripts/package',
    join(addon.from, addon.file),
  ];
  const print = await fingerprint(ingredients, [flavour, runtime.kind, runtime.version]);
  const stamp = join(output, '.stamp');
  if (existsSync(executable) && (await matchesStamp(stamp, print))) return executable;
  await rm(output, { recursive: true, force: true });
  const { build: electronBuilder, Platform } = await import('electron-builder');
  await step('Packaging', () =>
    electronBuilder({
      projectDir: inProject(),
      targets: Platform.LINUX.createTarget('dir'),
      config: configuration(runtime, flavour, output, addon),
      publish: 'never',
    }),
  );
  await writeStamp(stamp, print);
  return executable;
}

function configuration(runtime: Runtime, flavour: Flavour, output: string, addon: Addon): Configuration {
  return {
    extends: inProject('electron-builder.yml'),
    electronDist: runtime.dist,
    electronVersion: runtime.version,
    directories: { output },
    files: [{ from: addon.from, to: addon.to, filter: addon.file }],
    ...(flavour === 'test' ? { electronFuses: { enableNodeCliInspectArguments: true } } : {}),
    // What goes in of node_modules is listed; electron-builder neither collects more nor rebuilds anything.
    beforeBuild: async () => false,
    afterPack: removeDefaultApp,
  };
}

/** Electron's own app, which packaging leaves inside when Electron comes from a folder. */
async function removeDefaultApp({ appOutDir }: AfterPackContext): Promise<void> {
  await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
}
