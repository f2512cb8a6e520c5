import type { StepPart } from '../../language/answer-texts.ts';
import { personal } from '../../language/personal.tsx';
import './conditions.css';

interface Props {
  readonly heading: string | null;
  readonly parts: readonly StepPart[];
}

/** The one thing to do: what, when, with which papers, where, and whom to ask. Spoken, but for a name. */
export function NextStepCard({ heading, parts }: Props) {
  return (
    <section className="card next-step">
      {heading !== null && <h2>{heading}</h2>}
      <dl className="rows">
        {parts.map(({ term, lines, name }) => (
          <div className="row" key={term}>
            <dt>{term}</dt>
            <dd>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
              {name !== null && <p>{personal.text(name)}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
