/** Lets a hint stand long enough to be read and heard before another takes its place. */
export class HintPace<Hint extends string> {
  readonly #everyMs: number;
  #shown: { readonly hint: Hint; readonly since: number } | null = null;

  constructor(seconds: number) {
    this.#everyMs = seconds * 1000;
  }

  /** The hint to show now. @param at Milliseconds on any steady clock. */
  next(hint: Hint, at: number): Hint {
    const shown = this.#shown;
    if (shown && (shown.hint === hint || at - shown.since < this.#everyMs)) return shown.hint;
    this.#shown = { hint, since: at };
    return hint;
  }
}
