import {
  type PageMessage,
  pageMessageSchema,
  type VisitPortMessage,
} from '../../contract/kiosk-api/visit-port.ts';
import { countPerSecond } from '../per-second.ts';

/** The visit's end of the port to its page, as Electron's utility processes have it. */
export interface PagePort {
  postMessage(message: VisitPortMessage): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  start(): void;
  close(): void;
}

/** More messages in a second come from no person and no page of ours. */
const MOST_A_SECOND = 100;

interface PageLinkDependencies {
  readonly onMessage: (message: PageMessage) => void;
  /** Whether this kiosk knows all that is named in it. */
  readonly isKnown: (message: PageMessage) => boolean;
  /** Once a second, however much it was. */
  readonly onRefused: (because: 'form' | 'flood') => void;
  /** A page is there and is to be shown what there is. */
  readonly onConnected: () => void;
}

/** The page that draws the visit. It is not trusted: what it says is parsed, and too much of it is not heard. */
export interface PageLink {
  /** A page that was loaded anew takes the place of the one before, which is heard no more. */
  connect(port: PagePort): void;
  /** While `held`, nothing is shown; what was to be shown comes afterwards, in its order. */
  hold(): void;
  release(): void;
  post(message: VisitPortMessage): void;
}

export function pageLink({ onMessage, isKnown, onRefused, onConnected }: PageLinkDependencies): PageLink {
  let page: PagePort | undefined;
  let held: VisitPortMessage[] | undefined;
  const heard = countPerSecond();
  const refused = countPerSecond();

  /** Told once: a page that floods is ended. */
  function isFlood(): boolean {
    const count = heard();
    if (count === MOST_A_SECOND + 1) onRefused('flood');
    return count > MOST_A_SECOND;
  }

  function hear(from: PagePort, data: unknown): void {
    if (from !== page || isFlood()) return;
    const message = pageMessageSchema.safeParse(data);
    if (message.success && isKnown(message.data)) {
      onMessage(message.data);
      return;
    }
    if (refused() === 1) onRefused('form');
    post({ type: 'refused', id: idOf(data) });
  }

  function post(message: VisitPortMessage): void {
    if (held) held.push(message);
    else page?.postMessage(message);
  }

  return {
    connect(port) {
      page?.close();
      page = port;
      if (held) held = [];
      port.on('message', ({ data }) => hear(port, data));
      port.start();
      onConnected();
    },
    hold() {
      held ??= [];
    },
    release() {
      const messages = held ?? [];
      held = undefined;
      for (const message of messages) post(message);
    },
    post,
  };
}

function idOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('id' in data)) return null;
  return typeof data.id === 'number' ? data.id : null;
}
