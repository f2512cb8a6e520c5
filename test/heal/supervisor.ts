import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { inProject } from '../../scripts/lib/project.ts';
import { type NotifySocket, openNotifySocket } from '../fixtures/systemd/notify-socket.ts';
import type { Kiosk } from '../support/kiosk/kiosk.ts';

/**
 * Does to the kiosk what systemd does by the kiosk's own unit: starts it again when it ends, and ends it when its
 * watchdog is not fed.
 */
export class Supervisor {
  readonly #kiosk: (environment: Record<string, string>) => Kiosk;
  #socket: NotifySocket | undefined;
  #running: Kiosk | undefined;
  #watchdogMs = 0;
  #restartMs = 0;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(kiosk: (environment: Record<string, string>) => Kiosk) {
    this.#kiosk = kiosk;
  }

  get kiosk(): Kiosk {
    if (!this.#running) throw new Error('the kiosk was not started yet');
    return this.#running;
  }

  /** @param folder Where the socket is made by which the kiosk is heard. */
  async start(folder: string): Promise<Page> {
    const unit = await readFile(inProject('os', 'debian', 'anjungan-jht.service'), 'utf8');
    this.#watchdogMs = seconds(unit, 'WatchdogSec') * 1_000;
    this.#restartMs = seconds(unit, 'RestartSec') * 1_000;
    this.#socket = await openNotifySocket(folder, () => this.#heard());
    this.#running = this.#kiosk({
      NOTIFY_SOCKET: this.#socket.path,
      WATCHDOG_USEC: String(this.#watchdogMs * 1_000),
    });
    return this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#watchdog);
    await this.#running?.stop();
    await this.#socket?.close();
  }

  async #run(): Promise<Page> {
    const page = await this.kiosk.start();
    this.kiosk.program.process().once('exit', () => void this.#ended());
    return page;
  }

  /** From its first word on it is to be heard again within that time. */
  #heard(): void {
    clearTimeout(this.#watchdog);
    if (!this.#stopped) this.#watchdog = setTimeout(() => void this.kiosk.kill(), this.#watchdogMs);
  }

  async #ended(): Promise<void> {
    clearTimeout(this.#watchdog);
    if (this.#stopped) return;
    await sleep(this.#restartMs);
    // One that ended before it had shown its page is started once more.
    await this.#run().catch(() => this.kiosk.kill().then(() => this.#ended()));
  }
}

function seconds(unit: string, name: string): number {
  const found = new RegExp(`^${name}=(\\d+)$`, 'm').exec(unit)?.[1];
  if (found === undefined) throw new Error(`the unit says nothing of ${name}`);
  return Number(found);
}
