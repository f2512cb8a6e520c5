import { type ActorOptions, createActor } from 'xstate';
import type { KioskAction } from '../../contract/kiosk-api/actions/actions.ts';
import type { StaffPorts } from './chart/ports.ts';
import { type StaffSnapshot, staffFlow } from './machine.ts';

export interface StaffHostDependencies {
  readonly ports: StaffPorts;
  /** Timers; a simulated clock in tests. */
  readonly timers?: ActorOptions<typeof staffFlow>['clock'];
  readonly onChange: () => void;
  /** The staff's side broke on a bug; staff were signed out. */
  readonly onBug: (error: unknown) => void;
}

/** Holds the staff's side of the kiosk. */
export interface StaffHost {
  current(): StaffSnapshot;
  /** Whether the screen is the staff's now. */
  ownsScreen(): boolean;
  act(action: KioskAction): void;
  /** The visit in which staff helped is over, or they help no more. */
  visitEnded(): void;
  stop(): void;
}

export function staffHost({ ports, timers, onChange, onBug }: StaffHostDependencies): StaffHost {
  let actor = begin();

  function begin() {
    const next = createActor(staffFlow, { input: ports, ...(timers ? { clock: timers } : {}) });
    next.subscribe({
      next: () => onChange(),
      error: (error) => {
        onBug(error);
        actor = begin();
        onChange();
      },
    });
    next.start();
    return next;
  }

  return {
    current: () => actor.getSnapshot(),
    ownsScreen: () => actor.getSnapshot().hasTag('ownsScreen'),
    act: (action) => actor.send(action),
    visitEnded: () => actor.send({ type: 'visitEnded' }),
    stop: () => actor.stop(),
  };
}
