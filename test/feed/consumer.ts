import { setTimeout as pause } from 'node:timers/promises';
import type { TestCoreClient } from '../fixtures/core/core-client.ts';
import type { Dice } from '../fixtures/numbers/dice.ts';

/** What a core has got, in the order in which it came first. */
export interface Consumed {
  readonly ids: Set<string>;
  /** Of each event, milliseconds since it was made. */
  readonly lags: number[];
  /** Of each case, the sequence that came last. */
  readonly sequences: Map<string, number>;
  outOfOrder: number;
  /** Events that came again. */
  again: number;
}

interface Consuming {
  readonly core: TestCoreClient;
  readonly address: () => string;
  readonly dice: Dice;
  readonly isOver: () => boolean;
}

/** Asks by cursor, each time of any instance; now and then it forgets the last page, as one that died before it was kept. */
export async function consume({ core, address, dice, isOver }: Consuming, consumed: Consumed): Promise<void> {
  let after: string | undefined;
  let token: string | undefined;
  while (!isOver()) {
    try {
      const at = { address: address() };
      token ??= await core.token(at);
      const page = await core.events(at, { wait: '5', ...(after === undefined ? {} : { after }) }, token);
      if (dice.chance(0.1)) continue;
      for (const event of page.events) take(consumed, event);
      // Kept, and died before the cursor was.
      if (dice.chance(0.9)) after = page.next;
    } catch {
      // The instance is gone, or the token is over.
      token = undefined;
      await pause(200);
    }
  }
}

interface Told {
  readonly id: string;
  readonly subject: string;
  readonly sequence: string;
  readonly time: string;
}

function take(consumed: Consumed, { id, subject, sequence, time }: Told): void {
  if (consumed.ids.has(id)) {
    consumed.again += 1;
    return;
  }
  consumed.ids.add(id);
  consumed.lags.push(Date.now() - Date.parse(time));
  if (Number(sequence) !== (consumed.sequences.get(subject) ?? 0) + 1) consumed.outOfOrder += 1;
  consumed.sequences.set(subject, Number(sequence));
}
