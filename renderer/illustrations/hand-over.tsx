import { Drawing } from './drawing.tsx';

/** The participant alone at the kiosk; the member of staff, with the badge, steps back. */
export function HandOverPicture() {
  return (
    <Drawing width={220} height={150}>
      <rect x="12" y="24" width="46" height="72" rx="5" />
      <path d="M22 40h26M22 52h18" />
      <rect x="22" y="72" width="26" height="12" rx="3" fill="currentColor" />
      <path d="M35 96v40M18 140h34" />
      <circle cx="92" cy="46" r="16" />
      <path d="M66 112c1-28 10-42 26-42s25 14 26 42z" fill="var(--tint)" />
      <circle cx="182" cy="46" r="16" />
      <path d="M167 41c2-13 29-15 30 0-9 2-20 0-23-5-1 3-3 5-7 5z" fill="currentColor" />
      <path d="M156 112c1-28 10-42 26-42s25 14 26 42z" />
      <rect x="180" y="86" width="13" height="8" rx="2" fill="var(--accent)" strokeWidth="2.5" />
      <path d="M126 132h52M166 122l12 10-12 10" fill="none" />
    </Drawing>
  );
}
