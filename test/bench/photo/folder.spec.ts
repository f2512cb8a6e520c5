import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../../scripts/lib/project.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { readSet } from './folder.ts';
import { createJudge, judgeAll } from './judge.ts';
import { photoOptions } from './options.ts';
import { report } from './report.ts';

/** Pictures that do not belong into the repository, where somebody has them. */
const NEARBY = inProject('..', 'shared', 'faces');

test('pictures of a folder, by group', async ({ branch }) => {
  const named = process.env[photoOptions.set];
  const folder = named ?? NEARBY;
  if (named === undefined && !existsSync(join(folder, 'labels.json'))) {
    console.log(`No pictures were at ${folder}; name others with npm run photo -- --set FOLDER`);
    return;
  }
  test.setTimeout(3_600_000);
  const pictures = readSet(folder);
  const judge = await createJudge(await branch.kiosk.start());
  const judged = await judgeAll(pictures, judge);
  console.log(`${pictures.length} pictures of ${folder}\n\n${report(judged)}`);
  expect(judged).toHaveLength(pictures.length);
});
