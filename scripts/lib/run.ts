import { spawn } from 'node:child_process';
import { projectRoot } from './project.ts';

export type Ended = { code: number; stdout: string; stderr: string };

type HowToRun = {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** The child writes to this terminal; nothing is collected. */
  show?: boolean;
  /** Ends the child, which then counts as failed. */
  signal?: AbortSignal;
};

/** Runs a program to its end. A program that is missing ends with 127, one killed by a signal with 128. */
export function run(program: string, args: readonly string[], how: HowToRun = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: how.cwd ?? projectRoot,
      env: how.env ?? process.env,
      stdio: how.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(how.signal ? { signal: how.signal } : {}),
    });
    const output = { stdout: '', stderr: '' };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
    });
    child.on('error', (error) =>
      resolve({ code: 127, ...output, stderr: `${output.stderr}${error.message}` }),
    );
    child.on('close', (code) => resolve({ code: code ?? 128, ...output }));
  });
}

/** The end of what a failed program wrote, short enough for an error message. */
export function lastWords(ended: Ended): string {
  const lines = `${ended.stdout}\n${ended.stderr}`.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-12).join('\n');
}
