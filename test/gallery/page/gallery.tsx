import { useEffect } from 'react';
import { readAddress } from '../address.ts';
import { Controls } from './controls.tsx';
import { entries } from './entries.ts';
import { Overview } from './overview.tsx';
import { Sidebar } from './sidebar.tsx';
import { Single } from './single.tsx';
import { States } from './states.tsx';
import { useAddress } from './use-address.ts';

/** The list of screens on the left; on the right how they are looked at, and what there is to see. */
export function Gallery() {
  const { address, changeView } = useAddress();
  const { screen, state, view } = address;
  const entry = entries.find((each) => each.screen === screen);
  const sample = entry?.samples.find((each) => each.state === state);
  useEffect(() => {
    // Settings that were changed within a frame hold for all of them.
    const hear = ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'object' || data === null || !('address' in data)) return;
      if (typeof data.address === 'string') changeView(readAddress(data.address).view);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [changeView]);
  useEffect(() => {
    document.title = [state, screen, 'Gallery of Anjungan JHT'].filter((part) => part !== null).join(' · ');
  }, [screen, state]);
  return (
    <div className="gallery">
      <Sidebar address={address} />
      <div className="gallery-stage">
        <Controls view={view} onChange={changeView} />
        <main className="gallery-main">
          {!entry && <Overview view={view} />}
          {entry && !sample && <States entry={entry} view={view} />}
          {entry && sample && <Single sample={sample} among={entry.samples} view={view} />}
        </main>
      </div>
    </div>
  );
}
