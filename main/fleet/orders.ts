import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  type Order,
  type OutOfServiceReason,
  outOfServiceReasonSchema,
} from '../../contract/fleet/heartbeat.ts';
import { writeWholeLater } from '../durable-file.ts';

const stateSchema = z.object({
  /** Why an operator took the kiosk out of service; null while it is in service. */
  closed: outOfServiceReasonSchema.nullable(),
  /** Orders carried out that the head office does not know as done yet. */
  done: z.array(z.uuid()),
});
type State = z.infer<typeof stateSchema>;

export interface OrdersDependencies {
  readonly file: string;
  /** The kiosk was taken out of service for a reason, or put back into it. */
  readonly onServiceChange: (reason: OutOfServiceReason | null) => void;
  readonly onFetchPolicy: () => void;
  /** The program is to be restarted once nobody is at the kiosk. */
  readonly onRestartWanted: () => void;
}

/**
 * Carries out the operators' orders, each of them once. A kiosk out of service stays so over a restart: the effect and
 * its acknowledgement are one write to the disk.
 */
export interface Orders {
  /** Why an operator took the kiosk out of service; null while it is in service. */
  outOfService(): OutOfServiceReason | null;
  /** Orders carried out that the head office does not know as done yet. */
  done(): readonly string[];
  /** @param reported Orders that the head office knows as done by now; it sends them no more. */
  carryOut(orders: readonly Order[], reported: readonly string[]): Promise<void>;
  /** To be called while nobody is at the kiosk: true where a restart was ordered, which is on the disk as done by then. */
  takeRestart(): Promise<boolean>;
}

/** @throws the system's error where the file exists and cannot be read. */
export function openOrders(dependencies: OrdersDependencies): Orders {
  const { file, onServiceChange, onFetchPolicy, onRestartWanted } = dependencies;
  let state = read(file);
  let restartOrder: string | null = null;

  /** One after the other, and none hindered by one that failed. */
  let work: Promise<unknown> = Promise.resolve();
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = work.then(step);
    work = done.catch(() => undefined);
    return done;
  }

  async function save(next: State): Promise<void> {
    await writeWholeLater(file, JSON.stringify(next));
    state = next;
  }

  async function carryOutOne(order: Order): Promise<void> {
    if (state.done.includes(order.id)) return;
    const done = [...state.done, order.id];
    switch (order.type) {
      case 'takeOutOfService':
        await save({ closed: order.reason, done });
        onServiceChange(order.reason);
        break;
      case 'putIntoService':
        await save({ closed: null, done });
        onServiceChange(null);
        break;
      case 'fetchPolicy':
        // Done from here on: should the kiosk stop now, its next start fetches the policy as well.
        await save({ ...state, done });
        onFetchPolicy();
        break;
      case 'restartWhenIdle':
        restartOrder = order.id;
        onRestartWanted();
    }
  }

  return {
    outOfService: () => state.closed,
    done: () => state.done,
    carryOut: (orders, reported) =>
      inTurn(async () => {
        const unreported = state.done.filter((id) => !reported.includes(id));
        if (unreported.length < state.done.length) await save({ ...state, done: unreported });
        for (const order of orders) await carryOutOne(order);
      }),
    takeRestart: () =>
      inTurn(async () => {
        if (restartOrder === null) return false;
        await save({ ...state, done: [...state.done, restartOrder] });
        restartOrder = null;
        return true;
      }),
  };
}

function read(file: string): State {
  const nothing: State = { closed: null, done: [] };
  if (!existsSync(file)) return nothing;
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    // A damaged file: the head office sends again every order that it does not know as done.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return nothing;
    throw error;
  }
}
