import type { Point } from './protocol.ts';
import { report } from './report.ts';

/** Counts the points that this process comes to, and ends it at the one that was drawn. */
export class KillPoints {
  readonly reached = new Map<Point, number>();
  #dieAt: { point: Point; time: number } | undefined;

  /** `time` counts from now on. */
  arm(point: Point, time: number): void {
    this.#dieAt = { point, time: (this.reached.get(point) ?? 0) + time };
  }

  readonly reach = (point: Point): void => {
    const times = (this.reached.get(point) ?? 0) + 1;
    this.reached.set(point, times);
    if (this.#dieAt?.point !== point || times < this.#dieAt.time) return;
    report({ type: 'dying', point });
    // As when the plug is pulled: nothing of this process runs any further.
    process.kill(process.pid, 'SIGKILL');
  };
}
