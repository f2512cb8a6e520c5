/**
 * How many claims go at once: one at first and after every failure, then twice as many after each one that was taken, as a
 * TCP connection begins (RFC 5681 section 3.1). A fleet whose line returns knocks with one claim a kiosk, not with all.
 */
export interface CongestionWindow {
  atOnce(): number;
  widen(): void;
  narrow(): void;
}

export function createCongestionWindow(most: () => number): CongestionWindow {
  let open = 1;
  const atOnce = () => Math.min(open, most());
  return {
    atOnce,
    widen() {
      open = atOnce() * 2;
    },
    narrow() {
      open = 1;
    },
  };
}
