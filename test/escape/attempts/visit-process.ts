import { setTimeout as sleep } from 'node:timers/promises';
import { runInVisit } from '../../support/kiosk/visit-debugger.ts';
import { words } from '../../support/people/visitor.ts';
import type { Attempt } from '../attempt.ts';
import type { Testbed } from '../testbed.ts';
import { BACK_MS, comeOf } from './come-of.ts';

/** Whom nobody must find in the log. */
const NAME = 'RAHMAT HIDAYAT';
/** After the debugger has its answer: the process does not live long. */
const SOON_MS = 200;
const LOOK_EVERY_MS = 50;

/** From within the visit's own process, as a program in it would that had gone bad; the visit must end of it. */
const fromWithin = (name: string, code: string): Attempt => ({
  name,
  longestMs: 40_000,
  async run(testbed) {
    const before = testbed.visitProcess();
    // An attempt that could not be made shows nothing.
    const notMade = await runInVisit(before, `setTimeout(() => { ${code} }, ${SOON_MS}); undefined`).catch(
      String,
    );
    if (notMade !== undefined) return { result: String(notMade), succeeded: true };
    const ended = await endOf(testbed, before);
    const came = await comeOf(testbed, words.id.interrupted.title);
    const told = (await testbed.log()).includes(NAME);
    return {
      result: `${came.result}${ended ? '' : ', in the same process'}${told ? ', and the log tells of it' : ''}`,
      succeeded: came.succeeded === true || !ended || told,
    };
  },
});

/** Whether its process is gone, and another one there. */
async function endOf({ visitProcess }: Testbed, before: number): Promise<boolean> {
  const end = performance.now() + BACK_MS;
  while (performance.now() < end) {
    try {
      if (visitProcess() !== before) return true;
    } catch {
      // There is none for a moment.
    }
    await sleep(LOOK_EVERY_MS);
  }
  return false;
}

const says = (name: string, message: string) =>
  fromWithin(`main is told ${name}`, `process.parentPort.postMessage(${message})`);
const STATE = "{ type: 'state', number: 9_001, state: { phase: 'visit' } }";

export const visitProcess: readonly Attempt[] = [
  says('nothing', 'null'),
  says('a text', `'${NAME}'`),
  says('a state with a name in it', `{ ...${STATE}, name: '${NAME}' }`),
  says('of a bug, in words', `{ type: 'bug', bug: { name: 'Error', at: ['no account of ${NAME}'] } }`),
  says('to do what it does not', "{ type: 'request', id: 1, request: { type: 'key' } }"),
  says('to sign any text', "{ type: 'request', id: 1, request: { type: 'attest', ektpDigest: 'x' } }"),
  says(
    'ten thousand levels',
    '(() => { let it = {}; for (let n = 0; n < 1e4; n += 1) it = { it }; return it })()',
  ),
  says('a million fields', "{ type: 'ended', ...Array.from({ length: 1e6 }, () => 1) }"),
  says('a hundred million letters', `{ type: '${NAME}'.repeat(7e6) }`),
  fromWithin(
    'main is told a million things at once',
    "for (let n = 0; n < 1e6; n += 1) process.parentPort.postMessage({ type: 'unreachable' })",
  ),
  fromWithin(
    'main is asked for receipt numbers without end',
    "for (let id = 0; ; id += 1) process.parentPort.postMessage({ type: 'request', id, request: { type: 'takeReceiptNumber' } })",
  ),
];
