import type { ReactNode } from 'react';

interface Row {
  readonly term: string;
  readonly value: ReactNode;
  /** Which rule gave the value. */
  readonly rule?: string;
  readonly total?: boolean;
}

/** Names and values below each other. */
export function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl className="rows">
      {rows.map(({ term, value, rule, total }) => (
        <div className={total ? 'row row-total' : 'row'} key={term}>
          <dt>
            {term}
            {rule && <span className="row-rule soft">{rule}</span>}
          </dt>
          {/* Not read aloud unless the person asks for it (EN 301 549 5.1.3.9). */}
          <dd data-personal>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
