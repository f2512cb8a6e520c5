/** Whether each member of the shorter list can have a partner of its own in the longer one (Kuhn's augmenting paths). */
export function canPair<T>(
  one: readonly T[],
  other: readonly T[],
  agree: (one: T, other: T) => boolean,
): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const taken = new Map<number, number>();
  const place = (member: number, tried: Set<number>): boolean =>
    long.some((candidate, at) => {
      const mine = short[member];
      if (mine === undefined || tried.has(at) || !agree(mine, candidate)) return false;
      tried.add(at);
      const holder = taken.get(at);
      if (holder !== undefined && !place(holder, tried)) return false;
      taken.set(at, member);
      return true;
    });
  return short.every((_, member) => place(member, new Set()));
}
