import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { Frame } from '../../layout/frame.tsx';
import { PrintButton, PrintStatus } from '../../layout/printing.tsx';
import { NextAction } from '../../primitives/next-action.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';
import { ClosedReasons } from './closed-reasons.tsx';
import { ConditionMet, ConditionUnmet } from './condition.tsx';

export const page = definePage('conditions', ConditionsScreen);

/** Every condition before anything is asked for; one that is not met is explained, not refused. */
function ConditionsScreen({ screen }: { readonly screen: ScreenOf<'conditions'> }) {
  const { act } = useKiosk();
  const { money, tariff, anyOf } = useFormats();
  const t = useTranslations('conditionsPage');
  const frame = useTranslations('frame');
  const channels = useTranslations('channels');
  const documents = useTranslations('documents');
  const { conditions, closed, mayClaim } = screen;
  const amounts = { ceiling: tariff(screen.ceiling), balance: money(screen.balance), cards: screen.cards };
  const met = conditions.filter((condition) => condition.met);
  const unmet = conditions.filter((condition) => !condition.met);
  const elsewhere = [
    { term: t('where'), value: <Lines lines={screen.otherChannels.map((id) => channels(id))} /> },
    ...(screen.documents.length === 0
      ? []
      : [
          {
            term: t('documents'),
            value: (
              <Lines
                lines={screen.documents.map((alternatives) =>
                  anyOf(alternatives.map((id) => documents(`${id}.name`))),
                )}
              />
            ),
          },
        ]),
  ];
  return (
    <Frame
      title={t(mayClaim ? 'title' : 'titleNotYet')}
      hint={t(mayClaim ? 'hint' : 'hintNotYet')}
      notice={!mayClaim && <PrintStatus />}
      actions={
        mayClaim ? (
          <NextAction />
        ) : (
          <>
            <PrintButton />
            <PrimaryAction onPress={() => act({ type: 'openMenu' })}>{frame('toMenu')}</PrimaryAction>
          </>
        )
      }
    >
      {unmet.map(({ id }) => (
        <ConditionUnmet key={id} id={id} amounts={amounts} more={id === 'withinCeiling' ? elsewhere : []} />
      ))}
      {!mayClaim && unmet.length === 0 && <ClosedReasons title={t('closedTitle')} closed={closed} />}
      {met.length > 0 && unmet.length > 0 && <h2>{t('metTitle')}</h2>}
      <ul className="stack">
        {met.map(({ id }) => (
          <ConditionMet key={id} id={id} amounts={amounts} />
        ))}
      </ul>
    </Frame>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <p key={line}>{line}</p>);
}
