/** Microseconds that a run took for each of these on average. */
export async function timeEach<T>(all: readonly T[], run: (each: T) => unknown): Promise<number> {
  const begun = process.hrtime.bigint();
  for (const each of all) await run(each);
  return Number(process.hrtime.bigint() - begun) / 1_000 / all.length;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = low] = sorted.slice(sorted.length % 2 === 0 ? middle - 1 : middle, middle + 1);
  return (low + high) / 2;
}

/** Lines of a table with its columns flush: the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(width(0)) : cell.padStart(width(column))))
        .join('  '),
    )
    .join('\n');
}
