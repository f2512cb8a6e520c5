import type { HeadOfficeClient } from './head-office-client.ts';

/** Watches whether the head office answers. */
export interface ConnectivityMonitor {
  isUp(): boolean;
  /** Looks now, for example when a call has just failed. */
  check(): Promise<void>;
  stop(): void;
}

export interface ConnectivityMonitorDependencies {
  readonly headOffice: Pick<HeadOfficeClient, 'checkHealth'>;
  readonly everySeconds: number;
  /** The head office's time, as it said in its answer. */
  readonly onTime: (time: Date) => void;
  readonly onChange: (up: boolean) => void;
}

export function startConnectivityMonitor({
  headOffice,
  everySeconds,
  onTime,
  onChange,
}: ConnectivityMonitorDependencies): ConnectivityMonitor {
  let up: boolean | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  async function check(): Promise<void> {
    clearTimeout(timer);
    const answer = await headOffice.checkHealth();
    const now = answer.ok;
    if (stopped) return;
    clearTimeout(timer);
    if (answer.ok) onTime(new Date(answer.value.time));
    timer = setTimeout(() => void check(), everySeconds * 1_000);
    if (now === up) return;
    up = now;
    onChange(now);
  }

  void check();
  return {
    isUp: () => up ?? false,
    check,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
