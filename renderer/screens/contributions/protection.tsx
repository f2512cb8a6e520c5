import { Check, CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import './protection.css';

/** What is protected now, and what is not; the savings stay in any case. */
export function Protection({ screen }: { readonly screen: ScreenOf<'contributions'> }) {
  const t = useTranslations('contributions');
  const stopped = screen.status.state === 'inactive';
  return (
    <section className="card">
      <h2>{t('protection')}</h2>
      <ul className="stack">
        {screen.protection.map((programme) => (
          <Programme
            key={programme}
            programme={programme}
            state={t(stopped ? 'stopped' : 'running')}
            off={stopped}
          />
        ))}
        {screen.withJht && <Programme programme="jht" state={t('saved')} off={false} />}
      </ul>
      <p className="soft">{t('rule', { months: screen.lapseMonths })}</p>
    </section>
  );
}

interface Props {
  readonly programme: ScreenOf<'contributions'>['protection'][number];
  readonly state: string;
  readonly off: boolean;
}

function Programme({ programme, state, off }: Props) {
  const t = useTranslations('contributions.programmes');
  const Icon = off ? CircleAlert : Check;
  return (
    <li className={off ? 'programme programme-off' : 'programme'}>
      <div>
        <h3>{t(`${programme}.name`)}</h3>
        <p className="soft">{t(`${programme}.about`)}</p>
      </div>
      <p className="programme-state">
        <Icon className="icon" aria-hidden />
        {state}
      </p>
    </li>
  );
}
