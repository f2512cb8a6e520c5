import { type ActorOptions, createActor } from 'xstate';
import type { KioskAction } from '../../contract/kiosk-api/actions/actions.ts';
import type { StaffPorts } from './chart/ports.ts';
import { type StaffSnapshot, staffFlow } from './machine.ts';

export interface StaffHostDependencies {
  readonly ports: StaffPorts;
  /** Timers; a simulated clock in tests. */
  readonly timers?: ActorOptions<typeof staffFlow>['clock'];
  readonly onChange: () => void;
  /** The statechart failed on a bug; staff were signed out. */
  readonly onBug: (error: unknown) => void;
}

/** Runs the staff's statechart, and restarts it after a bug. */
export interface StaffHost {
  current(): StaffSnapshot;
  /** The screen shows a page of staff. */
  ownsScreen(): boolean;
  act(action: KioskAction): void;
  /** The visit in which staff helped is over, or they help no more. */
  visitEnded(): void;
  stop(): void;
}

export function staffHost({ ports, timers, onChange, onBug }: StaffHostDependencies): StaffHost {
  let actor = start();

  function start() {
    const next = createActor(staffFlow, { input: ports, ...(timers ? { clock: timers } : {}) });
    next.subscribe({
      next: () => onChange(),
      error: (error) => {
        onBug(error);
        actor = start();
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
