import type { ReactNode } from 'react';
import './illustrations.css';

interface Props {
  readonly width: number;
  readonly height: number;
  /** Given only where the drawing says something that no text beside it says. */
  readonly label?: string;
  /** A scene that goes on to the edges of its place, standing on its lower one. */
  readonly fills?: boolean;
  readonly children: ReactNode;
}

/**
 * Our own line drawings in one hand: one stroke with round ends, flat fills, the colours of the contrast in force. What
 * stands free of any filled shape has the class `free`, and is drawn in the colour of the words beside it.
 */
export function Drawing({ width, height, label, fills = false, children }: Props) {
  const attributes = {
    viewBox: `0 0 ${width} ${height}`,
    fill: 'var(--surface)',
    stroke: 'currentColor',
    strokeWidth: 4,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    ...(fills ? { preserveAspectRatio: 'xMidYMax slice' } : {}),
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
