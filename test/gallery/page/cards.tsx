import { panelSize, type View, writeAddress } from '../address.ts';
import type { Sample } from '../samples/samples.ts';
import { ScaledFrame } from './scaled-frame.tsx';

const CARD_WIDTH = { portrait: 270, landscape: 440 } as const;

interface Props {
  readonly samples: readonly Sample[];
  readonly view: View;
  /** What a card leads to, and is called after: its screen with all states, or its state. */
  readonly leadsTo: 'screen' | 'state';
}

/** Samples side by side, each a picture and a link. */
export function Cards({ samples, view, leadsTo }: Props) {
  const scale = CARD_WIDTH[view.orientation] / panelSize(view).width;
  return (
    <ul className="cards">
      {samples.map((sample) => {
        const { screen, state } = sample;
        const address = { screen, state: leadsTo === 'state' ? state : null, view };
        return (
          <li key={`${screen}/${state}`} className="card">
            <ScaledFrame sample={sample} view={view} scale={scale} isPicture />
            <a className="card-name" href={writeAddress(address)}>
              {leadsTo === 'state' ? state : screen}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
