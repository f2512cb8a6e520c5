import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Stop } from '../lib/stop.ts';

export type Screen = { width: number; height: number };

export type VirtualDisplay = {
  /** What to put into the environment as DISPLAY. */
  display: string;
  stop(): Promise<void>;
};

/** Ends the server when its standard input closes: so also when this process is killed. */
const guarded = 'Xvfb "$@" & server=$!; cat >/dev/null; kill $server; wait $server 2>/dev/null';

const startsWithin = 15_000;

/** Starts an X server without a monitor, on whichever display number is free. */
export async function startXvfb({ width, height }: Screen): Promise<VirtualDisplay> {
  const options = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${width}x${height}x24`,
    '-nolisten',
    'tcp',
    '-noreset',
  ];
  const server = spawn('sh', ['-c', guarded, 'sh', ...options], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });
  const [stdin, , stderr, numbers] = server.stdio;
  let errors = '';
  stderr?.on('data', (text: Buffer) => {
    errors += text.toString();
  });
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const closed = once(server, 'close');
    stdin?.end();
    await closed;
  };
  const number = await new Promise<string>((resolve) => {
    const giveUp = setTimeout(() => resolve(''), startsWithin);
    numbers?.once('data', (text: Buffer) => {
      clearTimeout(giveUp);
      resolve(text.toString().trim());
    });
  });
  if (number !== '') return { display: `:${number}`, stop };
  await stop();
  throw new Stop(
    `The virtual display (Xvfb, ${width}x${height}) did not start: ${errors.trim() || 'it said nothing'}`,
    'Install the Debian package xvfb, and check that /tmp/.X11-unix can be written.',
  );
}
