import type { Looked } from './look.ts';
import { kinds } from './measure-page.ts';
import { nameOfView } from './views.ts';

/** Faults of each kind that are printed with their page. */
const SHOWN = 12;

/** Counts what was found while it is found: all that is looked at would not fit into memory. */
export function makeReport() {
  const counts = new Map(
    kinds.map((kind) => [kind, { pages: 0, faults: 0, shown: new Map<string, string>() }]),
  );
  let pages = 0;
  let emptiest = { empty: 0, where: '' };
  return {
    add({ sample, view, faults, empty }: Looked): void {
      pages += 1;
      const where = `${sample} (${nameOfView(view)})`;
      if (empty > emptiest.empty) emptiest = { empty, where };
      for (const [kind, count] of counts) {
        const own = faults.filter((fault) => fault.kind === kind);
        if (own.length === 0) continue;
        count.pages += 1;
        count.faults += own.length;
        const what = own[0]?.what ?? '';
        if (count.shown.size < SHOWN && !count.shown.has(sample))
          count.shown.set(sample, `${where}: ${what}`);
      }
    },
    violations: () => [...counts.values()].reduce((sum, { faults }) => sum + faults, 0),
    lines(): readonly string[] {
      const found = [...counts].flatMap(([kind, count]) => [
        `${kind.padEnd(10)} ${String(count.faults).padStart(7)} on ${count.pages} pages`,
        ...[...count.shown.values()].map((line) => `    ${line}`),
      ]);
      const share = Math.round(emptiest.empty * 100);
      return [...found, `emptiest: ${share} %, ${emptiest.where}`, `${pages} pages looked at`];
    },
  };
}
