import { closeSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { padded, unpadded } from './messages.ts';
import type { LineProcess } from './visit-network-process.ts';

/** Starts a process for the line of one visit. */
export function forkVisitNetworkProcess(): LineProcess {
  const before = openNothings();
  const child = utilityProcess.fork(
    join(app.getAppPath(), 'dist', 'visit-network-process', 'process.js'),
    [],
    {
      serviceName: 'visit line',
      stdio: 'inherit',
    },
  );
  const left = openNothings().filter((handle) => !before.includes(handle));
  child.once('spawn', () => {
    for (const handle of left) closeSync(handle);
  });
  return {
    say: (message) => child.postMessage(padded(message)),
    onMessage: (hear) => void child.on('message', (sent) => hear(unpadded(sent))),
    onEnd: (ended) => void child.on('exit', ended),
  };
}

/** What Electron before 37 opens for the input of such a process, and never closes (electron/electron#47515). */
function openNothings(): readonly number[] {
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
