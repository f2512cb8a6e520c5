import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Gauge, type Registry } from 'prom-client';
import type { Clock } from '../../clock.ts';
import type { Settings } from '../../configuration/configure.ts';
import type { Database } from '../../database/tables.ts';
import { errorCode } from '../../error-code.ts';
import { type Figures, gatherFigures } from './figures.ts';

export interface FleetGaugeDependencies {
  /** On a connection of its own, where there are several: whoever sends a claim never waits for a figure. */
  readonly upkeep: Database;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly log: Logger;
}

/**
 * Gauges of what the database knows. `refresh` gathers them at most once in `metrics.everySeconds`, however often it is
 * called, and waits for that no longer than `metrics.waitSeconds`: the former figures then stay, with their time.
 */
export function createFleetGauges(
  registry: Registry,
  { upkeep, clock, settings, log }: FleetGaugeDependencies,
): { refresh(): Promise<void> } {
  const { everySeconds, waitSeconds } = settings.metrics;
  const gauges = makeGauges(registry);
  let gathering: Promise<void> | undefined;
  let begunAt = Number.NEGATIVE_INFINITY;

  async function gather(): Promise<void> {
    begunAt = performance.now();
    try {
      gauges.set(await gatherFigures({ database: upkeep, clock, settings }), clock.now());
    } catch (error) {
      log.warn({ code: errorCode(error) }, 'figures for the metrics cannot be gathered');
    } finally {
      gathering = undefined;
    }
  }

  return {
    async refresh() {
      if (performance.now() - begunAt >= everySeconds * 1_000) gathering ??= gather();
      await Promise.race([gathering, pause(waitSeconds * 1_000, undefined, { ref: false })]);
    },
  };
}

function makeGauges(registry: Registry) {
  const make = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name: `head_office_${name}`, help, labelNames, registers: [registry] });
  const kiosks = make('kiosks', 'Kiosks by the state that the fleet’s pages show.', ['state']);
  const waiting = make('claims_waiting', 'Claims that wait for a person, by what for.', ['for']);
  const oldest = make('claims_waiting_oldest_seconds', 'For how long the oldest of them waits.', ['for']);
  const feed = make('feed_events_waiting', 'Events that a way out of the case feed has yet to take.', [
    'way',
    'client',
  ]);
  const feedOldest = make('feed_oldest_seconds', 'Since the oldest of them was made.', ['way', 'client']);
  const held = make('claims_held_by_kiosks', 'Claims that kiosks say they hold, and that are not here.');
  const heldOldest = make('claims_held_by_kiosks_oldest_seconds', 'Since the first of them was told of.');
  const keyEnd = make(
    'kiosk_key_remaining_seconds',
    'Until the first kiosk is without a key; infinite for never.',
  );
  const gatheredAt = make('figures_timestamp_seconds', 'When kiosks and claims were counted last.');
  return {
    set(figures: Figures, now: Date): void {
      const secondsSince = (since: Date | null) => (since ? (now.getTime() - since.getTime()) / 1_000 : 0);
      for (const [state, count] of Object.entries(figures.kiosks)) kiosks.set({ state }, count);
      for (const [what, { count, since }] of Object.entries(figures.claims)) {
        waiting.set({ for: what }, count);
        oldest.set({ for: what }, secondsSince(since));
      }
      for (const { client, count, since } of figures.feed) {
        const labels = client === undefined ? { way: 'nats' } : { way: 'pull', client };
        feed.set(labels, count);
        feedOldest.set(labels, secondsSince(since));
      }
      held.set(figures.held.count);
      heldOldest.set(secondsSince(figures.held.since));
      keyEnd.set(figures.kioskKeyEnd ? -secondsSince(figures.kioskKeyEnd) : Infinity);
      gatheredAt.set(now.getTime() / 1_000);
    },
  };
}
