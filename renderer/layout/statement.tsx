import { Check, Clock, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ClaimStatement, Standing } from '../../contract/claim/statement.ts';
import { factWords, standingWords } from '../language/claim-words.ts';
import { useFormats } from '../language/language.tsx';
import { personal } from '../language/personal.tsx';
import { Rows } from '../primitives/rows.tsx';
import type { Tone } from './tone.tsx';

interface Props {
  readonly statement: ClaimStatement;
}

const LOOKS: Readonly<Record<Standing, { readonly note: string; readonly icon: typeof Check }>> = {
  queued: { note: 'note-good', icon: Clock },
  accepted: { note: 'note-good', icon: Check },
  parked: { note: 'note-warn', icon: TriangleAlert },
  unconfirmed: { note: 'note-info', icon: Clock },
  underWay: { note: 'note-info', icon: Clock },
  late: { note: 'note-warn', icon: TriangleAlert },
  paid: { note: 'note-good', icon: Check },
  refused: { note: 'note-warn', icon: TriangleAlert },
};

/** How the page of such a claim looks; one that is under way is nothing but a page. */
export function standingTone(standing: Standing): Tone | undefined {
  switch (standing) {
    case 'queued':
    case 'accepted':
    case 'paid':
      return 'good';
    case 'parked':
    case 'unconfirmed':
    case 'late':
      return 'later';
    case 'refused':
      return 'refused';
    case 'underWay':
      return undefined;
  }
}

/** Where the claim stands; of a refused one also why, and what this person can do. Announced when it changes. */
export function StandingNote({ statement: { standing, refused } }: Props) {
  const t = useTranslations();
  const { note, icon: Icon } = LOOKS[standing];
  const words = standingWords(standing, t);
  if (words === null) return null;
  return (
    <div className={`note ${note}`} role="status">
      <Icon className="icon" aria-hidden />
      <div className="stack">
        <p>
          <strong>{words}</strong>
        </p>
        {refused && (
          <>
            <p>{t(`refusals.${refused.because}`)}</p>
            <p>
              <strong>{t(`remedies.${refused.remedy}`)}</strong>
            </p>
          </>
        )}
      </div>
    </div>
  );
}

/** What the claim is about, in rows. */
export function ClaimFacts({ statement: { facts } }: Props) {
  const t = useTranslations();
  const formats = useFormats();
  if (facts.length === 0) return null;
  return (
    <section className="card">
      <Rows
        rows={facts.map((fact) => {
          const { isAmount, ...words } = factWords(fact, personal.text, t, formats);
          return { ...words, figure: isAmount };
        })}
      />
    </section>
  );
}
