/** How far off the face was of late, and whether that stands still. */
export class Tide {
  readonly #seconds: number;
  readonly #spread: number;
  #looks: { readonly at: number; readonly stops: number }[] = [];
  #covered = false;

  /** @param spread Within so many stops it stands still. */
  constructor(seconds: number, spread: number) {
    this.#seconds = seconds;
    this.#spread = spread;
  }

  add({ at, stops }: { readonly at: number; readonly stops: number }): void {
    this.#looks = [...this.#looks, { at, stops }];
    const recent = this.#looks.filter((look) => at - look.at <= this.#seconds);
    // One look of before shows that the whole time was looked at.
    this.#covered = recent.length < this.#looks.length;
    this.#looks = this.#looks.slice(-recent.length - 1);
  }

  /** Of the last looks. */
  get level(): number {
    const recent = this.#recent();
    return recent.reduce((sum, stops) => sum + stops, 0) / Math.max(1, recent.length);
  }

  get isCalm(): boolean {
    const recent = this.#recent();
    return this.#covered && Math.max(...recent) - Math.min(...recent) <= this.#spread;
  }

  #recent(): number[] {
    const stops = this.#looks.map((look) => look.stops);
    return this.#covered ? stops.slice(1) : stops;
  }
}
