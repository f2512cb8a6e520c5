import type { Stage } from './stage.ts';

/** What an attempt was told; `true` where it got what it wanted, whatever else can be seen from outside. */
export interface Told {
  readonly said: string;
  readonly gotIt?: boolean;
}

/** One way in which somebody might get out of the kiosk, or further into it. */
export interface Attempt {
  readonly name: string;
  run(stage: Stage): Promise<Told>;
}

/** Attempts of one kind, tried on one screen. */
export interface AttemptGroup {
  readonly name: string;
  readonly screen: 'attract' | 'question' | 'photo';
  readonly attempts: readonly Attempt[];
}
