import type { ReactNode } from 'react';

interface Row {
  readonly term: string;
  readonly value: ReactNode;
  readonly total?: boolean;
}

/** Names and values below each other. */
export function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl className="rows">
      {rows.map(({ term, value, total }) => (
        <div className={total ? 'row row-total' : 'row'} key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
