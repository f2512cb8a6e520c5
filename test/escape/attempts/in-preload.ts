import { setTimeout as sleep } from 'node:timers/promises';
import type { Attempt } from '../attempt.ts';
import type { Testbed } from '../testbed.ts';
import { comeOf } from './come-of.ts';

/** The world of the preload script, which the page's own scripts do not reach. */
const PRELOAD_WORLD = 999;
const ANSWER_MS = 3_000;
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
      const before = await testbed.heading();
      const taken = inPreload(testbed, TAKE_PORT);
      await testbed.answers();
      // An attempt that could not be made shows nothing.
      if ((await Promise.race([taken, sleep(ANSWER_MS)])) !== true)
        return { result: 'the port was not to be had', succeeded: true };
      await inPreload(testbed, SAY);
      // A page that is replaced meanwhile never says.
      const answered = inPreload(testbed, `(async () => { ${body} })()`).catch(() => 'no answer');
      const answer = String(await Promise.race([answered, sleep(ANSWER_MS, 'no answer')]));
      const came = await comeOf(testbed, before);
      return {
        result: `${answer}, ${came.result}`,
        succeeded: came.succeeded === true || (await wanted(testbed, answer)),
      };
    },
  };
}

function inPreload({ kiosk }: Testbed, code: string): Promise<unknown> {
  return kiosk.program.evaluate(
    ({ BrowserWindow }, { world, script }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScriptInIsolatedWorld(world, [
        { code: script },
      ]),
    { world: PRELOAD_WORLD, script: code },
  );
}
