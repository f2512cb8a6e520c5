/** How many pixels have each of the values 0 to 255. */
export type Histogram = Uint32Array;

export function histogramOf(values: ArrayLike<number>): Histogram {
  const counts = new Uint32Array(256);
  // Whole and within bounds already.
  if (values instanceof Uint8ClampedArray) {
    for (let place = 0; place < values.length; place += 1) {
      const level = values[place] ?? 0;
      counts[level] = (counts[level] ?? 0) + 1;
    }
    return counts;
  }
  for (let place = 0; place < values.length; place += 1) {
    const level = Math.max(0, Math.min(255, Math.round(values[place] ?? 0)));
    counts[level] = (counts[level] ?? 0) + 1;
  }
  return counts;
}

/** @param curve What each value stands for; itself, unless said otherwise. */
export function meanOf(levels: Histogram, curve?: ArrayLike<number>): number {
  const sum = levels.reduce((total, many, level) => total + many * (curve ? (curve[level] ?? 0) : level), 0);
  return sum / Math.max(1, countOf(levels));
}

/** The value below which a share of the pixels lies: 0.5 for the median; 0 where there are none. */
export function quantileOf(levels: Histogram, share: number): number {
  const wanted = share * countOf(levels);
  let seen = 0;
  const level = levels.findIndex((many) => {
    seen += many;
    return seen > wanted;
  });
  return Math.max(0, level);
}

/** Share of the pixels that have at least this value. */
export function shareFrom(levels: Histogram, least: number): number {
  return countOf(levels.subarray(least)) / Math.max(1, countOf(levels));
}

/** What is left when parts of it are taken out. */
export function without(levels: Histogram, parts: readonly Histogram[]): Histogram {
  return levels.map((many, level) => {
    const taken = parts.reduce((sum, part) => sum + (part[level] ?? 0), 0);
    return Math.max(0, many - taken);
  });
}

export function countOf(levels: Histogram): number {
  return levels.reduce((total, many) => total + many, 0);
}
