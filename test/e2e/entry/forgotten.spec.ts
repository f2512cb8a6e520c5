import { expect, test } from '@playwright/test';
import { openWatchedBranch, type WatchedBranch } from '../../soak/branch.ts';
import { type Comer, comersFor, Visits } from '../../soak/visits.ts';
import { claims, leave, track, trackSignedIn } from '../../soak/walks.ts';
import { Watch } from '../../soak/watch/watch.ts';

/** The others, and all of them many times over, by `npm run soak`. */
const walked = ['documents', 'staff, e-KTP, claim with photo', 'leave'];
const walks = [...claims, leave].filter(({ name }) => walked.some((each) => name.includes(each)));
let branch: WatchedBranch;
let comers: readonly Comer[];
let visits: Visits;
let watch: Watch | undefined;

// The kiosk is searched on every screen, and nothing of it is kept by Playwright, which does not drive it.
test.describe.configure({ timeout: 900_000 });

test.beforeAll(async () => {
  branch = await openWatchedBranch();
  comers = await comersFor(walks, branch.registry);
  const page = await branch.kiosk.start((message) => watch?.hear(message));
  visits = new Visits(branch, page, () => 'all');
});

test.afterAll(() => branch.close());

for (const [number, walk] of walks.entries()) {
  const following = walk.name.includes('documents') ? [track, trackSignedIn] : [];
  const name = [walk, ...following].map((each) => each.name).join('; ');
  test(`nothing of a visit is in main, and after it in no process: ${name}`, async () => {
    const comer = comers[number];
    if (!comer) throw new Error('nobody comes');
    watch = new Watch(branch.kiosk, branch.camera.wanted);
    for (const each of [walk, ...following]) await visits.visit(each, comer, watch);
    expect(walks).toHaveLength(walked.length);
    expect(watch.messages).toBeGreaterThan(0);
    expect(watch.findings.lines()).toEqual([]);
  });
}
