import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { DevToolsConnection } from '../devtools/connection.ts';

/** Where a Node that was woken by its signal listens, if nobody else does. */
const LISTENS_AT = 'http://127.0.0.1:9229/json/list';
const LOOK_EVERY_MS = 50;
const PATIENCE_MS = 5_000;

const targetsSchema = z.tuple([z.object({ webSocketDebuggerUrl: z.url() })]);
const answerSchema = z.object({ result: z.object({ value: z.unknown().optional() }) });

/** For a visit's process: it hears that the claim lies on the disk, and is gone before it can say so. */
export const ENDS_WHEN_STORED = `{
  const { parentPort } = process;
  const hear = parentPort.emit;
  parentPort.emit = (event, message) => {
    if (message.data?.value === 'stored') process.kill(process.pid, 'SIGKILL');
    return hear.call(parentPort, event, message);
  };
}`;

/**
 * Runs code in the process of a visit, as a program there would that had gone bad; gives what the code says. The build under
 * test lets itself be debugged; in a branch's, the signal only ends the process.
 */
export async function runInVisit(pid: number, code: string): Promise<unknown> {
  process.kill(pid, 'SIGUSR1');
  const connection = await DevToolsConnection.open(await addressOf(), () => undefined);
  const run = async (expression: string) => {
    const answer = await connection.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    return answerSchema.parse(answer).result.value;
  };
  try {
    if ((await run('process.pid')) !== pid) throw new Error('another program is debugged on this machine');
    return await run(code);
  } finally {
    connection.close();
  }
}

async function addressOf(): Promise<string> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const targets = await fetch(LISTENS_AT).then(
      (answer) => answer.json(),
      () => undefined,
    );
    const found = targetsSchema.safeParse(targets);
    if (found.success) return found.data[0].webSocketDebuggerUrl;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error('the process of the visit does not let itself be debugged');
}
