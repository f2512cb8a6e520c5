import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Machine, Service } from './machine.ts';

export interface NodeOptions {
  /** Where the packages lie. */
  readonly packages: string;
  /** Of this run. */
  readonly folder: string;
  readonly password: string;
  readonly machines: readonly Machine[];
}

const USER = 'nobody';
/** PostgreSQL refuses to run as root, and everything here is root of its own name space. */
const AS_SOMEBODY = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'];

/** etcd, and Patroni with its PostgreSQL: what runs on one of the three machines. Configured as docs/failover.md advises. */
export async function nodeServices(machine: Machine, options: NodeOptions): Promise<Service[]> {
  const { packages, folder } = options;
  const own = join(folder, machine.name);
  await mkdir(own, { mode: 0o700 });
  const file = join(own, 'patroni.yml');
  // JSON is YAML, too.
  await writeFile(file, JSON.stringify(patroniConfiguration(machine, own, options)));
  return [
    { name: 'etcd', command: [join(packages, 'usr/bin/etcd'), ...etcdFlags(machine, own, options.machines)] },
    {
      name: 'patroni',
      command: [...AS_SOMEBODY, 'python3', join(packages, 'usr/bin/patroni'), file],
      env: {
        PYTHONPATH: join(packages, 'usr/lib/python3/dist-packages'),
        LD_LIBRARY_PATH: join(packages, 'usr/lib/x86_64-linux-gnu'),
        HOME: own,
      },
    },
  ];
}

function etcdFlags({ name, address }: Machine, own: string, machines: readonly Machine[]): string[] {
  const flags = {
    name,
    'data-dir': join(own, 'etcd'),
    'listen-peer-urls': `http://${address}:2380`,
    'initial-advertise-peer-urls': `http://${address}:2380`,
    'listen-client-urls': `http://${address}:2379`,
    'advertise-client-urls': `http://${address}:2379`,
    'initial-cluster': machines.map((each) => `${each.name}=http://${each.address}:2380`).join(','),
    'heartbeat-interval': '200',
    'election-timeout': '2000',
    'enable-v2': 'true',
    // One that was cut off does not make the others elect anew when it returns.
    'pre-vote': 'true',
  };
  return Object.entries(flags).map(([flag, value]) => `--${flag}=${value}`);
}

function patroniConfiguration(
  { name, address }: Machine,
  own: string,
  { packages, password, machines }: NodeOptions,
) {
  return {
    scope: 'head-office',
    name,
    restapi: { listen: `${address}:8008`, connect_address: `${address}:8008` },
    // Not etcd3: Patroni 3.0.2 takes the leader's key by it even where another one has it since.
    etcd: { hosts: machines.map((each) => `${each.address}:2379`).join(',') },
    bootstrap: {
      dcs: {
        // Where etcd's own leader goes with that of PostgreSQL, the time begins anew after its election.
        ttl: 15,
        loop_wait: 3,
        retry_timeout: 5,
        synchronous_mode: true,
        synchronous_mode_strict: true,
        postgresql: {
          use_pg_rewind: true,
          parameters: {
            max_connections: 100,
            synchronous_commit: 'on',
            // A standby that has gone mute holds up every commit until then.
            wal_sender_timeout: '10s',
            wal_receiver_timeout: '10s',
            tcp_user_timeout: '10s',
          },
        },
      },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C' }, 'data-checksums'],
    },
    postgresql: {
      listen: `${address}:5432`,
      connect_address: `${address}:5432`,
      data_dir: join(own, 'data'),
      bin_dir: join(packages, 'usr/lib/postgresql/15/bin'),
      pgpass: join(own, 'pgpass'),
      authentication: {
        superuser: { username: USER, password },
        replication: { username: 'replicator', password },
        rewind: { username: 'rewinder', password },
      },
      pg_hba: [
        'local all all trust',
        'host all all all scram-sha-256',
        'host replication all all scram-sha-256',
      ],
      parameters: { unix_socket_directories: own },
    },
    watchdog: { mode: 'off' },
  };
}

/** Address of the first database behind a proxy. */
export function databaseUrl(host: string, password: string): string {
  return `postgres://${USER}:${password}@${host}:5000/postgres`;
}
