import { Drawing } from './drawing.tsx';

/** A house with columns, 110 by 120. */
export function Bank() {
  return (
    <g>
      <path d="M4 42L55 6l51 36z" fill="var(--accent)" />
      <circle cx="55" cy="28" r="6" />
      <path d="M12 42h86v60H12z" fill="var(--tint)" />
      <path d="M24 42h14v60H24zM48 42h14v60H48zM72 42h14v60H72z" />
      <path d="M4 102h102v14H4z" />
    </g>
  );
}

export function BankPicture() {
  return (
    <Drawing width={300} height={130}>
      <g transform="translate(95 5)">
        <Bank />
      </g>
      <path d="M20 121h60M220 121h60" fill="none" className="free" />
      <path d="M46 121V92a16 16 0 1122-22 15 15 0 0110 27c0 10-12 16-32 16" fill="var(--goodTint)" />
    </Drawing>
  );
}
