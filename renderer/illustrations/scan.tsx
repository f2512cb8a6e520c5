import { Drawing } from './drawing.tsx';

/** A phone before a QR code. */
export function ScanPicture() {
  return (
    <Drawing width={100} height={100}>
      <rect x="24" y="4" width="52" height="92" rx="8" />
      <path d="M44 88h12" />
      <path d="M34 30v-8h8M66 30v-8h-8M34 60v8h8M66 60v8h-8" />
      <path d="M40 30h8v8h-8zM52 30h8v8h-8zM40 52h8v8h-8z" fill="var(--tint)" strokeWidth="2.5" />
      <path d="M53 53h3v3h-3zM58 58h2v2h-2zM53 44h7M40 44h8" strokeWidth="2.5" />
    </Drawing>
  );
}
