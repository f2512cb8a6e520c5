import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { DevToolsConnection, type OnMessage } from './connection.ts';
import { type Place, placeOf, type Target } from './in-page.ts';

const LOOK_EVERY_MS = 50;
/** On a machine under load, too. */
const PATIENCE_MS = 60_000;

const targetsSchema = z.array(z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.url() }));
const evaluatedSchema = z.object({
  result: z.object({ value: z.unknown() }),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});
const placeSchema = z.object({ x: z.number(), y: z.number() }).nullable();

/** Where a kiosk's page is reached. */
export interface PageAddress {
  readonly port: number;
  /** How its own address begins. */
  readonly url: string;
}

/**
 * The kiosk's page as fingers and eyes have it. It stays the same for the driver while the kiosk puts another process behind
 * it, or another page in its place. Nothing is switched on by which it would tell more than it was asked.
 */
export class DevToolsPage {
  readonly #address: PageAddress;
  readonly #onMessage: OnMessage;
  #connection: DevToolsConnection | undefined;

  constructor(address: PageAddress, onMessage: OnMessage) {
    this.#address = address;
    this.#onMessage = onMessage;
  }

  close(): void {
    this.#connection?.close();
  }

  async send(method: string, params: object = {}): Promise<unknown> {
    if (this.#connection?.isOpen !== true) this.#connection = await this.#connect();
    return this.#connection.send(method, params);
  }

  /** What a function says in the page. */
  async ask<Given>(question: (given: Given) => unknown, given: Given): Promise<unknown> {
    const answer = await this.send('Runtime.evaluate', {
      expression: inPage(question, JSON.stringify(given)),
      returnByValue: true,
    });
    const { result, exceptionDetails } = evaluatedSchema.parse(answer);
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  /** Runs this in every page that is loaded from now on, before anything of the page itself. */
  async atEachLoad(script: () => void): Promise<void> {
    await this.send('Page.enable');
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source: inPage(script, '') });
  }

  /** Looks until there is something to see. A page that is replaced answers later. */
  async until<Seen>(what: string, look: () => Promise<Seen | null>): Promise<Seen> {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const seen = await look().catch(() => null);
      if (seen !== null) return seen;
      if (performance.now() > end) throw new Error(`the page did not come to ${what}`);
      await sleep(LOOK_EVERY_MS);
    }
  }

  /** Where to touch it now; null while that cannot be done. */
  async find(target: Target): Promise<Place | null> {
    return placeSchema.parse(await this.ask(placeOf, target));
  }

  /** Touches it once it is there and stays where it is. */
  async touch(target: Target): Promise<void> {
    let before: Place | null = null;
    const place = await this.until(`the button '${target.label ?? 'that is the first'}'`, async () => {
      const now = await this.find(target);
      const stays = before?.x === now?.x && before?.y === now?.y;
      before = now;
      return stays ? now : null;
    });
    const at = { ...place, button: 'left', clickCount: 1 };
    // Without waiting in between: how long a finger rests on the screen does not depend on the driver.
    await Promise.all([
      this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at }),
      this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at }),
    ]);
  }

  /** Types on a keyboard, key by key. */
  async type(text: string): Promise<void> {
    for (const key of text) {
      await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
      await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    }
  }

  /** The one page whose address begins so, once it is there. */
  #connect(): Promise<DevToolsConnection> {
    const { port, url: wanted } = this.#address;
    return this.until('be reached', async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
      const targets = targetsSchema.parse(await answer.json());
      const page = targets.find(({ type, url }) => type === 'page' && url.startsWith(wanted));
      return page ? DevToolsConnection.open(page.webSocketDebuggerUrl, this.#onMessage) : null;
    });
  }
}

/** A function as the page can run it: esbuild gives functions their names by a helper, which the page does not have. */
function inPage(run: (given: never) => unknown, given: string): string {
  return `{ const __name = (named) => named; (${run})(${given}) }`;
}
