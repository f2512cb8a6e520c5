import { bankColours } from '../../theme/bank-colours.ts';
import './bank-mark.css';

interface Props {
  readonly code: string;
  readonly name: string;
}

/** A bank's capitals on a colour of its own, so that it is found at a glance; its name stands beside. */
export function BankMark({ code, name }: Props) {
  const letters = name.replace(/[^A-Z]/g, '').slice(0, 4);
  return (
    <svg className="bank-mark" viewBox="0 0 64 40" aria-hidden>
      <rect width="64" height="40" rx="6" fill={bankColours.get(code) ?? 'var(--primary)'} />
      <text
        x="32"
        y="21"
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={letters.length > 3 ? 19 : 23}
      >
        {letters}
      </text>
    </svg>
  );
}
