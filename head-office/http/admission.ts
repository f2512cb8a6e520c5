import type { Settings } from '../configuration/configure.ts';

/** Admits as many submissions as one instance can hold in memory and process in time. */
export interface Admission {
  /**
   * Lets a submission begin, or says after how many seconds to try again. One that has begun may still have to make
   * room for others: then `turnAway` is called, once.
   */
  enter(turnAway: TurnAway): Submission | { retryAfterSeconds: number };
  /** After how many seconds whoever has just been answered is to bring the next one; 0 while there is room for all. */
  nextAfterSeconds(): number;
}

type TurnAway = (retryAfterSeconds: number) => void;

/** A submission on its way in. It has what it has shown to need, never what it says it will. */
export interface Submission {
  /** So many bytes more have come. */
  take(bytes: number): void;
  /** All of it has come: from now on it keeps its place until it leaves. */
  complete(): void;
  leave(): void;
}

interface Body {
  readonly since: number;
  readonly turnAway: TurnAway;
  heardAt: number;
  bytes: number;
  isComplete: boolean;
}

type AdmissionSettings = Settings['admission'] & Pick<Settings['limits'], 'leastBytesPerSecond'>;

/**
 * A submission takes its place with its first bytes, and keeps it while more keep coming: when places run out, the
 * place of one that stands still is given to another, and its sender has to find a new one with its next bytes. Memory
 * is taken as it fills up: when it runs out, those are turned away that stand still, then those that came last.
 *
 * Each refused request gets its own time to return, spaced by the rate at which places became free lately; and while
 * many are there, each answered one gets such a time for the sender's next. So of a fleet that comes at once most are
 * sent away once and take turns from then on, and no kiosk waits longer than needed. `now` is in milliseconds from any start;
 * `random` is in [0, 1).
 */
export function createAdmission(
  settings: AdmissionSettings,
  now: () => number = () => performance.now(),
  random: () => number = Math.random,
): Admission {
  const { mostSubmissions, mostBytes, stalledSeconds, leastBytesPerSecond } = settings;
  /** In the order in which they came. */
  const bodies = new Set<Body>();
  const placed = new Set<Body>();
  let bytesHeld = 0;
  const shareTaken = () => Math.max(placed.size / mostSubmissions, bytesHeld / mostBytes);
  const nextReturn = createReturns(settings, shareTaken, now, random);

  function standsStill(body: Body, at: number): boolean {
    if (body.isComplete) return false;
    const tooSlow = body.bytes < (leastBytesPerSecond * (at - body.since)) / 1_000;
    return tooSlow || at - body.heardAt > stalledSeconds * 1_000;
  }

  function hasPlaceLeft(at: number): boolean {
    if (placed.size < mostSubmissions) return true;
    for (const body of placed) if (standsStill(body, at)) placed.delete(body);
    return placed.size < mostSubmissions;
  }

  function remove(body: Body): void {
    placed.delete(body);
    if (bodies.delete(body)) bytesHeld -= body.bytes;
  }

  function turnAway(body: Body): void {
    remove(body);
    body.turnAway(nextReturn.after());
  }

  /** A body larger than `mostBytes` is taken when nothing else is there, else it never would be. */
  function makeRoom(at: number): void {
    while (bytesHeld > mostBytes && bodies.size > 1) {
      const arriving = [...bodies].filter(({ isComplete }) => !isComplete);
      const last = arriving.find((body) => standsStill(body, at)) ?? arriving.at(-1);
      if (!last) return;
      turnAway(last);
    }
  }

  return {
    enter(turnAwayThis) {
      const at = now();
      if (!hasPlaceLeft(at)) return { retryAfterSeconds: nextReturn.after() };
      const body: Body = { since: at, heardAt: at, bytes: 0, isComplete: false, turnAway: turnAwayThis };
      bodies.add(body);
      return {
        take(bytes) {
          if (!bodies.has(body)) return;
          const moment = now();
          body.heardAt = moment;
          body.bytes += bytes;
          bytesHeld += bytes;
          if (!placed.has(body) && !hasPlaceLeft(moment)) return turnAway(body);
          placed.add(body);
          makeRoom(moment);
        },
        complete() {
          body.isComplete = true;
        },
        leave() {
          if (bodies.has(body) && body.isComplete) nextReturn.count();
          remove(body);
        },
      };
    },
    nextAfterSeconds: () => (shareTaken() > WELL_TAKEN / 2 ? nextReturn.after() : 0),
  };
}

/** The share of places, or of memory, at which nobody stands still for want of work and few are sent away. */
const WELL_TAKEN = 0.5;

/**
 * Gives out times to return, at the pace at which submissions were decided upon lately: somewhat faster while there is
 * much room, up to half as fast again, and slower while there is little, down to half as fast.
 */
function createReturns(
  { retryAfterSeconds: { least, most }, leastPerSecond }: AdmissionSettings,
  shareTaken: () => number,
  now: () => number,
  random: () => number,
) {
  let decided = rateOf(leastPerSecond, now());
  /** The last time that was given out. */
  let lastReturn = 0;
  return {
    count(): void {
      decided = decided.count(now());
    },
    after(): number {
      const at = now();
      const earliest = Math.max(lastReturn, at + least * 1_000);
      const perSecond = decided.perSecond(at) * (1 + WELL_TAKEN - Math.min(shareTaken(), 1));
      lastReturn = Math.min(earliest + 1_000 / perSecond, at + most * 1_000);
      // When the queue is longer than `most` seconds, times are spread over all of it at random.
      const isFull = lastReturn === at + most * 1_000;
      const wait = isFull ? least + random() * (most - least) : (lastReturn - at) / 1_000;
      return Math.min(most, Math.ceil(wait));
    },
  };
}

const WINDOW_MS = 10_000;
const SURE_AFTER_MS = 1_000;

interface Rate {
  count(at: number): Rate;
  perSecond(at: number): number;
}

/** The highest of: the rate in the last complete window of ten seconds, in the current one, and `least`. */
function rateOf(least: number, since: number, counted = 0, before = least): Rate {
  return {
    count(at) {
      if (at - since < WINDOW_MS) return rateOf(least, since, counted + 1, before);
      return rateOf(least, at, 1, (counted * 1_000) / (at - since));
    },
    perSecond: (at) => Math.max(least, before, (counted * 1_000) / Math.max(at - since, SURE_AFTER_MS)),
  };
}
