import type { ReactNode } from 'react';
import './illustrations.css';

/** Units of a drawing up to which its stroke is the finer one. */
const FINE = 190;

interface Props {
  readonly width: number;
  readonly height: number;
  /** Given only where the drawing says something that no text beside it says. */
  readonly label?: string;
  /** A scene that stands on the lower edge of its place, and goes on to its sides. */
  readonly fills?: boolean;
  readonly children: ReactNode;
}

/**
 * Our own line drawings in one hand: one stroke with round ends, flat fills, the colours of the contrast in force. What
 * stands free of any filled shape has the class `free`, and is drawn in the colour of the words beside it.
 */
export function Drawing({ width, height, label, fills = false, children }: Props) {
  // As heavy in a small box, which is drawn larger, as in a wide one.
  const strokeWidth = width <= FINE ? 3 : 4;
  const attributes = {
    viewBox: `0 0 ${width} ${height}`,
    fill: 'var(--surface)',
    stroke: 'currentColor',
    strokeWidth,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    ...(fills ? { preserveAspectRatio: 'xMidYMax meet', overflow: 'visible' } : {}),
  } as const;
  if (label === undefined) {
    return (
      <svg aria-hidden="true" {...attributes}>
        {children}
      </svg>
    );
  }
  return (
    <svg role="img" aria-label={label} {...attributes}>
      {children}
    </svg>
  );
}
