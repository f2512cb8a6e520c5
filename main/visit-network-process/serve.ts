import { trustingFetch } from '../head-office-client/connection.ts';
import { type HeadOfficeConnection, READ_HEADERS } from '../head-office-client/http-request.ts';
import { type RequestMessage, type ResponseMessage, requestMessageSchema } from './messages.ts';

interface Dependencies {
  readonly post: (message: ResponseMessage) => void;
  /** Ends the process, and with it all that it has read. */
  readonly exit: () => void;
}

/** Runs in the network process: makes the requests that main posts. @returns the listener for main's messages. */
export function serveRequests({ post, exit }: Dependencies): (message: unknown) => void {
  const inFlight = new Map<number, AbortController>();
  let fetch: HeadOfficeConnection['fetch'] | undefined;
  let finishing = false;

  async function answer({ id, url, ...request }: Extract<RequestMessage, { type: 'fetch' }>): Promise<void> {
    const aborter = new AbortController();
    inFlight.set(id, aborter);
    post(await respond(id, url, { ...request, redirect: 'error', signal: aborter.signal }));
    inFlight.delete(id);
    exitIfDone();
  }

  async function respond(
    id: number,
    url: string,
    request: Parameters<HeadOfficeConnection['fetch']>[1],
  ): Promise<ResponseMessage> {
    try {
      if (!fetch) throw new Error('a request came before the connection was opened');
      const response = await fetch(url, request);
      const headers = Object.fromEntries(READ_HEADERS.map((name) => [name, response.headers.get(name)]));
      return { type: 'response', id, status: response.status, headers, text: await response.text() };
    } catch {
      return { type: 'failed', id };
    }
  }

  function exitIfDone(): void {
    if (finishing && inFlight.size === 0) exit();
  }

  return (received) => {
    const message = requestMessageSchema.parse(received);
    switch (message.type) {
      case 'open':
        fetch = trustingFetch(message.authorityFile);
        return;
      case 'fetch':
        return void answer(message);
      case 'abort':
        return inFlight.get(message.id)?.abort();
      case 'finish':
        finishing = true;
        return exitIfDone();
    }
  };
}
