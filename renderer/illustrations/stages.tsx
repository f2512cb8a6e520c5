import { Drawing } from './drawing.tsx';

/** A way with stations, of which the first are done. */
export function StagesPicture() {
  return (
    <Drawing width={100} height={100}>
      <path d="M24 18v64" />
      <circle cx="24" cy="18" r="9" fill="var(--primary)" />
      <circle cx="24" cy="50" r="9" fill="var(--accent)" />
      <circle cx="24" cy="82" r="9" />
      <path d="M46 18h42M46 50h32M46 82h38" strokeWidth="5" />
      <path d="M20 18l3 3 5-6" stroke="var(--onPrimary)" fill="none" />
    </Drawing>
  );
}
