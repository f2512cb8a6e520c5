import { type ProbeDependencies, probeStorage, type StorageFault } from '../database/probe.ts';

/** Somebody else who holds the database so long keeps claims from being stored. */
const BUSY_MOST_MS = 5_000;
const BUSY_AGAIN_MS = 1_000;
/** A disk that has not taken one block by then takes no claim while somebody waits for it. */
const STUCK_AFTER_MS = 10_000;

/** Checks regularly whether a claim could be stored. */
export interface StorageMonitor {
  fault(): StorageFault | null;
  /** Checks at once, since something could not be stored. */
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
  let looking = false;
  let again = false;
  let stopped = false;

  function found(now: StorageFault | null): void {
    if (stopped || now === fault) return;
    fault = now;
    onChange(now);
  }

  /** A lock of somebody else passes; one that stays is a fault. */
  async function probe(): Promise<StorageFault | null> {
    const state = await probeStorage(dependencies);
    if (state !== 'busy') {
      busySince = null;
      return state;
    }
    busySince ??= performance.now();
    clearTimeout(soon);
    if (!stopped) soon = setTimeout(check, BUSY_AGAIN_MS).unref();
    return performance.now() - busySince > BUSY_MOST_MS ? 'databaseNotWritable' : fault;
  }

  async function look(): Promise<void> {
    const stuck = setTimeout(() => found('folderNotWritable'), STUCK_AFTER_MS).unref();
    found(await probe().finally(() => clearTimeout(stuck)));
  }

  function check(): void {
    // What is found then may have been looked at before whatever made this one wanted.
    again = looking;
    if (looking || stopped) return;
    looking = true;
    void look().finally(() => {
      looking = false;
      if (again) check();
    });
  }

  check();
  const timer = setInterval(check, everySeconds * 1_000);
  function stop(): void {
    stopped = true;
    clearInterval(timer);
    clearTimeout(soon);
  }
  return { fault: () => fault, check, stop };
}
