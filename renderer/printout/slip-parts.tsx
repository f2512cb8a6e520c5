import type { ReactNode } from 'react';
import { QrCode } from '../primitives/qr-code.tsx';

interface Part {
  readonly term: string;
  readonly value: ReactNode;
}

/** Names above their values: a slip is too narrow for both beside each other. */
export function SlipParts({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <dl>
      {parts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function SlipLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What it says stands on the printout in letters, too. */
export function SlipQr({ text }: { readonly text: string }) {
  return <QrCode text={text} label={text} />;
}
