import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Server as TlsServer } from 'node:tls';
import type { FastifyInstance } from 'fastify';

/** The connections of a server, whose end waits for nobody's silence. */
export interface Connections {
  /**
   * Listens no more. Connections without a request end at once, others with their answer, and all that are left after
   * `drainSeconds`.
   */
  close(drainSeconds: number): Promise<void>;
}

/** Has to be called before the server listens. */
export function trackConnections(app: FastifyInstance): Connections {
  const { server } = app;
  /** Of TCP, also while a TLS handshake is under way. */
  const sockets = new Set<Socket>();
  /** As requests know them, with how many of them are not answered yet. */
  const requests = new Map<Socket, number>();
  let closing = false;

  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    if (closing) socket.destroy();
  });
  server.on(server instanceof TlsServer ? 'secureConnection' : 'connection', (socket: Socket) => {
    requests.set(socket, 0);
    socket.once('close', () => requests.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    count(socket, 1);
    response.once('close', () => {
      count(socket, -1);
      if (closing && requests.get(socket) === 0) socket.destroySoon();
    });
  });

  function count(socket: Socket, by: number): void {
    const before = requests.get(socket);
    if (before !== undefined) requests.set(socket, before + by);
  }

  return {
    async close(drainSeconds) {
      closing = true;
      const closed = app.close();
      for (const [socket, unanswered] of requests) if (unanswered === 0) socket.destroy();
      const drained = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, drainSeconds * 1_000);
      await closed;
      clearTimeout(drained);
    },
  };
}
