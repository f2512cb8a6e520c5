import { type ProbeDependencies, probeStorage, type StorageFault } from '../database/probe.ts';

/** Somebody else who holds the database so long keeps claims from being stored. */
const BUSY_MOST_MS = 5_000;
const BUSY_AGAIN_MS = 1_000;

/** Checks regularly whether a claim could be stored. */
export interface StorageMonitor {
  fault(): StorageFault | null;
  /** Checks now, since something could not be stored. */
  check(): void;
  stop(): void;
}

export interface StorageMonitorDependencies extends ProbeDependencies {
  readonly everySeconds: number;
  readonly onChange: (fault: StorageFault | null) => void;
}

export function startStorageMonitor(dependencies: StorageMonitorDependencies): StorageMonitor {
  const { everySeconds, onChange } = dependencies;
  let busySince: number | null = null;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let fault: StorageFault | null = null;
  fault = probe();
  if (fault !== null) onChange(fault);

  /** A lock of somebody else passes; one that stays is a fault. */
  function probe(): StorageFault | null {
    const found = probeStorage(dependencies);
    if (found !== 'busy') {
      busySince = null;
      return found;
    }
    busySince ??= performance.now();
    clearTimeout(soon);
    soon = setTimeout(check, BUSY_AGAIN_MS).unref();
    return performance.now() - busySince > BUSY_MOST_MS ? 'databaseNotWritable' : fault;
  }

  function check(): void {
    const now = probe();
    if (now === fault) return;
    fault = now;
    onChange(now);
  }

  const timer = setInterval(check, everySeconds * 1_000);
  function stop(): void {
    clearInterval(timer);
    clearTimeout(soon);
  }
  return { fault: () => fault, check, stop };
}
