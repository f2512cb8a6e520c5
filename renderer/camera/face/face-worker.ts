import { openFaceFinder, WrongBackendError } from './face-finder.ts';
import { openLookout } from './lookout.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/*
 * Looks at faces off the page's thread. Pictures come in, words and at last one photo go out; nothing else of a
 * picture leaves here, and the worker ends with the photo step.
 */

let look: Awaited<ReturnType<typeof openLookout>> | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'start') void start(data);
  else void answer(data);
});

async function start({ rules }: Extract<ToWorker, { type: 'start' }>): Promise<void> {
  try {
    look = openLookout(await openFaceFinder(), rules);
    say({ type: 'ready' });
  } catch (error) {
    say({ type: 'failed', fault: error instanceof WrongBackendError ? 'wrongBackend' : 'notLoaded' });
  }
}

async function answer({ picture, pressed }: Extract<ToWorker, { type: 'look' }>): Promise<void> {
  try {
    if (!look) throw new Error('a picture came before the start');
    say(await look(picture, pressed));
  } catch {
    say({ type: 'failed', fault: 'broke' });
  }
}

function say(message: FromWorker): void {
  postMessage(message);
}
