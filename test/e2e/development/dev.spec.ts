import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inProject, projectRoot } from '../../../scripts/lib/project.ts';
import { run } from '../../../scripts/lib/run.ts';
import { underTest } from '../../support/kiosk/under-test.ts';
import { DevelopedProject } from './developed-project.ts';

const TITLE = 'Cairkan JHT Anda di sini';
const OFFICE = 'Kantor Latihan';

test('npm run dev: what is saved is on the running kiosk, and a fault stops nothing', async () => {
  test.setTimeout(600_000);
  const project = await DevelopedProject.make();
  try {
    await project.develop();
    expect(project.terminal).toContain('There is no display here');
    let page = await project.page();
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(TITLE);
    const texts = await project.fileWith(TITLE, ['renderer', 'contract']);

    await test.step('the page is served as it is at work', async () => {
      const policy = await page.evaluate(async () => {
        const answer = await fetch(location.href);
        return answer.headers.get('content-security-policy') ?? '';
      });
      expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'");
      expect(policy).toContain("connect-src 'self';");
    });

    await test.step('a changed text of a screen', async () => {
      const saved = performance.now();
      await project.replace(texts, TITLE, 'Kalimat yang baru');
      await expect(heading).toHaveText('Kalimat yang baru', { timeout: 120_000 });
      const line = `a changed text was on the kiosk ${Math.round(performance.now() - saved)} ms after it was saved`;
      test.info().annotations.push({ type: 'measured', description: line });
      process.stdout.write(`${line}\n`);
      await project.says(/Page reloaded in \d+ ms, \d+ ms after it was saved/);
    });

    await test.step('a fault is told with file and line, and what ran goes on', async () => {
      const port = await project.debuggingPort();
      const whole = await readFile(texts, 'utf8');
      const lines = whole.split('\n').length;
      await writeFile(texts, `${whole}const broken = ;\n`);
      await project.says(
        new RegExp(`\\.ts:${lines}:\\d+[^]*Not built: .*renderer.* The kiosk stays as it is`),
      );
      await page.reload();
      await expect(heading).toHaveText('Kalimat yang baru');
      await writeFile(texts, whole.replace('Kalimat yang baru', 'Wieder ganz'));
      await expect(heading).toHaveText('Wieder ganz', { timeout: 120_000 });
      expect(await project.debuggingPort()).toBe(port);
    });

    await test.step('the head office starts again alone', async () => {
      const port = await project.debuggingPort();
      const asked = 'Masukkan kode di layar anjungan';
      const address = new URL('/masuk', await headOfficeOf(project.folder)).href;
      const page = async () => (await fetch(address)).text();
      expect(await page()).toContain(asked);
      await project.replace(
        await project.fileWith(asked, ['head-office', 'contract']),
        asked,
        'Masukkan kode yang baru',
      );
      await project.says('Head office restarted in');
      expect(await page()).toContain('Masukkan kode yang baru');
      expect(await project.debuggingPort()).toBe(port);
    });

    await test.step('main starts again', async () => {
      const port = await project.debuggingPort();
      await expect(page.getByText(OFFICE)).toBeVisible();
      await project.replace(await project.fileWith(OFFICE, ['main']), OFFICE, 'Kantor Percobaan');
      await project.says('Kiosk and head office restarted in');
      expect(await project.debuggingPort()).not.toBe(port);
      page = await project.page();
      await expect(page.getByText('Kantor Percobaan')).toBeVisible();
    });

    await test.step('Ctrl-C ends everything', async () => {
      expect(await project.processes()).not.toEqual([]);
      await project.interrupt();
      await expect.poll(() => project.processes()).toEqual([]);
    });
  } catch (error) {
    await test.info().attach('terminal', { body: project.terminal });
    throw error;
  } finally {
    await project.remove();
  }
});

test('a build for a branch does not start in the way that npm run dev starts the kiosk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anjungan-branch-'));
  const about = { name: 'anjungan-jht', version: '0.0.0', main: 'dist/main/main.js', type: 'module' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(about));
  const outDir = join(folder, 'dist', 'main');
  const vite = inProject('node_modules', '.bin', 'vite');
  const branch = { ...process.env, ANJUNGAN_BUILD: 'branch' };
  const built = await run(vite, ['build', '--mode', 'main', '--outDir', outDir], { env: branch });
  expect(built, built.stderr).toMatchObject({ code: 0 });
  await symlink(inProject('node_modules'), join(folder, 'node_modules'));
  const { executablePath, args, env } = underTest('project', 'portrait', [
    '--remote-debugging-port=0',
    '--training',
    `--user-data-dir=${join(folder, 'data')}`,
  ]);
  const other = args.map((arg) => (arg === projectRoot ? folder : arg));
  const ended = await run(executablePath, other, { env });
  expect(ended.stderr).toMatch(/a kiosk does not start with .*--remote-debugging-port/);
  expect(ended.code).toBe(1);
  await rm(folder, { recursive: true, force: true });
});

/** Where the head office of training listens, by the kiosk's log. */
async function headOfficeOf(folder: string): Promise<string> {
  const log = await readFile(join(folder, 'out', 'dev', 'data', 'logs', 'kiosk.log'), 'utf8');
  const address = [...log.matchAll(/"headOffice":"([^"]+)"/g)].at(-1)?.[1];
  if (address === undefined) throw new Error('the log names no head office');
  return address;
}
