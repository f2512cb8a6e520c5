import { buildPrograms } from '../../scripts/build/build.ts';
import { withLock } from '../../scripts/runtime/cache.ts';

/** The head office as it runs at work, for tests that start it as a program; two projects of one run build it once. */
export async function setup(): Promise<void> {
  await withLock('test-head-office', () => buildPrograms('test', ['head-office', 'pictures']));
}
