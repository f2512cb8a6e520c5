import { type ProbeDependencies, probeStorage, type StorageFault } from '../database/probe.ts';

/** Watches whether the storage would take a claim. */
export interface StorageWatch {
  fault(): StorageFault | null;
  /** Looks now, since something could not be stored. */
  check(): void;
  stop(): void;
}

export interface StorageWatchDependencies extends ProbeDependencies {
  readonly everySeconds: number;
  readonly onChange: (fault: StorageFault | null) => void;
}

export function watchStorage(parts: StorageWatchDependencies): StorageWatch {
  let fault = probeStorage(parts);
  if (fault !== null) parts.onChange(fault);

  function check(): void {
    const now = probeStorage(parts);
    if (now === fault) return;
    fault = now;
    parts.onChange(now);
  }

  const timer = setInterval(check, parts.everySeconds * 1_000);
  return { fault: () => fault, check, stop: () => clearInterval(timer) };
}
