import { useLayoutEffect, useState } from 'react';
import { panelSize, type View, writeAddress } from '../address.ts';
import { panels } from '../panels.ts';
import type { Sample } from '../samples/samples.ts';
import { topicOf } from '../samples/topics.ts';
import { ScaledFrame } from './scaled-frame.tsx';

interface Props {
  readonly sample: Sample;
  /** The states of the same screen. */
  readonly among: readonly Sample[];
  readonly view: View;
}

/** Beside the panel: margins and the list of screens; above and below it: controls and heading. */
const TAKEN = { width: 340, height: 205 };
const SMALLEST = 0.2;

/** One state, as large as the window allows, to be pressed and scrolled as on the kiosk. */
export function Single({ sample, among, view }: Props) {
  const { screen, state } = sample;
  const { width, height } = panelSize(view);
  const scale = useFittingScale(width, height);
  const { mmPerPx } = panels[view.panel];
  const at = among.indexOf(sample);
  const link = (other: Sample | undefined, word: string) =>
    other && <a href={writeAddress({ screen, state: other.state, view })}>{word}</a>;
  return (
    <>
      <header className="heading">
        <h1>
          <a href={writeAddress({ screen, state: null, view })}>{screen}</a>
          <span className="heading-state">{state}</span>
        </h1>
        <p>
          {topicOf(screen)} · {width} × {height} pixels, {Math.round(width * mmPerPx)} ×{' '}
          {Math.round(height * mmPerPx)} mm, shown at {Math.round(scale * 100)} %
        </p>
        <p className="heading-links">
          {link(among[at - 1], 'Previous state')}
          {link(among[at + 1], 'Next state')}
          <a href={`frame.html${writeAddress({ screen, state, view })}`} target="_blank" rel="noreferrer">
            Open alone
          </a>
        </p>
      </header>
      <ScaledFrame key={`${screen}/${state}`} sample={sample} view={view} scale={scale} />
    </>
  );
}

function useFittingScale(width: number, height: number): number {
  const [room, setRoom] = useState({ width: window.innerWidth, height: window.innerHeight });
  useLayoutEffect(() => {
    const measure = () => setRoom({ width: window.innerWidth, height: window.innerHeight });
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const fitting = Math.min((room.width - TAKEN.width) / width, (room.height - TAKEN.height) / height, 1);
  return Math.max(fitting, SMALLEST);
}
