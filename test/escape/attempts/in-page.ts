import type { Attempt } from '../attempt.ts';

const PATIENCE_MS = 1_500;

/**
 * A script that runs in the page's own world, as one that got past everything would, right after a person's touch.
 * `OUTSIDE` is the address of the listener, `PORT` its port. Whatever it returns that is not falsy is what it wanted;
 * throwing means that it was refused.
 */
export function inPage(name: string, body: string): Attempt {
  return {
    name,
    async run({ touch, listener: { port } }) {
      const answer = await touch.send('Runtime.evaluate', {
        expression: `(async (PORT, OUTSIDE) => Promise.race([
          (async () => { ${body} })().then((got) => ({ got: got ? String(got) : '' }), (error) => ({ error: error?.name ?? 'refused' })),
          new Promise((give) => setTimeout(give, ${PATIENCE_MS}, { error: 'no answer' })),
        ]))(${port}, 'http://127.0.0.1:${port}/')`,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
        // The policy of the page holds for this script as for any other.
        allowUnsafeEvalBlockedByCSP: false,
      });
      const { got = '', error } = parseAnswer(answer.result.value);
      if (error !== undefined) return { result: error };
      return { result: got || 'refused', succeeded: got !== '' };
    },
  };
}

function parseAnswer(value: unknown): { got?: string; error?: string } {
  if (typeof value !== 'object' || value === null) return { error: 'the page went on' };
  const { got, error }: { got?: unknown; error?: unknown } = { ...value };
  if (error !== undefined) return { error: String(error) };
  return { got: String(got ?? '') };
}
