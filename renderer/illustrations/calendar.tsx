import { Drawing } from './drawing.tsx';

/** A calendar leaf with days, of which the first are ticked. */
export function CalendarPicture() {
  return (
    <Drawing width={100} height={100}>
      <rect x="10" y="18" width="80" height="74" rx="6" />
      <path d="M10 36V24a6 6 0 016-6h68a6 6 0 016 6v12z" fill="var(--primary)" />
      <path d="M30 10v16M70 10v16" strokeWidth="5" />
      <path d="M22 54l5 5 8-10M44 54l5 5 8-10" strokeWidth="4" fill="none" />
      <rect x="66" y="47" width="13" height="13" fill="var(--accent)" />
      <path d="M22 76h14M44 76h14M66 76h13" strokeWidth="4" />
    </Drawing>
  );
}
