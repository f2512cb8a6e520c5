import { EventEmitter, once } from 'node:events';
import { LineProcess } from '../processes/line-process.ts';
import { programs } from '../processes/programs.ts';
import {
  type Command,
  type KioskStart,
  type KioskState,
  type Point,
  type ReceiptShown,
  type Report,
  reportSchema,
  type VisitEnd,
  type Visitor,
} from './protocol.ts';

/** How a visit went; `died` when the kiosk went under meanwhile. */
export interface VisitOutcome {
  readonly end: VisitEnd | 'died';
  readonly delivered: boolean;
  readonly lastScreen: string;
}

/** Where a kiosk's things are. */
type KioskPlace = Omit<KioskStart, 'dieAt' | 'clockOffMs'>;

const DIED: VisitOutcome = { end: 'died', delivered: false, lastScreen: '' };

/** The kiosk under test on its own data folder; it can be killed and started again on it. */
export class Kiosk {
  /** Every receipt that was ever shown on this kiosk's screen. */
  readonly receipts: ReceiptShown[] = [];
  readonly #start: KioskPlace;
  readonly #reports = new EventEmitter();
  #process: LineProcess | undefined;
  #clockOffMs = 0;

  constructor(start: KioskPlace) {
    this.#start = start;
  }

  get running(): boolean {
    return this.#process?.running ?? false;
  }

  /** Starts it; says in a sentence why it is not in service, nothing when it is. */
  async start(dieAt?: { point: Point; time: number }): Promise<string | undefined> {
    const process = new LineProcess(
      programs.kiosk,
      { ...this.#start, dieAt, clockOffMs: this.#clockOffMs },
      (line) => this.#onReport(line),
    );
    this.#process = process;
    const answer = await this.#answer(['inService', 'outOfService']);
    if (answer?.type === 'inService') return undefined;
    await process.ended;
    return answer?.type === 'outOfService' ? answer.because : 'it died while it started';
  }

  async visit(visitor: Visitor): Promise<VisitOutcome> {
    this.send({ type: 'visit', visitor });
    const ended = await this.#answer(['visitEnded']);
    return ended?.type === 'visitEnded' ? ended : DIED;
  }

  async state(): Promise<KioskState | undefined> {
    this.send({ type: 'report' });
    const state = await this.#answer(['state']);
    return state?.type === 'state' ? state : undefined;
  }

  /** Makes it die when it comes to a point. */
  dieAt(point: Point, time: number): void {
    this.send({ type: 'die', point, time });
  }

  /** Sets the kiosk's clock wrong by so much; it stays wrong when the kiosk is started anew. */
  setClockOff(ms: number): void {
    this.#clockOffMs = ms;
    this.send({ type: 'setClockOff', ms });
  }

  /** Pulls the plug. */
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

  async stop(): Promise<void> {
    if (this.running) this.send({ type: 'stop' });
    await this.ended();
  }

  send(command: Command): void {
    this.#process?.write(command);
  }

  #onReport(line: string): void {
    const report = reportSchema.parse(JSON.parse(line));
    if (report.type === 'receipt') this.receipts.push(report);
    this.#reports.emit(report.type, report);
  }

  /** The next report of one of these kinds; undefined when the process ended without. */
  async #answer(kinds: readonly Report['type'][]): Promise<Report | undefined> {
    const waiting = new AbortController();
    const { signal } = waiting;
    try {
      const heard = kinds.map(async (kind) =>
        reportSchema.parse((await once(this.#reports, kind, { signal }))[0]),
      );
      return await Promise.race([...heard.map((each) => each.catch(() => undefined)), this.#end()]);
    } finally {
      waiting.abort();
    }
  }

  async #end(): Promise<undefined> {
    await this.#process?.ended;
    return undefined;
  }
}
