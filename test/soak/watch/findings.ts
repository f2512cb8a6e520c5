import type { Times } from '../../support/kiosk/memory-search.ts';

/** When something was found: before anybody came, while somebody was there, once nothing of them may be left, at the very end. */
export type When = 'before' | 'during' | 'after' | 'end';

interface Finding {
  readonly screens: Set<string>;
  times: number;
}

/** What was found where nothing may be: names of values, never the values. */
export class Findings {
  readonly #all = new Map<string, Finding>();

  add(when: When, where: string, screen: string, times: Times): void {
    for (const [value, count] of Object.entries(times)) {
      const key = [when.padEnd(6), where.padEnd(16), value.padEnd(24)].join(' ');
      const finding = this.#all.get(key) ?? { screens: new Set(), times: 0 };
      finding.screens.add(screen);
      finding.times += count;
      this.#all.set(key, finding);
    }
  }

  /** A line for each value in each place. */
  lines(): readonly string[] {
    return [...this.#all].map(
      ([key, { screens, times }]) => `${key} ${times} times: ${[...screens].join(', ')}`,
    );
  }
}
