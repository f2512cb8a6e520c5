import { readMemory } from './memory.ts';
import { Patterns } from './patterns.ts';

/** What is looked for under one name. */
export interface Wanted {
  readonly name: string;
  /** All ways in which it may be written. */
  readonly spellings: readonly Buffer[];
  /** Says something only where the other value of this name lies so many bytes away at most. */
  readonly near?: { readonly name: string; readonly bytes: number };
}

interface Find {
  readonly name: string;
  readonly at: number;
}

/** How often each is found; what is not is not named. */
export type Times = Readonly<Record<string, number>>;

/** Looks for many texts and pieces of pictures at once. */
export class Search {
  readonly #wanted: readonly Wanted[];
  /** The name of each pattern. */
  readonly #names: readonly string[];
  readonly #patterns: Patterns;

  constructor(wanted: readonly Wanted[]) {
    this.#wanted = wanted;
    this.#names = wanted.flatMap(({ name, spellings }) => spellings.map(() => name));
    this.#patterns = new Patterns(wanted.flatMap(({ spellings }) => spellings));
  }

  /** In all that a process holds. */
  memory(pid: number): { readonly times: Times; readonly bytes: number } {
    const finds: Find[] = [];
    const bytes = readMemory(pid, this.#patterns.longest - 1, (chunk) =>
      this.#scan(chunk.bytes, chunk.end, chunk.address, finds),
    );
    return { times: this.#count(finds), bytes };
  }

  bytes(content: Buffer): Times {
    const finds: Find[] = [];
    // What is scanned begins at a whole word.
    this.#scan(Buffer.from(content), content.length, 0, finds);
    return this.#count(finds);
  }

  #scan(bytes: Buffer, end: number, from: number, finds: Find[]): void {
    this.#patterns.scan(bytes, end, (index, at) =>
      finds.push({ name: this.#names[index] ?? '', at: from + at }),
    );
  }

  #count(finds: readonly Find[]): Times {
    const counts = this.#wanted.map(({ name, near }) => {
      const own = finds.filter((find) => find.name === name);
      if (!near) return [name, own.length] as const;
      const others = finds.filter((find) => find.name === near.name);
      const close = own.filter(({ at }) => others.some((other) => Math.abs(other.at - at) <= near.bytes));
      return [name, close.length] as const;
    });
    return Object.fromEntries(counts.filter(([, count]) => count > 0));
  }
}
