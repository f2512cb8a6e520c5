/** Work that comes again and again. */
export interface Repeated {
  /** Tells the turn that is at work, and waits for it. */
  stop(): Promise<void>;
}

/**
 * Works at once and then every so many seconds. A turn that comes while one is still at work is left out: they do not pile up,
 * and whoever stops waits for one at most. The work itself says what failed, and never throws.
 */
export function repeat(everySeconds: number, work: (stopped: AbortSignal) => Promise<void>): Repeated {
  const stopping = new AbortController();
  let atWork: Promise<void> | undefined;
  function turn(): void {
    atWork ??= work(stopping.signal).finally(() => {
      atWork = undefined;
    });
  }
  turn();
  const timer = setInterval(turn, everySeconds * 1_000);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await atWork;
    },
  };
}
