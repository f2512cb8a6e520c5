/** A wait that ends. */
export interface Deadline {
  /** Begins the wait again. */
  restart(): void;
  stop(): void;
}

/**
 * Calls `late` once when it was neither restarted nor stopped for `seconds`. What came while this process itself stood
 * still (suspended, or busy) lies unread in the kernel: it is read before anybody is called late.
 */
export function startDeadline(seconds: number, late: () => void): Deadline {
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;
  function stop(): void {
    clearTimeout(timer);
    clearImmediate(turn);
  }
  function restart(): void {
    stop();
    timer = setTimeout(() => {
      turn = setImmediate(late);
    }, seconds * 1_000);
  }
  restart();
  return { restart, stop };
}
