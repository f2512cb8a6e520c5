import { type ActorOptions, createActor } from 'xstate';
import type { ClaimId } from '../../contract/claim/claim.ts';
import type { Action } from '../../contract/kiosk-api/actions/actions.ts';
import type { Delivery } from '../../contract/kiosk-api/screens/claim.ts';
import { isHeard } from './assistance/hand-over.ts';
import type { Helper } from './chart/context.ts';
import type { VisitPorts } from './chart/ports.ts';
import { wipe } from './chart/wipe.ts';
import { type VisitSnapshot, visitMachine } from './machine.ts';

export interface VisitHostDependencies {
  readonly ports: VisitPorts;
  /** Timers; a simulated clock in tests. */
  readonly timers?: ActorOptions<typeof visitMachine>['clock'];
  readonly onChange: (visit: VisitSnapshot) => void;
  /** The visit is over and forgotten; the page and its browser storage must go too. Called before the next begins. */
  readonly onEnded: () => void;
  /** A visit broke on a bug; it was wiped and a new one stands ready. */
  readonly onBug: (error: unknown) => void;
}

/** Holds the one visit there is; when it ends, it is wiped and the next one stands ready. */
export interface VisitHost {
  current(): VisitSnapshot;
  act(action: Action): void;
  deliver(claimId: ClaimId, delivery: Delivery): void;
  /** A member of staff has signed in and would help in this visit. */
  staffCame(helper: Helper): void;
  staffGone(): void;
  stop(): void;
}

/** While "Anda masih di sini?" is asked, the touch that answers does nothing else beneath. */
const ANSWERS_TO_WARNING: readonly Action['type'][] = ['stay', 'finish', 'changeSettings'];

export function visitHost(parts: VisitHostDependencies): VisitHost {
  let actor = prepare();
  actor.start();

  function prepare() {
    const next = createActor(visitMachine, {
      input: parts.ports,
      ...(parts.timers ? { clock: parts.timers } : {}),
    });
    next.subscribe({
      next: (visit) => {
        if (visit.value.step === 'ended') end();
        else parts.onChange(visit);
      },
      error: (error) => {
        parts.onBug(error);
        end();
      },
    });
    return next;
  }

  function end(): void {
    const over = actor.getSnapshot().context;
    actor.stop();
    wipe(over);
    // In place before it starts: it announces itself, and who hears of it asks for the current one.
    actor = prepare();
    parts.onEnded();
    actor.start();
  }

  return {
    current: () => actor.getSnapshot(),
    act(action) {
      const asking = actor.getSnapshot().value.attention === 'asking';
      const heard = asking ? ANSWERS_TO_WARNING.includes(action.type) : isHeard(actor.getSnapshot(), action);
      if (heard) actor.send(action);
    },
    deliver(claimId, delivery) {
      actor.send({ type: 'delivered', claimId, delivery });
    },
    staffCame: (helper) => actor.send({ type: 'staffCame', helper }),
    staffGone: () => actor.send({ type: 'helpEnded' }),
    stop() {
      const over = actor.getSnapshot().context;
      actor.stop();
      wipe(over);
    },
  };
}
