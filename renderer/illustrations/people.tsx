/** Somebody under a wide hat of woven palm, 70 by 130. */
export function Fisher() {
  return (
    <g>
      <path d="M4 130c0-42 10-60 31-60s31 18 31 60z" fill="var(--tint)" />
      <path d="M24 72l11 14 11-14" />
      <circle cx="35" cy="48" r="17" />
      <path d="M29 50h.1M41 50h.1" strokeWidth="5" />
      <path d="M29 56c4 4 8 4 12 0" fill="none" strokeWidth="3" />
      <path d="M1 36C14 20 26 8 35 6c9 2 21 14 34 30-22 8-46 8-68 0z" fill="var(--accent)" />
      <path d="M35 6v34M18 22l-4 16M52 22l4 16" fill="none" strokeWidth="2" />
    </g>
  );
}

/** Somebody in a headscarf, 70 by 130. */
export function Mother() {
  return (
    <g>
      <path d="M4 130c0-42 10-58 31-58s31 16 31 58z" />
      <path d="M11 58C6 4 64 4 59 58c2 14 8 26 4 38-14 8-42 8-56 0-4-12 2-24 4-38z" fill="var(--goodTint)" />
      <ellipse cx="35" cy="46" rx="14" ry="17" />
      <path d="M29 46h.1M41 46h.1" strokeWidth="5" />
      <path d="M29 53c4 4 8 4 12 0" fill="none" strokeWidth="3" />
    </g>
  );
}

/** Somebody of the branch, with a badge, 70 by 130. */
export function Clerk() {
  return (
    <g>
      <path d="M4 130c0-42 10-58 31-58s31 16 31 58z" fill="var(--tint)" />
      <path d="M24 74l11 16 11-16" />
      <circle cx="35" cy="44" r="18" />
      <path d="M17 42c0-32 38-30 37 0-14 2-24-1-28-8-1 5-4 8-9 8z" fill="currentColor" />
      <path d="M29 47h.1M42 47h.1" strokeWidth="5" />
      <path d="M29 54c4 4 9 4 13 0" fill="none" strokeWidth="3" />
      <rect x="42" y="100" width="15" height="10" rx="2" fill="var(--accent)" strokeWidth="2.5" />
    </g>
  );
}

/** A coin of savings, 26 across, about its middle. */
export function Coin({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r="13" fill="var(--accent)" />
      <path d="M-4 6V-6h5a4 4 0 010 8h-5M0 2l5 5" fill="none" stroke="var(--onAccent)" strokeWidth="2.5" />
    </g>
  );
}
