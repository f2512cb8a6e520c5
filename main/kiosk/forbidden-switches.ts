/** Switches of Chromium and Node that undo the program's protection; a build for a branch does not start with one. */
const FORBIDDEN = [
  'no-sandbox',
  'disable-web-security',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'js-flags',
  'load-extension',
  'proxy-server',
  'proxy-pac-url',
  'ignore-certificate-errors',
  'unsafely-treat-insecure-origin-as-secure',
  'use-fake-device-for-media-stream',
  'use-fake-ui-for-media-stream',
  'use-file-for-fake-video-capture',
  'log-net-log',
  'crash-dumps-dir',
] as const;

/** The forbidden switches that this program was started with. */
export function forbiddenSwitches(has: (name: string) => boolean): readonly string[] {
  return FORBIDDEN.filter(has);
}
