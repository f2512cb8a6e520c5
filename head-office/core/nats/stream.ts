import { readFile } from 'node:fs/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, credsAuthenticator } from '@nats-io/transport-node';
import type { NatsSettings } from '../../configuration/core-schema.ts';

/** The stream that events go to, over one connection. */
export interface EventStream {
  /** The id of the last event that it has; undefined where it has none. */
  readonly lastId: string | undefined;
  /**
   * Adds an event after those that were there when it was opened and that were added since; one that is there already is not
   * added again. @throws Error where the stream does not say that it has it, or another one has come in between.
   */
  add(id: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Errors of the client are told by their names alone. @throws Error where the stream cannot be used. */
export async function openStream(
  { servers, credentialsFile, stream, subject }: NatsSettings,
  answerSeconds: number,
): Promise<EventStream> {
  const timeout = answerSeconds * 1_000;
  const connection = await connect({
    servers,
    name: 'anjungan-head-office',
    timeout,
    // Whoever publishes begins anew instead: what was on its way may or may not have arrived.
    reconnect: false,
    ...(credentialsFile === undefined
      ? {}
      : { authenticator: credsAuthenticator(await readFile(credentialsFile)) }),
  });
  try {
    const manager = await jetstreamManager(connection, { timeout, checkAPI: false });
    const last = await manager.streams.getMessage(stream, { last_by_subj: subject });
    const client = jetstream(connection, { timeout });
    let lastSubjectSequence = last?.seq ?? 0;
    return {
      lastId: last?.header.get('Nats-Msg-Id'),
      async add(id, text) {
        const added = await client.publish(subject, text, {
          msgID: id,
          timeout,
          // Whatever the stream's window of duplicates and however late this arrives, it has its one place or none.
          expect: { streamName: stream, lastSubjectSequence },
        });
        lastSubjectSequence = added.seq;
      },
      close: () => connection.close(),
    };
  } catch (error) {
    await connection.close();
    throw error;
  }
}
