import { Drawing } from './drawing.tsx';

/** Two ends of a line that do not meet. */
export function LinePicture() {
  return (
    <Drawing width={240} height={110}>
      <rect x="8" y="20" width="56" height="70" rx="6" fill="var(--tint)" />
      <path d="M20 36h32M20 50h32M20 64h18" />
      <path d="M176 90h44a14 14 0 0 0 2-28 20 20 0 0 0-38-8 18 18 0 0 0-8 36z" fill="var(--tint)" />
      <path d="M64 56h34M142 56h34" fill="none" className="free" strokeDasharray="1 8" />
      <circle cx="120" cy="56" r="14" fill="var(--accent)" />
      <path d="M114 50l12 12M126 50l-12 12" />
    </Drawing>
  );
}
