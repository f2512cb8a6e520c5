import { topics } from '../../../scripts/structure/tree/house.ts';
import type { View } from '../address.ts';
import { Cards } from './cards.tsx';
import { entries } from './entries.ts';

/** Every screen with its first state, by topic. */
export function Overview({ view }: { readonly view: View }) {
  return (
    <>
      <header className="heading">
        <h1>All screens</h1>
        <p>the first state of each</p>
      </header>
      {topics.map((topic) => {
        const first = entries
          .filter((entry) => entry.topic === topic)
          .map(({ samples }) => samples.slice(0, 1));
        if (first.length === 0) return null;
        return (
          <section key={topic} className="topic">
            <h2>{topic}</h2>
            <Cards samples={first.flat()} view={view} leadsTo="screen" />
          </section>
        );
      })}
    </>
  );
}
