import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { z } from 'zod';

/** Somebody outside, on this machine: hears whatever reaches it, by TCP or by UDP on the same port. */
export interface Listener {
  readonly port: number;
  heard(): number;
  stop(): Promise<void>;
}

const addressSchema = z.object({ port: z.number() });

export async function openListener(): Promise<Listener> {
  let heard = 0;
  const open = new Set<Socket>();
  const tcp = createServer((socket) => {
    heard += 1;
    open.add(socket.on('error', () => socket.destroy()));
    socket.end('HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 2\r\n\r\nin');
  });
  await once(tcp.listen(0, '127.0.0.1'), 'listening');
  const { port } = addressSchema.parse(tcp.address());
  const udp = createSocket('udp4', () => {
    heard += 1;
  });
  await once(udp.bind(port, '127.0.0.1'), 'listening');
  return {
    port,
    heard: () => heard,
    async stop() {
      for (const socket of open) socket.destroy();
      udp.close();
      await new Promise((closed) => tcp.close(closed));
    },
  };
}
