import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import about from '../../../package.json' with { type: 'json' };
import { step } from '../../lib/progress.ts';
import { inProject } from '../../lib/project.ts';
import { lastWords, run } from '../../lib/run.ts';
import { Stop } from '../../lib/stop.ts';

const NAME = 'anjungan-head-office';
const ETC = `/etc/${NAME}`;
const UNITS = '/usr/lib/systemd/system';

/** Where each file of os/head-office goes, with its rights. */
const FILES: readonly (readonly [from: string, to: string, mode: number])[] = [
  [`debian/${NAME}`, `/usr/bin/${NAME}`, 0o755],
  [`debian/${NAME}.service`, `${UNITS}/${NAME}.service`, 0o644],
  [`debian/${NAME}-migrate.service`, `${UNITS}/${NAME}-migrate.service`, 0o644],
  ['head-office.json', `${ETC}/head-office.json`, 0o644],
  ['debian/environment', `${ETC}/environment`, 0o640],
  ['configuration.md', `/usr/share/doc/${NAME}/configuration.md`, 0o644],
  ['debian/postinst', '/DEBIAN/postinst', 0o755],
  ['debian/prerm', '/DEBIAN/prerm', 0o755],
  ['debian/postrm', '/DEBIAN/postrm', 0o755],
];

/** Makes a Debian package of an assembled head office beside it, and returns its file. `how` is dpkg-deb's compression. */
export async function makeDebianPackage(assembled: string, how: 'xz' | 'none'): Promise<string> {
  const root = `${assembled}.debian`;
  const file = join(dirname(assembled), `${NAME}_${about.version}_amd64.deb`);
  await rm(root, { recursive: true, force: true });
  await cp(assembled, join(root, 'usr/lib', NAME), { recursive: true });
  for (const [from, to, mode] of FILES) {
    await mkdir(dirname(join(root, to)), { recursive: true });
    await cp(inProject('os/head-office', from), join(root, to));
    await chmod(join(root, to), mode);
  }
  // Each package of Debian names its licence there.
  await cp(inProject('LICENSE'), join(root, `usr/share/doc/${NAME}/copyright`));
  await writeFile(join(root, 'DEBIAN/conffiles'), `${ETC}/head-office.json\n${ETC}/environment\n`);
  await writeFile(join(root, 'DEBIAN/control'), control(await kilobytes(root)));
  await step('Making the Debian package', () => build(root, file, how));
  await rm(root, { recursive: true });
  return file;
}

/** deb-control(5). */
function control(installedSize: number): string {
  const fields = {
    Package: NAME,
    Version: about.version,
    Architecture: 'amd64',
    Maintainer: about.author,
    Homepage: about.homepage,
    Section: 'net',
    Priority: 'optional',
    Depends: 'libc6 (>= 2.31), libstdc++6, passwd, util-linux',
    'Installed-Size': installedSize,
    Description: 'Head office of the self-service kiosk Anjungan JHT, with its own Node',
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

async function kilobytes(folder: string): Promise<number> {
  const { stdout } = await run('du', ['-sk', folder]);
  return z.coerce.number().parse(stdout.split('\t')[0]);
}

async function build(root: string, file: string, how: string): Promise<void> {
  await run('chmod', ['-R', 'u=rwX,go=rX', join(root, 'usr')]);
  const ended = await run('dpkg-deb', ['--root-owner-group', `-Z${how}`, '--build', root, file]);
  if (ended.code === 0) return;
  throw new Stop(
    `dpkg-deb made no package: ${lastWords(ended)}`,
    'Install dpkg (apt-get install dpkg), then try again.',
  );
}
