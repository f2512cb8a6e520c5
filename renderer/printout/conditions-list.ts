import type { ConditionId } from '../../contract/eligibility/eligibility.ts';
import type { ScreenOf } from '../../contract/kiosk-api/snapshot.ts';
import type { Block } from './block.ts';
import { reasonsList } from './reasons-list.ts';
import { heading, list, paragraph, parts, section, title } from './slip-parts.ts';
import type { Words } from './words.ts';

type Screen = ScreenOf<'conditions'>;

/** Why a claim cannot be made here, what to do, what to bring, and where. */
export function conditionsList(screen: Screen, words: Words): readonly Block[] {
  const { t } = words;
  const unmet = screen.conditions.filter(({ met }) => !met);
  if (unmet.length === 0) return reasonsList(screen.closed, words);
  return [
    title(t('slip.listTitle')),
    ...unmet.map(({ id }) => condition(id, screen, words)),
    paragraph(t('slip.desk')),
  ];
}

function condition(id: ConditionId, screen: Screen, words: Words): Block {
  const { t, rupiah } = words;
  // The balance stays off the paper.
  const amounts = { ceiling: rupiah(screen.ceiling), balance: '', cards: screen.cards };
  return section([
    heading(id === 'cardsMerged' ? t('slip.cardsUnmerged') : t(`conditions.${id}.unmet`, amounts)),
    parts([
      { term: t('conditionsPage.todo'), value: t(`conditions.${id}.todo`) },
      { term: t('conditionsPage.bring'), value: t(`conditions.${id}.bring`) },
      { term: t('conditionsPage.ask'), value: t(`conditions.${id}.ask`) },
    ]),
    ...(id === 'withinCeiling' ? elsewhere(screen, words) : []),
  ]);
}

function elsewhere({ documents, otherChannels }: Screen, { t, anyOf }: Words): readonly Block[] {
  const channels = otherChannels.map((channel) => t(`channels.${channel}`));
  const names = documents.map((alternatives) =>
    anyOf(alternatives.map((document) => t(`documents.${document}.name`))),
  );
  const needed = names.length > 0 ? [list(t('conditionsPage.documents'), names)] : [];
  return [...needed, list(t('conditionsPage.where'), channels)];
}
