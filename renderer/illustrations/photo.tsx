import { Drawing } from './drawing.tsx';
import './illustrations.css';

/** A face straight inside the frame. */
export function GoodFacePicture() {
  return (
    <Drawing width={150} height={200}>
      <rect x="3" y="3" width="144" height="194" rx="10" fill="var(--tint)" />
      <path d="M22 194c4-34 24-46 53-46s49 12 53 46z" />
      <ellipse cx="75" cy="92" rx="40" ry="52" />
      <path d="M36 78c4-46 74-46 78 0-14 4-58 2-66-18-2 8-6 14-12 18z" fill="currentColor" />
      <path d="M56 90h.1M94 90h.1" strokeWidth="8" />
      <path d="M75 92v16h-6M60 122c8 8 22 8 30 0" fill="none" />
      <ellipse cx="75" cy="90" rx="54" ry="72" fill="none" strokeDasharray="3 9" />
      <g className="good-mark">
        <circle cx="124" cy="172" r="20" fill="currentColor" stroke="var(--surface)" />
        <path d="M114 172l7 8 14-16" fill="none" stroke="var(--surface)" strokeWidth="5" />
      </g>
    </Drawing>
  );
}

/** A face too far away, tilted, behind dark glasses. */
export function BadFacePicture() {
  return (
    <Drawing width={150} height={200}>
      <rect x="3" y="3" width="144" height="194" rx="10" fill="var(--tint)" />
      <ellipse cx="75" cy="90" rx="54" ry="72" fill="none" strokeDasharray="3 9" />
      <g transform="translate(24 62) rotate(-16 60 60) scale(0.62)">
        <path d="M22 194c4-34 24-46 53-46s49 12 53 46z" />
        <ellipse cx="75" cy="92" rx="40" ry="52" />
        <path d="M36 78c4-46 74-46 78 0-14 4-58 2-66-18-2 8-6 14-12 18z" fill="currentColor" />
        <path d="M46 84h24v14H50zM80 84h24l-4 14H80zM70 86h10" fill="currentColor" />
        <path d="M75 104v8h-6M62 126h26" fill="none" />
      </g>
      <g className="bad-mark">
        <circle cx="124" cy="172" r="20" fill="currentColor" stroke="var(--surface)" />
        <path d="M116 164l16 16M132 164l-16 16" fill="none" stroke="var(--surface)" strokeWidth="5" />
      </g>
    </Drawing>
  );
}

/** A camera, as photographers have one. */
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
