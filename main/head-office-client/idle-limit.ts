/** How long the other side may be mute, and from how many bytes on it counts as heard again. */
interface IdleLimits {
  readonly answerSeconds: number;
  readonly leastBytesPerSecond: number;
}

/** Aborts a call on which nothing moves any more. */
export interface IdleLimit {
  readonly signal: AbortSignal;
  /** Something moved. */
  moved(): void;
  /** So much of the answer came; a trickle does not count. */
  received(bytes: number): void;
  stop(): void;
}

/** What came while this process itself stood still lies unread in the kernel: it is read before a call is given up. */
export function startIdleLimit({ answerSeconds, leastBytesPerSecond }: IdleLimits): IdleLimit {
  const controller = new AbortController();
  const wanted = answerSeconds * leastBytesPerSecond;
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;
  function stop(): void {
    clearTimeout(timer);
    clearImmediate(turn);
  }
  function moved(): void {
    stop();
    timer = setTimeout(() => {
      turn = setImmediate(() => controller.abort());
    }, answerSeconds * 1_000);
  }
  moved();
  return {
    signal: controller.signal,
    moved,
    received(more) {
      bytes += more;
      if (bytes < wanted) return;
      bytes = 0;
      moved();
    },
    stop,
  };
}
