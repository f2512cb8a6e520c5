import { Drawing } from './drawing.tsx';

/** A phone with a person on it: the JMO account. */
export function AccountPicture() {
  return (
    <Drawing width={100} height={100}>
      <rect x="24" y="4" width="52" height="92" rx="8" />
      <path d="M44 88h12" />
      <circle cx="50" cy="36" r="10" fill="var(--tint)" />
      <path d="M33 68c1-13 8-18 17-18s16 5 17 18z" fill="var(--tint)" />
    </Drawing>
  );
}
