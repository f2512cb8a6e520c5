import { type Launch, testLaunch } from '../../../scripts/launch/launch.ts';
import type { Orientation } from '../../../scripts/launch/screens.ts';
import { Stop } from '../../../scripts/lib/stop.ts';

/** The environment variables by which the set-up of a Playwright run tells its tests what it prepared. */
export const variables = {
  project: 'ANJUNGAN_TEST_ELECTRON',
  packaged: 'ANJUNGAN_TEST_PACKAGED',
  portrait: 'ANJUNGAN_TEST_DISPLAY_PORTRAIT',
  landscape: 'ANJUNGAN_TEST_DISPLAY_LANDSCAPE',
} as const;

/** How a test starts the kiosk: `_electron.launch(underTest('project', 'portrait', ['--training']))`. */
export function underTest(
  kind: 'project' | 'packaged',
  orientation: Orientation,
  args: readonly string[] = [],
): Launch {
  return testLaunch({ kind, args, executable: prepared(kind), display: displayOf(orientation) });
}

/** Two kiosks at once have a screen each: on one, the window behind is hidden, and draws nothing. */
function displayOf(orientation: Orientation): string {
  const displays = prepared(orientation).split(' ');
  return displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)] ?? prepared(orientation);
}

function prepared(what: keyof typeof variables): string {
  const value = process.env[variables[what]];
  if (value) return value;
  throw new Stop(
    `This test run did not prepare what it needs for '${what}'.`,
    'Run the tests with npm run test:e2e or npx playwright test, and leave ANJUNGAN_TEST_PACKAGED=skip out.',
  );
}
