import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { run } from '../../../scripts/lib/run.ts';

/** How a kiosk is put at the far end of a line. */
export interface Line {
  /** Where the head office's end is. */
  readonly host: string;
  /** What starts a program at the kiosk's end. */
  readonly through: readonly string[];
  readonly what: string;
  /** All bytes that the kiosk's end has sent, with every header and repetition; undefined where nobody counts them. */
  sentBytes(): number | undefined;
  close(): Promise<void>;
}

const OFFICE = '10.77.0.1';
const KIOSK = '10.77.0.2';
const NEEDED = ['unshare', 'nsenter', 'ip', 'tc', 'nft'];

/** Whether the kernel can make the line here: for root alone, with the programs at hand. */
export async function kernelCan(): Promise<boolean> {
  for (const program of NEEDED) {
    const found = await run('sh', ['-c', `command -v ${program}`]);
    if (found.code !== 0) return false;
  }
  const tried = await run('unshare', [
    '-n',
    'sh',
    '-c',
    'ip link add one type veth peer name other && tc qdisc add dev one root tbf rate 1mbit burst 3kb latency 1s && nft add table inet t',
  ]);
  return tried.code === 0;
}

/**
 * Two network name spaces with a cable between them: its rate is that of a token bucket at both ends, and of what comes
 * in at either end nftables drops a share of the packets by chance. TCP, TLS and all above are as they are. To be called
 * in a name space of its own, which is the head office's.
 */
export async function kernelLine(kbit: number, loss: number): Promise<Line> {
  await must('ip link set lo up');
  const keeper = spawn('unshare', ['-n', 'sleep', 'infinity'], { stdio: 'ignore' });
  await once(keeper, 'spawn');
  await untilApart(keeper);
  const through = ['nsenter', '-t', String(keeper.pid), '-n'];
  const there = through.join(' ');
  await must('ip link add office type veth peer name kiosk');
  await must(`ip link set kiosk netns ${keeper.pid}`);
  for (const [where, name, address] of [
    ['', 'office', OFFICE],
    [there, 'kiosk', KIOSK],
  ] as const) {
    await must(`${where} ip addr add ${address}/24 dev ${name}`);
    // No packet larger than the cable takes, so that the loss is one of packets.
    await must(`${where} ip link set ${name} up gso_max_segs 1`);
    await must(`${where} tc qdisc add dev ${name} root tbf rate ${kbit}kbit burst 3200 latency 400ms`);
    const rule = `iifname ${name} numgen random mod 1000 < ${Math.round(loss * 10)} drop`;
    if (loss > 0)
      await must(
        `${where} nft 'add table inet line; add chain inet line in { type filter hook prerouting priority -300; }; add rule inet line in ${rule}'`,
      );
  }
  return {
    host: OFFICE,
    through,
    what: `the kernel's (two name spaces, token buckets of ${kbit} kbit/s with 400 ms of queue, nftables drops ${loss} % of packets both ways)`,
    sentBytes: () => Number(/^\s*office:\s*(\d+)/m.exec(readFileSync('/proc/self/net/dev', 'utf8'))?.[1]),
    async close() {
      keeper.kill('SIGKILL');
      await once(keeper, 'close');
    },
  };
}

/** The keeper's name space is its own only after it has begun to run. */
async function untilApart({ pid }: ChildProcess): Promise<void> {
  await must(
    `for n in $(seq 200); do [ "$(readlink /proc/${pid}/ns/net)" != "$(readlink /proc/$$/ns/net)" ] && exit 0; sleep 0.05; done; exit 1`,
  );
}

async function must(command: string): Promise<void> {
  const ended = await run('sh', ['-c', command]);
  if (ended.code !== 0) throw new Error(`${command}: ${ended.stderr}`);
}
