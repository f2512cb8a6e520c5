import type { View } from '../address.ts';
import { Cards } from './cards.tsx';
import type { Entry } from './entries.ts';

interface Props {
  readonly entry: Entry;
  readonly view: View;
}

/** The states of one screen. */
export function States({ entry, view }: Props) {
  const { screen, topic, samples } = entry;
  return (
    <>
      <header className="heading">
        <h1>{screen}</h1>
        <p>
          {topic} · {samples.length === 1 ? '1 state' : `${samples.length} states`}
        </p>
      </header>
      <Cards samples={samples} view={view} leadsTo="state" />
    </>
  );
}
