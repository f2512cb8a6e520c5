import { Drawing } from './drawing.tsx';

/** Coins under a roof: savings for old age. */
export function SavingsPicture() {
  return (
    <Drawing width={100} height={100}>
      <path d="M8 46L50 12l42 34" fill="none" strokeWidth="4" />
      <path d="M18 46v46h64V46" fill="var(--tint)" />
      <ellipse cx="50" cy="56" rx="18" ry="6" fill="var(--accent)" />
      <path
        d="M32 56v24c0 3.300 8 6 18 6s18-2.700 18-6V56M32 64c0 3.300 8 6 18 6s18-2.700 18-6M32 72c0 3.300 8 6 18 6s18-2.700 18-6"
        fill="none"
      />
    </Drawing>
  );
}
