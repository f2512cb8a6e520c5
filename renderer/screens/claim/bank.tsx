import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { BankPicture } from '../../illustrations/bank.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { ChoiceList } from '../../primitives/choice-list.tsx';
import { NextAction } from '../../primitives/next-action.tsx';
import { definePage } from '../define-page.ts';
import { BankMark } from './bank-mark.tsx';

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
