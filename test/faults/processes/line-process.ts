import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A Node process that takes and gives lines of JSON; it can be killed at any instant. */
export class LineProcess {
  readonly #child: ChildProcess;
  /** Resolves when the process is gone and everything that it said has been heard. */
  readonly ended: Promise<void>;

  /** `through` is what starts the program, where that is not Node alone. */
  constructor(
    program: string,
    start: object,
    onLine: (line: string) => void,
    through: readonly string[] = [process.execPath],
  ) {
    const [first = process.execPath, ...before] = through;
    const child = spawn(first, [...before, program, JSON.stringify(start)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child = child;
    createInterface({ input: child.stdout }).on('line', onLine);
    // A command to a process that has just died is no fault of the bench.
    child.stdin.on('error', () => undefined);
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', () => resolve());
    });
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  write(command: object): void {
    this.#child.stdin?.write(`${JSON.stringify(command)}\n`);
  }

  /** SIGKILL takes effect before anything that the caller does next can reach the process. */
  signal(name: 'SIGKILL' | 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): void {
    this.#child.kill(name);
  }
}
