import type { ReactNode } from 'react';

interface Row {
  readonly term: ReactNode;
  readonly value: ReactNode;
  /** Which rule gave the value. */
  readonly rule?: string;
  readonly total?: boolean;
}

/** Names and values below each other. */
export function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl className="rows">
      {rows.map(({ term, value, rule, total }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone.
        <div className={total ? 'row row-total' : 'row'} key={place}>
          <dt>
            {term}
            {rule && <span className="row-rule soft">{rule}</span>}
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
