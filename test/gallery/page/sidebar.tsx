import { useState } from 'react';
import { topics } from '../../../scripts/structure/tree/house.ts';
import { type Address, writeAddress } from '../address.ts';
import { samples } from '../samples/samples.ts';
import { type Entry, entries } from './entries.ts';

/** All screens by topic, and a search over their names and the names of their states. */
export function Sidebar({ address }: { readonly address: Address }) {
  const [search, setSearch] = useState('');
  const { view } = address;
  const found = entries.filter((entry) => matches(entry, search));
  return (
    <nav className="sidebar" aria-label="Screens">
      <p className="sidebar-title">
        <a href={writeAddress({ screen: null, state: null, view })}>Anjungan JHT</a>
        <span>
          {entries.length} screens, {samples.length} states
        </span>
        <a href={`design.html${writeAddress({ screen: null, state: null, view })}`}>Tokens and parts</a>
      </p>
      <input
        type="search"
        className="sidebar-search"
        placeholder="Search screens and states"
        aria-label="Search screens and states"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <div className="sidebar-list">
        {topics.map((topic) => {
          const own = found.filter((entry) => entry.topic === topic);
          if (own.length === 0) return null;
          return (
            <section key={topic}>
              <h2>{topic}</h2>
              <ul>
                {own.map(({ screen, samples: states }) => (
                  <li key={screen}>
                    <a
                      href={writeAddress({ screen, state: null, view })}
                      aria-current={address.screen === screen ? 'page' : undefined}
                    >
                      <span>{screen}</span>
                      <span className="sidebar-count">{states.length}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
        {found.length === 0 && <p className="sidebar-none">No screen is called that.</p>}
      </div>
    </nav>
  );
}

/** Every word is part of the name of the topic, the screen or one of its states. */
function matches({ screen, topic, samples: states }: Entry, search: string): boolean {
  const names = [topic, screen, ...states.map(({ state }) => state)].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => names.includes(word));
}
