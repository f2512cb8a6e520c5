import { Drawing } from './drawing.tsx';

/** What is written on the marking, in every contrast. */
const MARKED = 'var(--onAccent)';

/** An identity card, 150 by 96, with its number across the top. */
export function Ktp({ marked = false }: { readonly marked?: boolean }) {
  return (
    <g>
      <rect width="150" height="96" rx="7" fill="var(--tint)" />
      <path d="M40 11h70" strokeWidth="4" />
      {marked && <rect x="8" y="19" width="122" height="18" rx="4" fill="var(--accent)" stroke="none" />}
      <path d="M14 28h14M36 28h88" strokeWidth={marked ? 5 : 4} stroke={marked ? MARKED : 'currentColor'} />
      <path d="M14 46h22M44 46h48M14 58h22M44 58h40M14 70h22M44 70h48M14 82h22M44 82h34" strokeWidth="2.5" />
      <rect x="104" y="44" width="36" height="42" rx="3" />
      <circle cx="122" cy="59" r="7.5" />
      <path d="M108 84c1-11 7-15 14-15s13 4 14 15" />
    </g>
  );
}

/** A savings book, 160 by 110, open at its first page. */
export function BankBook({ marked = false }: { readonly marked?: boolean }) {
  return (
    <g>
      <path d="M4 8c26-7 52-6 76 2 24-8 50-9 76-2v92c-26-7-52-6-76 2-24-8-50-9-76-2z" />
      <path d="M80 10v92" strokeWidth="2.5" />
      <path d="M18 26c14-2 30-2 46 1M18 42c14-2 30-2 46 1M18 58c10-1 20-1 30 0" strokeWidth="2.5" />
      {marked && <path d="M93 39c16-3 34-4 51-2" stroke="var(--accent)" strokeWidth="17" />}
      <path d="M96 26c8-2 18-3 28-3" strokeWidth="2.5" />
      <path
        d="M96 40c14-3 30-4 45-2"
        strokeWidth={marked ? 5 : 4}
        stroke={marked ? MARKED : 'currentColor'}
      />
      <path d="M96 58c14-3 30-4 45-2M96 72c14-3 22-4 32-3" strokeWidth="2.5" />
    </g>
  );
}

/** A member card, 150 by 96, with its number below. */
export function MemberCard({ marked = false }: { readonly marked?: boolean }) {
  return (
    <g>
      <rect width="150" height="96" rx="9" />
      <path d="M0 30h150V9a9 9 0 0 0-9-9H9a9 9 0 0 0-9 9z" fill="var(--tint)" />
      <path d="M16 15h60" strokeWidth="4" />
      <path d="M118 8l12 4v7c0 6-5 9-12 12-7-3-12-6-12-12v-7z" strokeWidth="2.5" />
      {marked && <rect x="8" y="43" width="112" height="18" rx="4" fill="var(--accent)" stroke="none" />}
      <path
        d="M16 52h24M48 52h30M86 52h30"
        strokeWidth={marked ? 5 : 4}
        stroke={marked ? MARKED : 'currentColor'}
      />
      <path d="M16 72h62M16 83h40" strokeWidth="2.5" />
    </g>
  );
}

/** The two things a person brings: KTP and bank book. */
export function BringPicture() {
  return (
    <Drawing width={300} height={170}>
      <g transform="translate(120 14) rotate(5)">
        <BankBook />
      </g>
      <g transform="translate(14 54) rotate(-4)">
        <Ktp />
      </g>
    </Drawing>
  );
}

export function KtpPicture() {
  return (
    <Drawing width={158} height={104}>
      <g transform="translate(4 4)">
        <Ktp />
      </g>
    </Drawing>
  );
}

export function BankBookPicture() {
  return (
    <Drawing width={168} height={116}>
      <g transform="translate(4 4)">
        <BankBook marked />
      </g>
    </Drawing>
  );
}

export function CardPicture() {
  return (
    <Drawing width={156} height={156}>
      <g transform="translate(3 30)">
        <MemberCard />
      </g>
    </Drawing>
  );
}
