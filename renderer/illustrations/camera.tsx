import { Drawing } from './drawing.tsx';

export function CameraPicture() {
  return (
    <Drawing width={180} height={120}>
      <path
        d="M20 34h34l10-16h52l10 16h34a8 8 0 0 1 8 8v62a8 8 0 0 1-8 8H20a8 8 0 0 1-8-8V42a8 8 0 0 1 8-8z"
        fill="var(--tint)"
      />
      <circle cx="90" cy="70" r="28" />
      <circle cx="90" cy="70" r="14" />
      <path d="M142 50h12" />
    </Drawing>
  );
}
