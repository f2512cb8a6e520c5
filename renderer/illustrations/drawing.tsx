import type { ReactNode } from 'react';

interface Props {
  readonly width: number;
  readonly height: number;
  /** Given only where the drawing says something that no text beside it says. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Our own line drawings: one stroke, two flat fills, the colours of the contrast in force. */
export function Drawing({ width, height, label, children }: Props) {
  const attributes = {
    viewBox: `0 0 ${width} ${height}`,
    fill: 'var(--surface)',
    stroke: 'currentColor',
    strokeWidth: 3,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
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
