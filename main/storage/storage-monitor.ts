import { type ProbeDependencies, probeStorage, type StorageFault } from '../database/probe.ts';

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
  let fault = probeStorage(dependencies);
  if (fault !== null) onChange(fault);

  function check(): void {
    const now = probeStorage(dependencies);
    if (now === fault) return;
    fault = now;
    onChange(now);
  }

  const timer = setInterval(check, everySeconds * 1_000);
  return { fault: () => fault, check, stop: () => clearInterval(timer) };
}
