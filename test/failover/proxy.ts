import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Machine, Service } from './machine.ts';

/** HAProxy on port 5000: leads to whichever PostgreSQL Patroni says is the leader. Configured as docs/failover.md advises. */
export async function proxyServices(
  { name }: Machine,
  { packages, folder, nodes }: { packages: string; folder: string; nodes: readonly Machine[] },
): Promise<Service[]> {
  const file = join(folder, `${name}.cfg`);
  await writeFile(file, configuration(nodes));
  return [
    {
      name: 'haproxy',
      command: [join(packages, 'usr/sbin/haproxy'), '-db', '-f', file],
      env: { LD_LIBRARY_PATH: join(packages, 'usr/lib/x86_64-linux-gnu') },
    },
  ];
}

function configuration(nodes: readonly Machine[]): string {
  const servers = nodes.map(({ name, address }) => `  server ${name} ${address}:5432 check port 8008`);
  return `global
  maxconn 1000
  stats timeout 10s
defaults
  mode tcp
  timeout connect 2s
  timeout client 1h
  timeout server 1h
  timeout check 2s
listen postgresql
  bind :5000
  option httpchk OPTIONS /primary
  http-check expect status 200
  option clitcpka
  option srvtcpka
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${servers.join('\n')}
`;
}
