import { hkdfSync } from 'node:crypto';
import { addDays, daysBetween } from '../../contract/calendar.ts';
import { KEY_BYTES } from './seal-bytes.ts';

/** One link of a chain, as a file keeps it: all later ones follow from it, and none before it. */
export interface ChainLink {
  /** UTC. */
  readonly day: string;
  readonly key: Uint8Array;
}

/**
 * A key for each day. Each follows from that of the day before by a one-way function (HKDF, RFC 5869), so that whoever
 * forgets the earlier ones can never get them back, and programs that began with the same link have the same keys without
 * asking each other.
 */
export class KeyChain {
  #firstDay: string;
  /** Those of the first day and of the days after it, as far as they were asked for. */
  readonly #links: Uint8Array[];

  constructor({ day, key }: ChainLink) {
    this.#firstDay = day;
    this.#links = [Uint8Array.from(key)];
  }

  /** The earliest that is left. */
  get first(): ChainLink {
    return { day: this.#firstDay, key: this.#linkAt(0) };
  }

  /** The key of a day; undefined where it was forgotten. */
  keyOf(day: string): Uint8Array | undefined {
    const place = daysBetween(this.#firstDay, day);
    return place < 0 ? undefined : derive(this.#linkAt(place), 'key of the day');
  }

  /** Overwrites the keys of all days before this one. */
  forgetBefore(day: string): void {
    const places = daysBetween(this.#firstDay, day);
    if (places <= 0) return;
    this.#linkAt(places);
    for (const forgotten of this.#links.splice(0, places)) forgotten.fill(0);
    this.#firstDay = addDays(this.#firstDay, places);
  }

  #linkAt(place: number): Uint8Array {
    let last = this.#links.at(-1);
    for (; last && this.#links.length <= place; this.#links.push(last)) last = derive(last, 'next day');
    const link = this.#links[place];
    if (!link) throw new RangeError('a chain has no link before its first');
    return link;
  }
}

function derive(link: Uint8Array, what: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', link, '', `anjungan-jht ${what}`, KEY_BYTES));
}
