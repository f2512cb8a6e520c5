import type { ReactNode } from 'react';
import type { PersonalValue } from '../language/personal.tsx';
import { QrCode } from '../primitives/qr-code.tsx';
import './number-card.css';

interface Props {
  readonly title: string;
  readonly number: PersonalValue;
  /** What the QR code says, and how it is called. */
  readonly qr: { readonly text: string; readonly label: string };
  readonly children?: ReactNode;
}

/** A number made to be written down or photographed, with its QR code. */
export function NumberCard({ title, number, qr, children }: Props) {
  return (
    <section className="card receipt-number">
      <div>
        <h2>{title}</h2>
        <p className="receipt-digits">{number}</p>
        {children}
      </div>
      <QrCode {...qr} />
    </section>
  );
}
