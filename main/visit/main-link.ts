import type { HeardFromMain, VisitMessage, VisitRequest } from '../visit-process/messages.ts';

/** What a visit asks of main, and main's answers. */
export interface MainLink {
  /** Main's answer; null where main could not do it. */
  ask(request: VisitRequest): Promise<string | null>;
  hear(answer: Extract<HeardFromMain, { type: 'answer' }>): void;
}

export function mainLink(post: (message: VisitMessage) => void): MainLink {
  const waiting = new Map<number, (value: string | null) => void>();
  let lastId = 0;
  return {
    ask(request) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        post({ type: 'request', id, request });
      });
    },
    hear({ id, value }) {
      waiting.get(id)?.(value);
      waiting.delete(id);
    },
  };
}
