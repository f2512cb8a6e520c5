import { CalendarClock, Check, Hand, Hourglass, Power, TriangleAlert, Unplug, X } from 'lucide-react';

const icons = {
  /** It is done, or may be done. */
  good: Check,
  /** The kiosk is at work; nothing is to be pressed. */
  wait: Hourglass,
  /** Not now, or not here, and what leads there. */
  later: CalendarClock,
  /** Something has to be put right first. */
  mend: TriangleAlert,
  /** It was decided against. */
  refused: X,
  /** The line is down. */
  offline: Unplug,
  /** A person helps. */
  help: Hand,
  /** Nobody is served here. */
  closed: Power,
};

/** What a page says at a glance. */
export type Tone = keyof typeof icons;

/** The sign beside the heading; the words say the same. */
export function Badge({ tone }: { readonly tone: Tone }) {
  const Icon = icons[tone];
  return (
    <span className="page-badge">
      <Icon aria-hidden />
    </span>
  );
}
