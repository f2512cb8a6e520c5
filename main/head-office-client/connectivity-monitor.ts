import type { HeadOfficeClient } from './head-office-client.ts';

/** Checks regularly whether the head office answers. */
export interface ConnectivityMonitor {
  isUp(): boolean;
  /** When the head office answered last, by its own clock; null while it has not. */
  lastAnswerAt(): Date | null;
  /** Checks now, for example when a call has just failed. */
  check(): Promise<void>;
  stop(): void;
}

export interface ConnectivityMonitorDependencies {
  readonly headOffice: Pick<HeadOfficeClient, 'checkHealth'>;
  readonly everySeconds: number;
  /** The head office answered; with the time that it sent. */
  readonly onAnswer: (time: Date) => void;
  readonly onChange: (isUp: boolean) => void;
}

export function startConnectivityMonitor(dependencies: ConnectivityMonitorDependencies): ConnectivityMonitor {
  const { headOffice, everySeconds, onAnswer, onChange } = dependencies;
  let isUp: boolean | undefined;
  let lastAnswerAt: Date | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  async function check(): Promise<void> {
    clearTimeout(timer);
    const answer = await headOffice.checkHealth();
    if (stopped) return;
    clearTimeout(timer);
    if (answer.ok) {
      lastAnswerAt = new Date(answer.value.time);
      onAnswer(lastAnswerAt);
    }
    timer = setTimeout(() => void check(), everySeconds * 1_000);
    if (answer.ok === isUp) return;
    isUp = answer.ok;
    onChange(answer.ok);
  }

  void check();
  return {
    isUp: () => isUp ?? false,
    lastAnswerAt: () => lastAnswerAt,
    check,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
