import { Drawing } from './drawing.tsx';

/** A member of staff behind the service desk. */
export function DeskPicture() {
  return (
    <Drawing width={220} height={150}>
      <circle cx="110" cy="38" r="20" />
      <path d="M91 32c2-16 36-18 38 0-12 2-26 0-30-6-1 4-4 6-8 6z" fill="currentColor" />
      <path d="M68 98c2-26 18-36 42-36s40 10 42 36z" fill="var(--tint)" />
      <path d="M100 63l10 13 10-13" fill="var(--surface)" />
      <rect x="122" y="78" width="16" height="9" rx="2" fill="var(--accent)" strokeWidth="2.5" />
      <path d="M14 98h192v10H14zM26 108h168v34H26z" />
      <path d="M172 98V78h22l-4 20M30 98l3-12h22l3 12" />
    </Drawing>
  );
}
