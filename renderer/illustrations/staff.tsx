import { Drawing } from './drawing.tsx';
import { Clerk } from './people.tsx';

/** Two of the branch, with their badges, behind its desk. */
export function StaffPicture() {
  return (
    <Drawing width={320} height={190}>
      <path d="M16 184h288" fill="none" className="free" />
      <g transform="translate(66 34)">
        <Clerk />
      </g>
      <g transform="translate(184 34)">
        <Clerk />
      </g>
      <path d="M40 138h240v46H40z" />
      <path d="M40 138h240v14H40z" fill="var(--accent)" />
    </Drawing>
  );
}

/** A badge: who of the branch somebody is. */
export function BadgePicture() {
  return (
    <Drawing width={300} height={190}>
      <path d="M118 6l28 40M182 6l-28 40" fill="none" className="free" strokeWidth="7" />
      <rect x="138" y="38" width="24" height="20" rx="5" fill="var(--accent)" />
      <rect x="62" y="54" width="176" height="126" rx="10" />
      <path d="M62 82V64a10 10 0 0110-10h156a10 10 0 0110 10v18z" fill="var(--tint)" />
      <circle cx="112" cy="118" r="16" />
      <path d="M94 114c0-28 36-26 36 0-13 2-23-1-27-7-1 4-5 7-9 7z" fill="currentColor" />
      <path d="M84 164c2-18 12-26 28-26s26 8 28 26z" fill="var(--tint)" />
      <path d="M162 110h56M162 132h56M162 154h34" fill="none" strokeWidth="5" />
    </Drawing>
  );
}

/** A member of staff looks after the kiosk. */
export function CarePicture() {
  return (
    <Drawing width={320} height={190}>
      <path d="M16 184h288" fill="none" className="free" />
      <rect x="170" y="14" width="96" height="122" rx="8" fill="var(--tint)" />
      <rect x="182" y="26" width="72" height="98" rx="4" />
      <Gear />
      <path d="M218 136v48M188 184h60" fill="none" className="free" strokeWidth="6" />
      <g transform="translate(58 36) scale(1.14)">
        <Clerk />
      </g>
      <path d="M124 142c18-2 34-14 46-30" fill="none" className="free" strokeWidth="7" />
    </Drawing>
  );
}

function Gear() {
  return (
    <g transform="translate(218 75)">
      {[0, 45, 90, 135].map((angle) => (
        <path key={angle} d="M0-24V24" transform={`rotate(${angle})`} strokeWidth="11" />
      ))}
      <circle r="18" fill="var(--accent)" />
      <circle r="7" />
    </g>
  );
}
