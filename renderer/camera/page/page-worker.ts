import { openLookout } from './lookout.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/*
 * Looks at papers off the page's thread. Pictures come in, words and at last one page go out; nothing else of a
 * picture leaves here, and the worker ends with the step.
 */

let look: ReturnType<typeof openLookout> | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'start') {
    look = openLookout(data.rules);
    say({ type: 'ready' });
  } else void answer(data);
});

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
