import { closeSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { padded, unpadded } from './messages.ts';
import type { NetworkProcess } from './visit-network-process.ts';

/** Starts the network process of one visit. */
export function forkVisitNetworkProcess(): NetworkProcess {
  const before = devNullHandles();
  const child = utilityProcess.fork(
    join(app.getAppPath(), 'dist', 'visit-network-process', 'process.js'),
    [],
    {
      serviceName: 'visit network',
      stdio: 'inherit',
    },
  );
  const leaked = devNullHandles().filter((handle) => !before.includes(handle));
  child.once('spawn', () => {
    for (const handle of leaked) closeSync(handle);
  });
  return {
    post: (message) => child.postMessage(padded(message)),
    onMessage: (listener) => void child.on('message', (received) => listener(unpadded(received))),
    onExit: (listener) => void child.on('exit', listener),
  };
}

/** Electron before 37 opens /dev/null for the input of a utility process and never closes it (electron/electron#47515). */
function devNullHandles(): readonly number[] {
  if (process.platform !== 'linux' || Number.parseInt(process.versions.electron, 10) >= 37) return [];
  return readdirSync('/proc/self/fd')
    .filter((handle) => targetOf(handle) === '/dev/null')
    .map(Number);
}

function targetOf(handle: string): string | undefined {
  try {
    return readlinkSync(join('/proc/self/fd', handle));
  } catch {
    return undefined;
  }
}
