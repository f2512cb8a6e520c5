import { EventEmitter, once } from 'node:events';
import { z } from 'zod';
import { keysSchema } from '../../../contract/keys/key-list.ts';
import { LineProcess } from '../processes/line-process.ts';
import { programs } from '../processes/programs.ts';
import type { HeadOfficeStart } from './start.ts';

/** All but the port, which is any free one at first and then stays. */
type HeadOfficeOptions = Omit<HeadOfficeStart, 'port'>;

const listeningSchema = z.object({ listening: z.url() });

/** The head office as a process of its own, that can be stopped, killed and started again on its data and port. */
export class HeadOfficeProcess {
  port = 0;
  readonly #options: HeadOfficeOptions;
  #process: LineProcess | undefined;

  constructor(options: HeadOfficeOptions) {
    this.#options = options;
  }

  get running(): boolean {
    return this.#process?.running ?? false;
  }

  async start(): Promise<void> {
    const lines = new EventEmitter();
    const process = new LineProcess(programs['head-office'], { ...this.#options, port: this.port }, (line) =>
      lines.emit('line', line),
    );
    this.#process = process;
    const line = await Promise.race([
      once(lines, 'line').then(([first]) => String(first)),
      process.ended.then(() => {
        throw new Error('the head office did not start');
      }),
    ]);
    this.port = Number(new URL(listeningSchema.parse(JSON.parse(line)).listening).port);
  }

  async stop(): Promise<void> {
    this.#process?.signal('SIGTERM');
    await this.#process?.ended;
  }

  kill(): void {
    this.#process?.signal('SIGKILL');
  }

  /** It stands still, with all that it holds open, until it goes on. */
  stand(): void {
    this.#process?.signal('SIGSTOP');
  }

  goOn(): void {
    this.#process?.signal('SIGCONT');
  }

  async ended(): Promise<void> {
    await this.#process?.ended;
  }

  async keys() {
    const answer = await fetch(new URL('/v1/keys', this.#url));
    return keysSchema.parse(await answer.json()).keys;
  }

  /** How it answers from now on; `lost` does the work and loses the answer. */
  async answer(answer: 'normal' | 'rubbish' | 'unavailable' | 'lost'): Promise<void> {
    const answered = await fetch(new URL('/training/line', this.#url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answer }),
    });
    if (!answered.ok) throw new Error(`the training line answered ${answered.status}`);
  }

  get #url(): string {
    return `http://127.0.0.1:${this.port}`;
  }
}
