import { type ActorOptions, createActor } from 'xstate';
import type { ClaimId } from '../../contract/claim/claim.ts';
import type { Action } from '../../contract/kiosk-api/actions/actions.ts';
import type { Settings } from '../../contract/kiosk-api/actions/settings.ts';
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
  /** The visit is over and forgotten. */
  readonly onEnded: () => void;
  /** The visit broke on a bug; it was wiped. */
  readonly onBug: (error: unknown) => void;
}

/** Runs one visit, from the resting screen to its end. */
export interface VisitHost {
  current(): VisitSnapshot;
  act(action: Action): void;
  deliver(claimId: ClaimId, delivery: Delivery): void;
  /** A member of staff has signed in and would help in this visit. */
  staffCame(helper: Helper): void;
  staffGone(): void;
  /** Staff have opened their page at this kiosk. */
  staffAtScreen(): void;
  headphones(pluggedIn: boolean): void;
  /** The visit before this one was interrupted, which its page says first. */
  sayInterrupted(settings: Settings): void;
  stop(): void;
}

/** While "Anda masih di sini?" is asked, the touch that answers does nothing else beneath. */
const ANSWERS_TO_WARNING: readonly Action['type'][] = ['stay', 'finish', 'changeSettings', 'speech'];

export function visitHost({ ports, timers, onChange, onEnded, onBug }: VisitHostDependencies): VisitHost {
  const actor = createActor(visitMachine, { input: ports, ...(timers ? { clock: timers } : {}) });
  actor.subscribe({
    next(visit) {
      if (visit.value.step !== 'ended') return onChange(visit);
      stop();
      onEnded();
    },
    error(error) {
      stop();
      onBug(error);
    },
  });

  function stop(): void {
    const over = actor.getSnapshot().context;
    actor.stop();
    wipe(over);
  }

  actor.start();
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
    staffAtScreen: () => actor.send({ type: 'staffAtScreen' }),
    headphones: (pluggedIn) => actor.send({ type: 'headphones', pluggedIn }),
    sayInterrupted: (settings) => actor.send({ type: 'interrupted', settings }),
    stop,
  };
}
