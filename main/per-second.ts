/** Counts what comes within a second, so that too much of it can be told. @returns how much came in this one. */
export function countPerSecond(): () => number {
  let second = 0;
  let count = 0;
  return () => {
    const now = Math.floor(performance.now() / 1_000);
    if (now !== second) {
      second = now;
      count = 0;
    }
    count += 1;
    return count;
  };
}
