import type { ReactNode } from 'react';

interface Row {
  readonly term: ReactNode;
  readonly value: ReactNode;
  /** Which rule gave the value. */
  readonly rule?: string;
  readonly total?: boolean;
  /** An amount that the page is about. */
  readonly figure?: boolean;
}

/** Names and values below each other. */
export function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl className="rows">
      {rows.map(({ term, value, rule, total, figure }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone.
        <div className={total ? 'row row-total' : figure ? 'row row-figure' : 'row'} key={place}>
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
