import { useTranslations } from 'use-intl';
import type { ConditionId } from '../../contract/eligibility/eligibility.ts';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import { useFormats } from '../language/language.tsx';
import { ReasonsList } from './reasons-list.tsx';
import { SlipLines, SlipParts } from './slip-parts.tsx';

type Screen = ScreenOf<'conditions'>;

/** Why a claim cannot be made here, what to do, what to bring, and where. */
export function ConditionsList({ screen }: { readonly screen: Screen }) {
  const t = useTranslations('slip');
  const unmet = screen.conditions.filter(({ met }) => !met);
  if (unmet.length === 0) return <ReasonsList closed={screen.closed} />;
  return (
    <>
      <h1>{t('listTitle')}</h1>
      {unmet.map(({ id }) => (
        <Condition key={id} id={id} screen={screen} />
      ))}
      <p>{t('desk')}</p>
    </>
  );
}

function Condition({ id, screen }: { readonly id: ConditionId; readonly screen: Screen }) {
  const { rupiah } = useFormats();
  const t = useTranslations('slip');
  const conditions = useTranslations('conditions');
  const page = useTranslations('conditionsPage');
  const channels = useTranslations('channels');
  const documents = useTranslations('documents');
  const elsewhere = id === 'withinCeiling';
  // The balance stays off the paper.
  const amounts = { ceiling: rupiah(screen.ceiling), balance: '', cards: screen.cards };
  return (
    <section>
      <h2>{id === 'cardsMerged' ? t('cardsUnmerged') : conditions(`${id}.unmet`, amounts)}</h2>
      <SlipParts
        parts={[
          { term: page('todo'), value: conditions(`${id}.todo`) },
          { term: page('bring'), value: conditions(`${id}.bring`) },
          { term: page('ask'), value: conditions(`${id}.ask`) },
        ]}
      />
      {elsewhere && screen.documents.length > 0 && (
        <>
          <h3>{page('documents')}</h3>
          <SlipLines lines={screen.documents.map((document) => documents(`${document}.name`))} />
        </>
      )}
      {elsewhere && (
        <>
          <h3>{page('where')}</h3>
          <SlipLines lines={screen.otherChannels.map((channel) => channels(channel))} />
        </>
      )}
    </section>
  );
}
