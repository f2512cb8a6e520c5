import type { Outline } from './result.ts';

/** The page's edges over the live picture, which stands in its box as the drawing does: whole, and in the middle. */
export function PageOutline({ outline }: { readonly outline: Outline | null }) {
  if (!outline) return null;
  const { corners, width, height, good } = outline;
  const points = corners.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ');
  return (
    <svg className="camera-outline" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polygon points={points} fill="none" stroke="#000" strokeWidth={width / 100} strokeLinejoin="round" />
      <polygon
        points={points}
        fill="#fff"
        fillOpacity="0.14"
        stroke={good ? '#7dff9b' : '#ffd84d'}
        strokeWidth={width / 180}
        strokeDasharray={good ? undefined : `${width / 40} ${width / 70}`}
        strokeLinejoin="round"
      />
    </svg>
  );
}
