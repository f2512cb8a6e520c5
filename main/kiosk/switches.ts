import { setFlagsFromString } from 'node:v8';
import { app } from 'electron';

/** What Chromium is told before it starts; nothing that a page does can take it back. */
export function shutChromium(): void {
  const { commandLine } = app;
  // Two fingers neither zoom nor turn the page back.
  commandLine.appendSwitch('disable-pinch');
  commandLine.appendSwitch('overscroll-history-navigation', '0');
  // The page has no business on any network: main alone talks to the head office, by its own means.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  // Nothing that was drawn is kept on the disk, nothing is reported to anyone.
  commandLine.appendSwitch('disable-gpu-shader-disk-cache');
  commandLine.appendSwitch('disable-breakpad');
  commandLine.appendSwitch('disable-background-networking');
  // Memory that is given back is overwritten at once, here and in the page's process.
  commandLine.appendSwitch('js-flags', '--clear-free-memory');
  setFlagsFromString('--clear-free-memory');
}
