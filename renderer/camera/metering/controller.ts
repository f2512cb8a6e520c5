import type { MeteringRules } from '../../../contract/policy/photo-metering.ts';
import type { Abilities, Control, Controls, Point } from './controls.ts';
import { Tide } from './tide.ts';

/** What has come of it so far. */
export type Obedience =
  /** Nothing was asked that would show. */
  | 'notAsked'
  | 'obeys'
  /** It claims what it does not do. */
  | 'ignores'
  /** It swings to and fro, and is let alone. */
  | 'swings';

/** One look at the face in the camera's own picture. */
export interface Look {
  /** Middle of the face, shares of the picture's width and height. */
  readonly face: Point;
  /** By how many stops it is too dark, or too bright where below zero. */
  readonly stops: number;
  /** Seconds on any steady clock. */
  readonly at: number;
}

interface Change {
  readonly at: number;
  /** How far off the face was before. */
  readonly stops: number;
  /** What was asked for, in stops. */
  readonly asked: number;
}

/** A wider range than this many stops is none in stops; such a camera's whole range is taken for eight of them. */
const WIDEST_IN_STOPS = 16;
const USUAL_STOPS = 8;
/** What a change of one stop did is believed within these bounds, since the scene changes, too. */
const SURPRISE = { least: 0.5, most: 2 };

/**
 * Decides what to tell a camera, look by look: to expose by itself, to look at the face, then to expose more or less, in steps
 * that wait for their effect. It gives up on a camera that does not heed it.
 */
export class MeteringController {
  readonly #can: Abilities;
  readonly #rules: MeteringRules;
  readonly #start: number;
  readonly #tide: Tide;
  readonly #refused = new Set<Control>();
  #told: Controls = {};
  #point: Point | null = null;
  #lastAt = Number.NEGATIVE_INFINITY;
  #change: Change | null = null;
  #perStop: number;
  #resting = false;
  #without = 0;
  #swings = 0;
  #direction = 0;
  #obedience: Obedience = 'notAsked';

  /** @param found How the camera was set before. */
  constructor(can: Abilities, found: Controls, rules: MeteringRules) {
    this.#can = can;
    this.#rules = rules;
    this.#tide = new Tide(rules.calmSeconds, rules.calmStops);
    const { compensation: range } = can;
    const width = range ? range.max - range.min : 0;
    this.#perStop = width > WIDEST_IN_STOPS ? width / USUAL_STOPS : 1;
    const neutral = range ? Math.min(range.max, Math.max(range.min, 0)) : 0;
    this.#start = found.exposureCompensation ?? neutral;
  }

  /** All that the camera is told. */
  get told(): Controls {
    return this.#told;
  }

  get obedience(): Obedience {
    return this.#obedience;
  }

  /** One thing more to tell the camera now; null where there is none. */
  next(look: Look): Control | null {
    this.#tide.add(look);
    const control = this.#mode() ?? this.#place(look) ?? this.#amount(look);
    if (control) this.#lastAt = look.at;
    return control;
  }

  /** The camera did not take it. */
  refuse(control: Control): void {
    this.#refused.add(control);
    const { [control]: _, ...rest } = this.#told;
    this.#told = rest;
    this.#change = null;
  }

  #may(control: Control): boolean {
    return !this.#refused.has(control);
  }

  #tell(controls: Controls, control: Control): Control {
    this.#told = { ...this.#told, ...controls };
    return control;
  }

  #mode(): Control | null {
    const itself = 'continuous';
    const { exposureMode, whiteBalanceMode } = this.#told;
    if (this.#can.exposesItself && this.#may('exposureMode') && !exposureMode)
      return this.#tell({ exposureMode: itself }, 'exposureMode');
    if (this.#can.balancesItself && this.#may('whiteBalanceMode') && !whiteBalanceMode)
      return this.#tell({ whiteBalanceMode: itself }, 'whiteBalanceMode');
    return null;
  }

  #place({ face, at }: Look): Control | null {
    if (!this.#can.points || !this.#may('pointsOfInterest')) return null;
    const before = this.#point;
    const moved = before ? Math.hypot(face.x - before.x, face.y - before.y) : Number.POSITIVE_INFINITY;
    // A change that is under way is judged first: a new place has an effect of its own.
    if (moved < this.#rules.move || this.#change || (before && !this.#isSettled(at))) return null;
    this.#point = face;
    return this.#tell({ pointsOfInterest: [face] }, 'pointsOfInterest');
  }

  #isSettled(at: number): boolean {
    return at - this.#lastAt >= this.#rules.settleSeconds;
  }

  #amount({ at }: Look): Control | null {
    const { compensation: range } = this.#can;
    if (!range || !this.#may('exposureCompensation')) return null;
    if (this.#obedience === 'swings' || !this.#isSettled(at) || !this.#judge(at)) return null;
    if (this.#obedience === 'ignores') return this.#giveBack();
    const stops = this.#tide.level;
    const { goodStops, wakeStops, damping, mostStops } = this.#rules;
    // With each swing the camera has to be further off before it is touched again.
    const slack = 1 + this.#swings;
    this.#resting = Math.abs(stops) <= (this.#resting ? wakeStops : goodStops) * slack;
    if (this.#resting || !this.#tide.isCalm) return null;
    const asked = Math.max(-mostStops, Math.min(mostStops, stops * damping));
    return this.#ask(asked, at);
  }

  /** Whether the last change has shown what it does, and the next one may be thought of. */
  #judge(at: number): boolean {
    const change = this.#change;
    if (!change) return true;
    const { waitSeconds, leastEffect, triesWithoutEffect } = this.#rules;
    const effect = (change.stops - this.#tide.level) / change.asked;
    const shows = effect >= leastEffect;
    if (at - change.at < waitSeconds && !(shows && this.#tide.isCalm)) return false;
    this.#change = null;
    if (shows) {
      this.#without = 0;
      this.#obedience = 'obeys';
      this.#perStop /= Math.max(SURPRISE.least, Math.min(SURPRISE.most, effect));
      return true;
    }
    this.#without += 1;
    if (this.#without < triesWithoutEffect) return true;
    this.#obedience = 'ignores';
    return true;
  }

  /** It may have done something else than it was told. */
  #giveBack(): Control | null {
    if ((this.#told.exposureCompensation ?? this.#start) === this.#start) return null;
    return this.#tell({ exposureCompensation: this.#start }, 'exposureCompensation');
  }

  /** Asks for so many stops more, as far as the camera goes. */
  #ask(asked: number, at: number): Control | null {
    const { compensation: range } = this.#can;
    if (!range) return null;
    const direction = Math.sign(asked);
    if (this.#direction === -direction) this.#swings += 1;
    this.#direction = direction;
    if (this.#swings > this.#rules.mostSwings) {
      this.#obedience = 'swings';
      return null;
    }
    const now = this.#told.exposureCompensation ?? this.#start;
    const far = this.#rules.farStops * this.#perStop;
    const least = Math.max(range.min, this.#start - far);
    const most = Math.min(range.max, this.#start + far);
    const wanted = onStep(now + asked * this.#perStop, range);
    const value = Math.max(least, Math.min(most, wanted));
    if (value === now) return null;
    this.#change = { at, stops: this.#tide.level, asked: (value - now) / this.#perStop };
    return this.#tell({ exposureCompensation: value }, 'exposureCompensation');
  }
}

function onStep(value: number, { min, step }: NonNullable<Abilities['compensation']>): number {
  return step === 0 ? value : min + Math.round((value - min) / step) * step;
}
