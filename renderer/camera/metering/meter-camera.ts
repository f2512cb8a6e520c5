import type { MeteringRules } from '../../../contract/policy/photo-metering.ts';
import { MeteringController, type Obedience } from './controller.ts';
import {
  type Abilities,
  abilitiesOf,
  type Control,
  type Controls,
  type Point,
  settingsOf,
} from './controls.ts';

/** What was said between the kiosk and a camera. */
export interface Metering {
  /** Null while the camera has not said what it can, or can nothing. */
  readonly can: Abilities | null;
  readonly told: Controls;
  readonly obedience: Obedience;
  /** What the camera did not take, and why by the error's name. */
  readonly refused: Readonly<Partial<Record<Control, string>>>;
}

export interface CameraMeter {
  /**
   * A look at the face.
   * @param face Middle of it, as shares of the picture's width and height, as the camera sees it, not mirrored.
   * @param stops By how many it is too dark in the camera's own picture, or too bright where below zero.
   */
  follow(face: Point, stops: number): void;
  told(): Metering;
  /** Gives the camera back its own ways. To be called before the track is stopped: a stopped one takes nothing more. */
  end(): Promise<void>;
}

/** So often at most a camera that said nothing of itself is asked again: Chromium learns of it after the first pictures. */
const ASK_AGAIN_SECONDS = 1;

/** Tells a camera to expose for a face. Nothing that the camera does throws. @param now Seconds on any steady clock. */
export function meterCamera(
  track: MediaStreamTrack,
  rules: MeteringRules,
  now: () => number = () => performance.now() / 1000,
): CameraMeter {
  // Keeps the camera on until it has its own ways again, though the preview has stopped.
  const kept = track.clone();
  let before: Controls = {};
  let can: Abilities | null = null;
  let controller: MeteringController | null = null;
  let refused: Metering['refused'] = {};
  let askedAt = Number.NEGATIVE_INFINITY;
  let waiting: Promise<void> | null = null;
  let changed = new Set<Control>();
  let ended = false;

  function begin(at: number): void {
    if (at - askedAt < ASK_AGAIN_SECONDS) return;
    askedAt = at;
    can = abilitiesOf(track);
    if (!can) return;
    before = settingsOf(track);
    controller = new MeteringController(can, before, rules);
  }

  async function tell(by: MeteringController, control: Control): Promise<void> {
    changed = changed.add(control);
    try {
      await track.applyConstraints({ advanced: [by.told] });
    } catch (error) {
      by.refuse(control);
      refused = { ...refused, [control]: error instanceof Error ? error.name : 'Error' };
    }
  }

  return {
    follow(face, stops) {
      if (ended || waiting || track.readyState === 'ended' || !Number.isFinite(stops)) return;
      const at = now();
      if (!controller) begin(at);
      const control = controller?.next({ face, stops, at });
      if (!controller || !control) return;
      waiting = tell(controller, control).finally(() => {
        waiting = null;
      });
    },
    told: () => ({
      can,
      told: controller?.told ?? {},
      obedience: controller?.obedience ?? 'notAsked',
      refused,
    }),
    async end() {
      if (ended) return;
      ended = true;
      const ways = waysBefore(before, changed);
      try {
        // At once, also while something is being taken: in a moment the track is stopped.
        if (ways && track.readyState === 'live') await track.applyConstraints({ advanced: [ways] });
      } catch {
        // A camera that is gone, or takes nothing back, stays as it is.
      } finally {
        kept.stop();
      }
    },
  };
}

/** What to tell a camera so that it is as it was; null where nothing was changed. */
function waysBefore(before: Controls, changed: ReadonlySet<Control>): Controls | null {
  if (changed.size === 0) return null;
  const { exposureMode, exposureTime, exposureCompensation, whiteBalanceMode, colorTemperature } = before;
  return {
    ...(changed.has('exposureMode') && exposureMode && { exposureMode }),
    // What a camera has by itself is its own; only what somebody had fixed is fixed again.
    ...(changed.has('exposureMode') && exposureMode === 'manual' && exposureTime && { exposureTime }),
    ...(changed.has('whiteBalanceMode') && whiteBalanceMode && { whiteBalanceMode }),
    ...(changed.has('whiteBalanceMode') &&
      whiteBalanceMode === 'manual' &&
      colorTemperature && { colorTemperature }),
    ...(changed.has('exposureCompensation') && { exposureCompensation: exposureCompensation ?? 0 }),
    ...(changed.has('pointsOfInterest') && { pointsOfInterest: before.pointsOfInterest ?? [] }),
  };
}
