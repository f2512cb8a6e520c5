import { readFile } from 'node:fs/promises';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { OwnFault } from '../own-fault.ts';
import {
  type KeySet,
  makeKeySet,
  readKeySets,
  SEALED_PARTS,
  type SealedPart,
  writeKeySets,
} from './case-key-file.ts';
import { openBytes, sealBytes } from './seal-bytes.ts';
import { readOrMake, replaceSecret } from './secret-file.ts';

/** Under which key something is sealed. */
export interface KeyPlace {
  readonly kid: string;
  /** UTC. */
  readonly day: string;
}

/** Days before which keys are destroyed. */
type Destroyed = Partial<Record<SealedPart, string>>;

/**
 * The keys under which the keys of cases are kept. They exist in a file alone, outside of the database, and each day's is
 * destroyed when nothing may be kept any more that it opens: what the database's files still hold of it is then nobody's
 * to read.
 */
export class CaseKeys {
  readonly file: string;
  #sets: readonly KeySet[];

  constructor(file: string, sets: readonly KeySet[]) {
    this.file = file;
    this.#sets = sets;
  }

  get kids(): readonly string[] {
    return this.#sets.map(({ kid }) => kid);
  }

  /** The key of a day in the set that is used `today`, or of the earliest day after it that is left. */
  placeFor(part: SealedPart, day: string, today: string): KeyPlace {
    const set = this.#sets.findLast(({ from }) => from <= today) ?? this.#sets[0];
    if (!set) throw new OwnFault(`${this.file} holds no keys any more`);
    const { day: first } = set.chains[part].first;
    return { kid: set.kid, day: day < first ? first : day };
  }

  /** @throws OwnFault where that key is not here. */
  seal(part: SealedPart, place: KeyPlace, about: string, bytes: Uint8Array): Buffer {
    const key = this.#keyOf(part, place);
    if (!key) throw new OwnFault(`the keys of ${place.day} are destroyed: is the clock right?`);
    return sealBytes(key, about, bytes);
  }

  /**
   * Undefined where the key was destroyed. @throws OwnFault where this instance never had it, Error where this is not what
   * was sealed.
   */
  open(part: SealedPart, place: KeyPlace, about: string, sealed: Uint8Array): Buffer | undefined {
    const key = this.#keyOf(part, place);
    return key && openBytes(key, about, sealed);
  }

  /**
   * Destroys the keys of all days before those given, and whole sets, in the file and here. What another program has added
   * to the file meanwhile stays. @throws what the system says where the file cannot be written.
   */
  async destroy(before: Destroyed, sets: readonly string[] = []): Promise<void> {
    const text = await readFile(this.file, 'utf8');
    const inFile = readKeySets(text);
    if (!inFile.ok) throw new OwnFault(`the key file ${this.file} cannot be used (${inFile.problem})`);
    const kept = inFile.value.filter(({ kid }) => !sets.includes(kid));
    forgetBefore(kept, before);
    const left = writeKeySets(kept);
    if (left !== text) await replaceSecret(this.file, left);
    forgetBefore(this.#sets, before);
    this.#sets = this.#sets.filter(({ kid }) => !sets.includes(kid));
  }

  /** Adds a set that is used from a day on. @throws what the system says where the file cannot be written. */
  async add(from: string): Promise<string> {
    const added = makeKeySet(from, this.#sets.at(-1));
    const sets = [...this.#sets, added];
    await replaceSecret(this.file, writeKeySets(sets));
    this.#sets = sets;
    return added.kid;
  }

  /** Sets in whose place another one has been used since a day. */
  replacedSince(day: string): readonly string[] {
    const used = this.#sets.findLastIndex(({ from }) => from <= day);
    return this.#sets.slice(0, Math.max(used, 0)).map(({ kid }) => kid);
  }

  #keyOf(part: SealedPart, { kid, day }: KeyPlace): Uint8Array | undefined {
    const set = this.#sets.find((one) => one.kid === kid);
    if (set) return set.chains[part].keyOf(day);
    throw new OwnFault(
      `a case is sealed under the set of case keys ${kid}, which this instance lacks: give it the ${this.file} of the others`,
    );
  }
}

function forgetBefore(sets: readonly KeySet[], before: Destroyed): void {
  for (const { chains } of sets) {
    for (const part of SEALED_PARTS) chains[part].forgetBefore(before[part] ?? chains[part].first.day);
  }
}

/** Reads the keys of cases; makes them at the first start, from that day on, readable by the owner only. */
export async function loadCaseKeys(file: string, today: string): Promise<Outcome<CaseKeys, StartFault>> {
  const unusable = (cause: string) =>
    fail(
      `the key file ${file} cannot be used (${cause}): restore it from its backup; without it nobody can open the cases that were received`,
    );
  const text = await readOrMake(file, () => writeKeySets([makeKeySet(today)]), unusable);
  if (!text.ok) return text;
  const sets = readKeySets(text.value);
  return sets.ok ? succeed(new CaseKeys(file, sets.value)) : unusable(sets.problem);
}
