import { Drawing } from './drawing.tsx';

export function ClockPicture() {
  return (
    <Drawing width={160} height={120}>
      <circle cx="80" cy="60" r="50" fill="var(--tint)" />
      <path d="M80 18v6M80 96v6M38 60h6M116 60h6" />
      <path d="M80 30v30l20 14" fill="none" strokeWidth="5" />
      <circle cx="80" cy="60" r="4" fill="currentColor" />
    </Drawing>
  );
}
