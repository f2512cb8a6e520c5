import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { SoundState } from '../../contract/fleet/devices.ts';
import type { HeadphonesConfig } from '../configuration/config.ts';
import { jackWords } from './jack-events.ts';

/** A listing takes a few milliseconds; a sound system that hangs has none. */
const LIST_MS = 2_000;
/** Its words are the same whatever the system's language is. */
const PLAIN = { ...process.env, LC_ALL: 'C' };

interface HeadphonesListeners {
  /** Headphones were plugged in or pulled out. */
  readonly onChange: (pluggedIn: boolean) => void;
  /** The sound system is gone, or there again. */
  readonly onSound: (state: 'ready' | 'failed') => void;
}

/** The jack as the sound system knows it. */
interface Headphones {
  pluggedIn(): boolean;
  /** Unknown until it has answered, and where nothing asks it. */
  sound(): Exclude<SoundState, 'noVoice'>;
  stop(): void;
}

/** Follows the jack; a sound system that ends is looked for again, and counts as one without headphones meanwhile. */
export function watchHeadphones(
  { by, card, program, retrySeconds }: HeadphonesConfig,
  { onChange, onSound }: HeadphonesListeners,
): Headphones {
  let pluggedIn = false;
  let sound: Exclude<SoundState, 'noVoice'> = 'unknown';
  let follower: ChildProcess | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  if (by === 'nothing') return { pluggedIn: () => false, sound: () => sound, stop: () => undefined };
  const words = jackWords[by];
  const run = program ?? words.program;
  let listing = false;
  let news = false;

  function know(state: 'ready' | 'failed', found: boolean): void {
    if (stopped) return;
    if (state !== sound) {
      sound = state;
      onSound(state);
    }
    if (found === pluggedIn) return;
    pluggedIn = found;
    onChange(found);
  }

  /** One at a time; what is told meanwhile is looked at afterwards. */
  async function look(of: ChildProcess): Promise<void> {
    news = true;
    if (listing) return;
    listing = true;
    while (news && of === follower) {
      news = false;
      try {
        const { stdout } = await promisify(execFile)(run, words.list(card), { timeout: LIST_MS, env: PLAIN });
        if (of === follower) know('ready', words.pluggedIn(stdout));
      } catch {
        of.kill();
      }
    }
    listing = false;
  }

  function follow(): void {
    // Into a pipe amixer writes nothing before it has a page of it; line by line by coreutils' stdbuf, which becomes it.
    const child = spawn('stdbuf', ['-oL', run, ...words.follow(card)], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: PLAIN,
    });
    follower = child;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (words.isNews(line)) void look(child);
    });
    const gone = () => {
      if (follower !== child) return;
      follower = undefined;
      know('failed', false);
      if (!stopped) again = setTimeout(follow, retrySeconds * 1_000);
    };
    child.on('error', gone);
    child.on('close', gone);
    child.on('spawn', () => void look(child));
  }

  follow();
  return {
    pluggedIn: () => pluggedIn,
    sound: () => sound,
    stop() {
      stopped = true;
      clearTimeout(again);
      follower?.kill();
    },
  };
}
