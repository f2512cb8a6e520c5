import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { TrackedClaim } from '../../../contract/claim/claim.ts';
import { useFormats } from '../../language/language.tsx';
import './stage-line.css';

/** The stages from top to bottom: a tick and the time when reached, else what is still to come. */
export function StageLine({ stages }: { readonly stages: TrackedClaim['stages'] }) {
  const { moment } = useFormats();
  const t = useTranslations('trackedClaim');
  const names = useTranslations('stages');
  const working = stages.findIndex(({ reachedAt }) => reachedAt === null);
  return (
    <ol className="stages" aria-label={t('stages')}>
      {stages.map(({ stage, reachedAt }, index) => (
        <li key={stage} className={reachedAt === null ? 'stage' : 'stage stage-reached'}>
          <span className="stage-mark">{reachedAt !== null && <Check aria-hidden />}</span>
          <div>
            <h2>{names(`${stage}.name`)}</h2>
            <p>{names(`${stage}.about`)}</p>
            <p className="soft">
              {reachedAt === null
                ? t(index === working ? 'now' : 'waiting')
                : t('reached', { when: moment(reachedAt) })}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
