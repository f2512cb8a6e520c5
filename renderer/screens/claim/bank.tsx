import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { BankPicture } from '../../illustrations/bank.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { ChoiceList } from '../../primitives/choice-list.tsx';
import { NextAction } from '../../primitives/next-action.tsx';
import { bankColours } from '../../theme/bank-colours.ts';
import { definePage } from '../define-page.ts';

export const page = definePage('bank', BankScreen);

function BankScreen({ screen }: { readonly screen: ScreenOf<'bank'> }) {
  const { act } = useKiosk();
  const t = useTranslations('bank');
  const problem = screen.unanswered ? t('unanswered') : null;
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      problem={problem}
      picture={<BankPicture />}
      actions={<NextAction />}
    >
      <ChoiceList
        label={t('label')}
        columns
        problem={problem}
        chosen={screen.chosen}
        onChoose={(bankCode) => act({ type: 'chooseBank', bankCode })}
        choices={screen.banks.map(({ code, name }) => ({
          value: code,
          sign: <BankMark code={code} name={name} />,
          content: <strong>{name}</strong>,
        }))}
      />
      <p className="soft">{t('other')}</p>
    </Frame>
  );
}

interface MarkProps {
  readonly code: string;
  readonly name: string;
}

/** A bank's capitals on a colour of its own, so that it is found at a glance; its name stands beside. */
function BankMark({ code, name }: MarkProps) {
  const letters = name.replace(/[^A-Z]/g, '').slice(0, 4);
  return (
    <svg className="choice-sign" viewBox="0 0 64 40" aria-hidden>
      <rect width="64" height="40" rx="6" fill={bankColours.get(code) ?? 'var(--primary)'} />
      <text
        x="32"
        y="21"
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={letters.length > 3 ? 19 : 23}
      >
        {letters}
      </text>
    </svg>
  );
}
