import type { VisitContext } from './context.ts';

/** Who listens takes longer than who reads: a time of the visit, as it is while the screen is read aloud. */
export function whileRead(
  { settings, ports }: Pick<VisitContext, 'settings' | 'ports'>,
  time: number,
): number {
  if (settings.speech.reads === 'nothing') return time;
  return Math.round((time * ports.times.speechStretchPercent) / 100);
}
