import { app } from 'electron';

/** Switches that are set before Chromium starts; no page can undo them. */
export function setChromiumSwitches(): void {
  const { commandLine } = app;
  // Gestures neither zoom nor navigate.
  commandLine.appendSwitch('disable-pinch');
  commandLine.appendSwitch('overscroll-history-navigation', '0');
  // The page uses no network: main alone talks to the head office, without Chromium.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  // Nothing that was drawn is stored on the disk, and nothing is reported to anybody.
  commandLine.appendSwitch('disable-gpu-shader-disk-cache');
  commandLine.appendSwitch('disable-breakpad');
  commandLine.appendSwitch('disable-background-networking');
}
