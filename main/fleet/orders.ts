import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import {
  type Order,
  type OutOfServiceReason,
  outOfServiceReasonSchema,
} from '../../contract/fleet/heartbeat.ts';

const keptSchema = z.object({
  /** Why an operator took the kiosk out of service; null while it is in service. */
  closed: outOfServiceReasonSchema.nullable(),
  /** Orders carried out of which the head office has not heard yet. */
  done: z.array(z.uuid()),
});
type Kept = z.infer<typeof keptSchema>;

export interface OrdersDependencies {
  readonly file: string;
  readonly onClosed: (reason: OutOfServiceReason | null) => void;
  readonly onFetchPolicy: () => void;
  /** The kiosk is to be started again once nobody is at it. */
  readonly onRestartWanted: () => void;
}

/**
 * Carries out what operators order, each order once. What is closed stays closed over a restart: effect and
 * acknowledgement are one write to the disk.
 */
export interface Orders {
  closed(): OutOfServiceReason | null;
  done(): readonly string[];
  /** `reported` are those of which the head office has heard by now; it sends them no more. */
  carryOut(orders: readonly Order[], reported: readonly string[]): void;
  /** Nobody is at the kiosk; true when it is to be started again now, and that order is marked as done. */
  takeRestart(): boolean;
}

/** @throws the system's error where the file exists and cannot be read. */
export function openOrders(parts: OrdersDependencies): Orders {
  let kept = read(parts.file);
  let restart: string | null = null;

  function keep(next: Kept): void {
    write(parts.file, next);
    kept = next;
  }

  function obey(order: Order): void {
    if (kept.done.includes(order.id)) return;
    const done = [...kept.done, order.id];
    switch (order.type) {
      case 'takeOutOfService':
        keep({ closed: order.reason, done });
        parts.onClosed(order.reason);
        break;
      case 'putIntoService':
        keep({ closed: null, done });
        parts.onClosed(null);
        break;
      case 'fetchPolicy':
        // A restart fetches it as well: from here on nothing can keep the kiosk from it.
        keep({ ...kept, done });
        parts.onFetchPolicy();
        break;
      case 'restartWhenIdle':
        restart = order.id;
        parts.onRestartWanted();
    }
  }

  return {
    closed: () => kept.closed,
    done: () => kept.done,
    carryOut(orders, reported) {
      const waiting = kept.done.filter((id) => !reported.includes(id));
      if (waiting.length < kept.done.length) keep({ ...kept, done: waiting });
      for (const order of orders) obey(order);
    },
    takeRestart() {
      if (restart === null) return false;
      keep({ ...kept, done: [...kept.done, restart] });
      restart = null;
      return true;
    },
  };
}

function read(file: string): Kept {
  const nothing: Kept = { closed: null, done: [] };
  if (!existsSync(file)) return nothing;
  try {
    return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    // A file that is damaged: the head office sends again what it has not heard of.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return nothing;
    throw error;
  }
}

function write(file: string, kept: Kept): void {
  writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
