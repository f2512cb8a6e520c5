import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const listening = z.object({ port: z.int() });
/** What TCP sends at once on Ethernet. */
const SEGMENT_BYTES = 1_448;
/** RFC 6298 section 2.4 asks for a second; Linux waits 200 ms, and each time twice as long. */
const FIRST_TIMEOUT_MS = 200;

/** What a line does to the bytes on it, in each direction. */
export interface Shape {
  readonly kilobits: number;
  /** Share of the segments that are lost; each makes those behind it wait, as TCP does. */
  readonly loss?: () => boolean;
  /** After so many bytes a connection breaks; undefined for one that lasts. */
  readonly breaksAfter?: () => number | undefined;
}

/** A line of some rate, for all connections together; what is on it is not looked at. */
export class NarrowLine {
  /** Undefined for as much as there is. */
  shape: Shape | undefined;
  port = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((socket) => this.#join(socket));
  readonly #up: Road = { freeAt: 0 };
  readonly #down: Road = { freeAt: 0 };
  #target = { host: '127.0.0.1', port: 0 };

  /** Takes connections to a port on this computer, and leads them to another one. */
  async listen(target: number): Promise<void> {
    this.#target = { ...this.#target, port: target };
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.port = listening.parse(this.#server.address()).port;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #join(near: Socket): void {
    const far = connect(this.#target);
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.once('close', () => {
        this.#sockets.delete(socket);
        end();
      });
      socket.on('error', end);
    }
    const left = { bytes: this.shape?.breaksAfter?.() };
    void this.#carry(near, far, this.#up, left).catch(end);
    void this.#carry(far, near, this.#down, left).catch(end);
  }

  async #carry(from: Socket, to: Socket, road: Road, left: { bytes: number | undefined }): Promise<void> {
    for await (const chunk of from) {
      const bytes = z.instanceof(Buffer).parse(chunk);
      for (let at = 0; at < bytes.length; at += SEGMENT_BYTES) {
        const segment = bytes.subarray(at, at + SEGMENT_BYTES);
        if (this.shape) await this.#pass(segment.length, this.shape, road);
        if (left.bytes !== undefined && this.shape) {
          left.bytes -= segment.length;
          if (left.bytes < 0) throw new Error('the connection breaks');
        }
        if (!to.write(segment)) await once(to, 'drain');
      }
    }
    to.end();
  }

  async #pass(bytes: number, { kilobits, loss }: Shape, road: Road): Promise<void> {
    for (let timeout = FIRST_TIMEOUT_MS; ; timeout *= 2) {
      const start = Math.max(performance.now(), road.freeAt);
      road.freeAt = start + (bytes * 8) / kilobits;
      await pause(road.freeAt - performance.now());
      if (!loss?.()) return;
      await pause(timeout);
    }
  }
}

/** One direction of the line, which all connections share. */
interface Road {
  freeAt: number;
}
