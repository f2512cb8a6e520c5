import { expect, test } from '../../support/branch/branch.ts';
import { createJudge, judgeAll } from './judge.ts';
import { missed } from './missed.ts';
import { report } from './report.ts';
import { shots } from './shots.ts';

test('people of every tone: the same verdict and the right hint, in the same light', async ({ branch }) => {
  test.setTimeout(3_600_000);
  const judge = await createJudge(await branch.kiosk.start());
  const judged = await judgeAll(await shots(), judge);
  console.log(
    `Two portraits in six tones, dressed, lit and photographed by rule: no picture of people of these tones.\n\n${report(judged)}`,
  );
  expect(missed(judged)).toEqual([]);
});
