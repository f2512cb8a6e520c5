import type { Attempt } from '../attempt.ts';
import type { Testbed } from '../testbed.ts';
import { comeOf } from './come-of.ts';

/** The world of the preload script, which the page's own scripts do not reach. */
const PRELOAD_WORLD = 999;
/** For the answer, and for the kiosk to come back. */
const LONGEST_MS = 30_000;

/** Takes the port from the preload script when that sends something by it. */
const TAKE_PORT = `new Promise((taken) => {
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (...message) {
    MessagePort.prototype.postMessage = postMessage;
    globalThis.port = this;
    taken(true);
    return postMessage.apply(this, message);
  };
})`;
/** What the visit answers: the kind of the answer, or the name of the error with which it could not be sent. */
const SAY = `globalThis.say = (message, transfer = []) => new Promise((answered) => {
  port.addEventListener('message', ({ data }) => { if (data.type !== 'snapshot') answered(data.type) });
  setTimeout(answered, 1_500, 'no answer');
  try { port.postMessage(message, transfer) } catch (error) { answered(error.name) }
}); true`;

/**
 * A page that was taken over whole: the wall between its scripts and the preload script is down, and it has the visit's port
 * itself. `body` gives what the visit answered.
 */
export function onPort(
  name: string,
  body: string,
  wanted: (testbed: Testbed, answer: string) => boolean | Promise<boolean> = (_testbed, answer) =>
    answer === 'taken',
): Attempt {
  return {
    name,
    longestMs: LONGEST_MS,
    async run(testbed) {
      const { kiosk } = testbed;
      const before = await testbed.heading();
      const answered: unknown = await kiosk.program
        .evaluate(
          async ({ BrowserWindow }, { world, scripts: [take, say, code] }) => {
            const page = BrowserWindow.getAllWindows()[0]?.webContents;
            if (!page) return 'there is no page';
            const taken = page.executeJavaScriptInIsolatedWorld(world, [{ code: take }]);
            await page.executeJavaScript("kiosk.act({ type: 'touch' })");
            await taken;
            await page.executeJavaScriptInIsolatedWorld(world, [{ code: say }]);
            const answer = page.executeJavaScriptInIsolatedWorld(world, [{ code }]);
            // A page that is replaced meanwhile never says.
            return Promise.race([answer, new Promise((late) => setTimeout(late, 3_000, 'no answer'))]);
          },
          { world: PRELOAD_WORLD, scripts: [TAKE_PORT, SAY, `(async () => { ${body} })()`] as const },
        )
        .catch((error: unknown) => (error instanceof Error ? error.name : 'no answer'));
      const answer = String(answered);
      const came = await comeOf(testbed, before);
      return {
        result: `${answer}, ${came.result}`,
        succeeded: came.succeeded === true || (await wanted(testbed, answer)),
      };
    },
  };
}
