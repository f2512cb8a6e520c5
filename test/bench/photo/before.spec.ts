import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { inProject } from '../../../scripts/lib/project.ts';
import { table } from '../../fixtures/numbers/measure.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { openBrowser } from '../../support/browser/browser.ts';
import { createAnalyzer, workerIn } from './analyzer.ts';
import { cells, dimensions, grouped, isPlain, kindOf } from './groups.ts';
import { type Judged, judgeAll, judgedBy } from './judge.ts';
import { photoOptions } from './options.ts';
import { lumasByTone } from './report.ts';
import { shots } from './shots.ts';

/** Nothing is asked of any network: only a secure page has an ImageDecoder (WebCodecs). */
const ADDRESS = 'https://kiosk.test';
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

test('the set before and after, side by side', async () => {
  const folder = process.env[photoOptions.before];
  test.skip(folder === undefined, 'npm run photo -- --before COMMIT compares with a commit');
  if (folder === undefined) return;
  test.setTimeout(3_600_000);
  const browser = await openBrowser();
  const page = await browser.newPage();
  const [here, there] = [inProject('dist', 'renderer'), join(folder, 'dist', 'renderer')];
  await serve(page, [here, there]);
  const policy = z.object({ photo: z.looseObject({}) }).parse(jsonOf(join(folder, 'default.json')));
  const before = await createAnalyzer(page, { address: await workerIn(there), rules: policy.photo });
  const now = await createAnalyzer(page, { address: await workerIn(here) });
  const pictures = await shots();
  const pairs = await judgeAll(pictures, async ({ labels }, jpeg) => ({
    before: await judgedBy(before, labels, jpeg),
    now: await judgedBy(now, labels, jpeg),
  }));
  await browser.close();
  const was = pairs.map((pair) => pair.before);
  const is = pairs.map((pair) => pair.now);
  console.log(
    `Taken by itself, before and now\n${sideBySide(was.filter(isPlain), is.filter(isPlain), dimensions.tone)}`,
  );
  console.log(`\nRight, before and now\n${sideBySide(was, is, kindOf)}`);
  console.log(
    `\nRefused with the right hint, before and now\n${sideBySide(spoiled(was), spoiled(is), dimensions.tone)}`,
  );
  console.log(`\nMean luma of the face in the photo\n${lumas(was.filter(isPlain), is.filter(isPlain))}`);
  expect(is).toHaveLength(pictures.length);
});

/** A page without the kiosk; the first folder that has a file gives it. Built files are named by what they hold. */
async function serve(page: Page, folders: readonly string[]): Promise<void> {
  await page.route(`${ADDRESS}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<title>photo</title>' });
    const file = folders.map((folder) => join(folder, pathname)).find(existsSync);
    if (!file) return route.fulfill({ status: 404 });
    return route.fulfill({
      body: readFileSync(file),
      contentType: TYPES[extname(file)] ?? 'application/octet-stream',
    });
  });
  await page.goto(`${ADDRESS}/`);
}

function jsonOf(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function spoiled(judged: readonly Judged[]): readonly Judged[] {
  return judged.filter(({ labels }) => labels.expected.verdict === 'refuse');
}

function sideBySide(
  was: readonly Judged[],
  is: readonly Judged[],
  by: Parameters<typeof grouped>[1],
): string {
  const now = grouped(is, by);
  const rows = grouped(was, by).map(({ name, rate }) => {
    const same = now.find((group) => group.name === name);
    return [name, ...cells(rate), ...(same ? cells(same.rate) : [])];
  });
  return table([['', 'before', 'rate', '95 % interval', 'now', 'rate', '95 % interval'], ...rows]);
}

function lumas(was: readonly Judged[], is: readonly Judged[]): string {
  const told = (judged: readonly Judged[]) => new Map(lumasByTone(judged).map((each) => [each.name, each]));
  const [before, now] = [told(was), told(is)];
  const cell = (each: { mean: number; deviation: number } | undefined) =>
    each ? `${each.mean.toFixed(3)} ± ${each.deviation.toFixed(3)}` : 'none taken';
  const names = [...new Set([...before.keys(), ...now.keys()])].toSorted();
  return table([
    ['', 'before', 'now'],
    ...names.map((name) => [`tone ${name}`, cell(before.get(name)), cell(now.get(name))]),
  ]);
}
