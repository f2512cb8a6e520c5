import { closeSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { app, type MessagePortMain, utilityProcess } from 'electron';
import type { VisitProcess } from './visit-client.ts';

/** What the process is called among those of Chromium. */
export const VISIT_SERVICE = 'visit';

/** Starts the process of one visit. */
function forkVisitProcess(): VisitProcess<MessagePortMain> {
  const before = devNullHandles();
  const child = utilityProcess.fork(join(app.getAppPath(), 'dist', 'visit', 'process.js'), [], {
    serviceName: VISIT_SERVICE,
    stdio: 'inherit',
  });
  const leaked = devNullHandles().filter((handle) => !before.includes(handle));
  let killed = false;
  child.once('spawn', () => {
    for (const handle of leaked) closeSync(handle);
    if (killed) kill();
  });
  function kill(): void {
    killed = true;
    // At once, whatever it is doing: nothing in it has to be put in order.
    if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
  }
  return {
    post: (message, ports = []) => child.postMessage(message, [...ports]),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill,
  };
}

/** Visits' processes, of which the first is started at once: it is built up while main is. */
export function forkAhead(): { fork(): VisitProcess<MessagePortMain>; discard(): void } {
  let first: VisitProcess<MessagePortMain> | undefined = forkVisitProcess();
  first.onExit(() => {
    first = undefined;
  });
  return {
    fork() {
      const taken = first ?? forkVisitProcess();
      first = undefined;
      return taken;
    },
    /** Ends the first one, where nobody has taken it. */
    discard() {
      first?.kill();
      first = undefined;
    },
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
