import { readdirSync, readFileSync } from 'node:fs';

export interface KioskProcess {
  /** The kind of process, as Chromium calls it: `Browser` is main, `Tab` a page. */
  readonly type: string;
  /** What a process of a kind that there are several of is for, or else its kind. */
  readonly name: string;
  readonly pid: number;
}

/** How Chromium names its kinds of process to people, by how it names them to themselves. */
const TYPES: Readonly<Record<string, string>> = {
  'gpu-process': 'GPU',
  renderer: 'Tab',
  utility: 'Utility',
  zygote: 'Zygote',
};
const SERVICES: Readonly<Record<string, string>> = {
  'network.mojom.NetworkService': 'Network Service',
  'video_capture.mojom.VideoCaptureService': 'Video Capture',
  // Electron's utilityProcess: the kiosk has one, for the visit.
  'node.mojom.NodeService': 'visit',
};

/** All that a kiosk consists of now, as the kernel knows it: nothing of the kiosk is asked. */
export function processesOf(main: number): readonly KioskProcess[] {
  const parents = parentsOfAll();
  const all = [main];
  // The list grows while it is read: children's children are found in their turn.
  for (const pid of all) {
    all.push(...[...parents].filter(([, parent]) => parent === pid).map(([child]) => child));
  }
  return all.flatMap((pid) => {
    if (pid === main) return [{ type: 'Browser', name: 'Browser', pid }];
    const kind = kindOf(pid, main);
    return kind ? [{ ...kind, pid }] : [];
  });
}

const NEXT_LOOK_MS = 5;
const MOST_LOOKS = 400;

/** Undefined where it has ended meanwhile. */
function kindOf(pid: number, main: number): Omit<KioskProcess, 'pid'> | undefined {
  // A process that Chromium forks has its arguments in one, with spaces between.
  const command = commandOf(pid, main)?.replaceAll('\0', ' ');
  if (!command) return undefined;
  const option = (name: string) => new RegExp(`--${name}=(\\S+)`).exec(command)?.[1] ?? '';
  const type = TYPES[option('type')] ?? read(pid, 'comm')?.trim() ?? '';
  if (type !== 'Utility') return { type, name: type };
  const service = option('utility-sub-type');
  return { type, name: SERVICES[service] ?? service };
}

/** One that main is just starting has main's command until it is a program of its own; what it will be is not known before. */
function commandOf(pid: number, main: number): string | undefined {
  const ofMain = read(main, 'cmdline');
  let command = read(pid, 'cmdline');
  for (let left = MOST_LOOKS; command === ofMain && left > 0; left -= 1) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, NEXT_LOOK_MS);
    command = read(pid, 'cmdline');
  }
  return command;
}

function parentsOfAll(): ReadonlyMap<number, number> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    pids.flatMap((pid) => {
      // The name of the program, in brackets, may hold anything.
      const [, parent] = /^.*\) \S (\d+) /s.exec(read(Number(pid), 'stat') ?? '') ?? [];
      return parent === undefined ? [] : [[Number(pid), Number(parent)] as const];
    }),
  );
}

function read(pid: number, what: 'stat' | 'cmdline' | 'comm'): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return undefined;
  }
}
