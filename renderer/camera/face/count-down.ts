const FROM = 3;

/** Three, two, one while a face is good and at rest; nothing before. @param steady How much of the time has gone by. */
export function countOf(steady: number): number | null {
  return steady > 0 ? Math.max(1, Math.ceil((1 - steady) * FROM)) : null;
}
