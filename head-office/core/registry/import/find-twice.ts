import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Entries } from './entry.ts';

/** What must not be two people's. */
interface Keys {
  readonly nik?: string | undefined;
  readonly personId?: string | undefined;
  readonly cards: readonly { readonly kpj?: string | undefined }[];
}

const key = z.string().optional().catch(undefined);
const keysSchema = z
  .object({ nik: key, personId: key, cards: z.array(z.object({ kpj: key }).catch({})).catch([]) })
  .catch({ cards: [] });

/** The keys that stand in a file more than once. */
export interface Twice {
  nik(nik: string): boolean;
  personId(personId: string): boolean;
  kpj(kpj: string): boolean;
}

/**
 * Reads a file through for keys that are there twice, on lines that cannot be taken, too: whose such a key is nobody knows.
 * It holds eight bytes of each key's SHA-256. That two keys of a hundred million share these is less likely than one in
 * three thousand; both people would be refused then, and named.
 */
export async function findTwice(entries: Entries): Promise<Twice> {
  const [niks, personIds, kpjs] = [new Prints(), new Prints(), new Prints()];
  for await (const some of entries) {
    for (const { person } of some) {
      if (person === undefined) continue;
      const keys: Keys = keysSchema.parse(person);
      if (keys.nik !== undefined) niks.add(keys.nik);
      if (keys.personId !== undefined) personIds.add(keys.personId);
      // A card twice with one person is that person's own fault.
      for (const kpj of new Set(keys.cards.map((card) => card.kpj))) if (kpj !== undefined) kpjs.add(kpj);
    }
  }
  const [nik, personId, kpj] = [niks.twice(), personIds.twice(), kpjs.twice()];
  return {
    nik: (text) => nik.has(printOf(text)),
    personId: (text) => personId.has(printOf(text)),
    kpj: (text) => kpj.has(printOf(text)),
  };
}

/** Grows in one piece of memory outside of the heap; a Set of texts would take fifteen times as much. */
class Prints {
  #held = new BigUint64Array(65_536);
  #count = 0;

  add(text: string): void {
    if (this.#count === this.#held.length) {
      const larger = new BigUint64Array(this.#held.length * 2);
      larger.set(this.#held);
      this.#held = larger;
    }
    this.#held[this.#count] = printOf(text);
    this.#count += 1;
  }

  twice(): ReadonlySet<bigint> {
    const sorted = this.#held.subarray(0, this.#count).sort();
    const found = new Set<bigint>();
    for (let at = 1; at < sorted.length; at += 1) {
      const print = sorted[at];
      if (print !== undefined && print === sorted[at - 1]) found.add(print);
    }
    return found;
  }
}

function printOf(text: string): bigint {
  return hash('sha256', text, 'buffer').readBigUInt64LE(0);
}
