import { Badge, type Tone } from '../../../renderer/layout/tone.tsx';

const tones: Readonly<Record<Tone, string>> = {
  good: 'done, or possible',
  wait: 'the kiosk works',
  later: 'not now, or not here',
  mend: 'to be put right first',
  refused: 'decided against',
  offline: 'the line is down',
  help: 'a person helps',
  closed: 'nobody is served here',
};

/** Each tone's field, as a page's stage has it. */
export function Tones() {
  return (
    <div className="sheet-tones">
      {Object.entries(tones).map(([tone, meaning]) => (
        <div key={tone} className="frame sheet-tone" data-tone={tone}>
          <div className="page-head">
            <div className="page-title">{isTone(tone) && <Badge tone={tone} />}</div>
            <h3>{tone}</h3>
            <p>{meaning}</p>
          </div>
        </div>
      ))}
    </div>
  );
}

function isTone(name: string): name is Tone {
  return Object.hasOwn(tones, name);
}
