/** What is wrong, and where in a person; never what stands there. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
}

/** A person as a file has it, not yet checked. */
export interface Entry {
  readonly line: number;
  /** The line of each card, where they stand on lines of their own. */
  readonly cardLines?: readonly number[];
  /** Undefined where none can be read. */
  readonly person: unknown;
  /** What was wrong before anybody looked at the person. */
  readonly faults: readonly Fault[];
}

/** Entries come many at a time: to wait for each would take longer than to read it. */
export type Entries = AsyncGenerator<readonly Entry[]>;
