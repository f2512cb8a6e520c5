import { trustingFetch } from '../head-office-client/connection.ts';
import { type HeadOfficeConnection, READ_HEADERS } from '../head-office-client/http-request.ts';
import { type FromLine, type ToLine, toLineSchema } from './messages.ts';

interface Dependencies {
  readonly say: (message: FromLine) => void;
  /** Ends the process, and with it all that it has read. */
  readonly end: () => void;
}

/** The process of a visit's line: asks what main gives it to ask. Returns what hears main's messages. */
export function serveLine({ say, end }: Dependencies): (message: unknown) => void {
  const asked = new Map<number, AbortController>();
  let fetch: HeadOfficeConnection['fetch'] | undefined;
  let finishing = false;

  async function ask({ id, url, ...request }: Extract<ToLine, { type: 'ask' }>): Promise<void> {
    const abandon = new AbortController();
    asked.set(id, abandon);
    say(await answerTo(id, url, { ...request, redirect: 'error', signal: abandon.signal }));
    asked.delete(id);
    endIfDone();
  }

  async function answerTo(
    id: number,
    url: string,
    request: Parameters<HeadOfficeConnection['fetch']>[1],
  ): Promise<FromLine> {
    try {
      if (!fetch) throw new Error('a question came before the line was opened');
      const response = await fetch(url, request);
      const headers = Object.fromEntries(READ_HEADERS.map((name) => [name, response.headers.get(name)]));
      return { type: 'answer', id, status: response.status, headers, text: await response.text() };
    } catch {
      return { type: 'failed', id };
    }
  }

  function endIfDone(): void {
    if (finishing && asked.size === 0) end();
  }

  return (said) => {
    const message = toLineSchema.parse(said);
    switch (message.type) {
      case 'open':
        fetch = trustingFetch(message.authorityFile);
        return;
      case 'ask':
        return void ask(message);
      case 'abandon':
        return asked.get(message.id)?.abort();
      case 'finish':
        finishing = true;
        return endIfDone();
    }
  };
}
