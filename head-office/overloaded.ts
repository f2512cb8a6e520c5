/** So much of one kind of work waits already that more would only wait in vain: the same request may succeed later. */
export class Overloaded extends Error {
  readonly code = 'OVERLOADED';

  constructor(work: string) {
    super(`too much waits already: ${work}`);
    this.name = 'Overloaded';
  }
}
