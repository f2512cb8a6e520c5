import { Ktp, MemberCard } from './documents.tsx';
import { Drawing } from './drawing.tsx';
import { Clerk, Coin, Fisher, Mother } from './people.tsx';

/** Somebody before the kiosk, who is greeted. */
export function HelloPicture() {
  return (
    <Drawing width={320} height={190}>
      <path d="M20 184h280" fill="none" className="free" />
      <rect x="196" y="20" width="72" height="112" rx="8" fill="var(--tint)" />
      <rect x="206" y="30" width="52" height="74" rx="4" />
      <path d="M216 46h32M216 60h24" />
      <rect x="216" y="76" width="32" height="16" rx="4" fill="var(--accent)" />
      <path d="M232 132v52M206 184h52" fill="none" className="free" strokeWidth="6" />
      <g transform="translate(78 40) scale(1.1)">
        <Fisher />
      </g>
      <path d="M146 136c16-2 30-16 42-38" fill="none" className="free" strokeWidth="7" />
    </Drawing>
  );
}

/** People in a row; the first one is served. */
export function QueuePicture() {
  return (
    <Drawing width={340} height={190}>
      <path d="M16 184h308" fill="none" className="free" />
      <g transform="translate(20 66) scale(0.9)">
        <Fisher />
      </g>
      <g transform="translate(98 60) scale(0.95)">
        <Mother />
      </g>
      <g transform="translate(222 44)">
        <Clerk />
      </g>
      <path d="M196 132h120v52H196z" />
      <path d="M196 132h120v14H196z" fill="var(--accent)" />
    </Drawing>
  );
}

/** Two ways, of which one is chosen. */
export function SignpostPicture() {
  return (
    <Drawing width={300} height={190}>
      <path d="M30 184h240" fill="none" className="free" />
      <path d="M142 20h16v164h-16z" fill="var(--tint)" />
      <path d="M120 38h116l28 24-28 24H120z" fill="var(--accent)" />
      <path d="M180 96H64l-28 24 28 24h116z" />
      <path d="M140 62h70M160 120H90" stroke="var(--ink)" fill="none" strokeWidth="5" />
    </Drawing>
  );
}

/** Cards under a glass: whose they are is looked at. */
export function IdentityPicture() {
  return (
    <Drawing width={320} height={190}>
      <g transform="translate(146 18) rotate(6)">
        <MemberCard />
      </g>
      <g transform="translate(26 56) rotate(-4)">
        <Ktp />
      </g>
      <circle cx="236" cy="118" r="40" fill="none" stroke="var(--ink)" strokeWidth="6" />
      <path d="M264 146l30 30" stroke="var(--ink)" strokeWidth="12" />
      <path d="M216 108a24 24 0 0118-16" fill="none" stroke="var(--ink)" />
    </Drawing>
  );
}

/** A list on which everything is ticked, and the coins that it opens. */
export function TickedPicture() {
  return (
    <Drawing width={300} height={190}>
      <rect x="70" y="18" width="122" height="162" rx="8" />
      <rect x="104" y="6" width="54" height="24" rx="6" fill="var(--accent)" />
      <path
        d="M90 62l9 10 15-20M90 102l9 10 15-20M90 142l9 10 15-20"
        fill="none"
        strokeWidth="6"
        stroke="var(--good)"
      />
      <path d="M128 64h44M128 104h44M128 144h34" fill="none" strokeWidth="5" />
      <Coin x={214} y={166} />
      <Coin x={240} y={150} />
      <Coin x={224} y={126} />
    </Drawing>
  );
}

/** A leaf of the calendar that is still to come. */
export function WaitPicture() {
  return (
    <Drawing width={300} height={190}>
      <rect x="84" y="30" width="132" height="144" rx="8" />
      <path d="M84 66V38a8 8 0 018-8h116a8 8 0 018 8v28z" fill="var(--accent)" />
      <path d="M116 18v26M184 18v26" strokeWidth="7" />
      <path d="M104 90h16M142 90h16M180 90h16M104 116h16M142 116h16M104 142h16" fill="none" strokeWidth="6" />
      <circle cx="206" cy="140" r="38" fill="var(--tint)" />
      <path d="M206 116v26l16 12" fill="none" strokeWidth="6" />
    </Drawing>
  );
}

/** The kiosk behind a shutter. */
export function ClosedPicture() {
  return (
    <Drawing width={300} height={190}>
      <rect x="82" y="16" width="136" height="150" rx="8" fill="var(--tint)" />
      <rect x="94" y="28" width="112" height="112" />
      <path d="M94 46h112M94 64h112M94 82h112M94 100h112" fill="none" />
      <path d="M94 118h112v22H94z" fill="var(--accent)" />
      <path
        d="M100 140l18-22M124 140l18-22M148 140l18-22M172 140l18-22"
        fill="none"
        stroke="var(--onAccent)"
        strokeWidth="7"
      />
      <path d="M150 166v18M112 184h76" fill="none" className="free" strokeWidth="6" />
    </Drawing>
  );
}
