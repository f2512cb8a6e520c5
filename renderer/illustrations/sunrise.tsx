import { Drawing } from './drawing.tsx';

/** A line of waves, as wide as any place. */
const waves = (x: number, y: number) => `M${x} ${y}${'c14-8 26-8 40 0s26 8 40 0'.repeat(27)}`;

/** Sun over the sea and a boat that comes home: what savings for old age are for. The sea goes on to the sides. */
export function SunrisePicture() {
  return (
    <Drawing width={320} height={230} fills>
      <circle cx="222" cy="108" r="76" fill="var(--accent)" stroke="none" />
      <path d="M-900 120h2200v140H-900z" fill="var(--surface)" stroke="none" />
      <path
        d="M140 138h140M170 154h100M196 170h56M212 186h26"
        stroke="var(--accent)"
        strokeWidth="7"
        fill="none"
      />
      <path d="M-900 120h2200" stroke="var(--ink)" fill="none" />
      <path d="M-40 112c20-26 40-30 62-12 20-20 44-16 62 20" fill="var(--tint)" stroke="var(--ink)" />
      <g stroke="var(--ink)">
        <path d="M104 36v128" strokeWidth="5" />
        <path d="M98 44c-8 42-34 76-66 94h66z" fill="var(--tint)" />
        <path d="M110 40c34 30 48 66 46 98h-46z" />
        <path d="M20 158c56 14 112 14 168-4-8 30-26 44-48 46H70c-24-2-42-16-50-42z" fill="var(--primary)" />
        <path d="M24 170c52 12 108 12 158-2" stroke="var(--accent)" strokeWidth="5" fill="none" />
      </g>
      <path d={`${waves(-900, 206)}${waves(-880, 222)}`} stroke="var(--ink)" fill="none" />
      <path
        d="M36 40c8-8 14-8 18 0 4-8 10-8 18 0M270 24c6-6 10-6 13 0 3-6 8-6 13 0"
        fill="none"
        className="free"
      />
    </Drawing>
  );
}
