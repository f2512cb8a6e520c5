import { Drawing } from './drawing.tsx';

/** A letter with a head, a stamp and a signature, 120 by 150. */
function Letter() {
  return (
    <g>
      <path d="M4 4h84l28 28v114H4z" />
      <path d="M88 4v28h28" fill="var(--tint)" />
      <path d="M22 30h44M22 44h30" strokeWidth="5" />
      <path d="M22 66h76M22 80h76M22 94h56" strokeWidth="3" />
      <circle cx="84" cy="120" r="16" fill="var(--accent)" />
      <path d="M77 120l5 6 9-11" fill="none" stroke="var(--onAccent)" />
      <path d="M22 128c6-12 10-12 12-2s8-8 12-2 8 2 12 0" fill="none" strokeWidth="3" />
    </g>
  );
}

export function LetterPicture() {
  return (
    <Drawing width={126} height={156}>
      <g transform="translate(3 3)">
        <Letter />
      </g>
    </Drawing>
  );
}

/** A letter that comes back. */
export function ReturnedPicture() {
  return (
    <Drawing width={300} height={190}>
      <g transform="translate(120 14) rotate(5)">
        <Letter />
      </g>
      <circle cx="236" cy="146" r="32" fill="var(--bad)" stroke="var(--surface)" />
      <path d="M223 133l26 26M249 133l-26 26" stroke="var(--surface)" strokeWidth="8" />
      <path d="M96 60H42a26 26 0 000 52h34M60 94l18 18-18 18" fill="none" className="free" strokeWidth="6" />
    </Drawing>
  );
}
