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
  const look = {
    viewBox: `0 0 ${width} ${height}`,
    fill: 'var(--surface)',
    stroke: 'currentColor',
    strokeWidth: 3,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  } as const;
  if (label === undefined) {
    return (
      <svg aria-hidden="true" {...look}>
        {children}
      </svg>
    );
  }
  return (
    <svg role="img" aria-label={label} {...look}>
      {children}
    </svg>
  );
}
