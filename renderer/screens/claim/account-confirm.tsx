import { useTranslations } from 'use-intl';
import { groupAccountNumber } from '../../../contract/display.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { Rows } from '../../primitives/rows.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('accountConfirm', AccountConfirmScreen);

/** Staff typed the account; whose it is the participant says. */
function AccountConfirmScreen({ screen }: { readonly screen: ScreenOf<'accountConfirm'> }) {
  const { act } = useKiosk();
  const t = useTranslations('accountConfirm');
  const check = useTranslations('check');
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      actions={
        <>
          <Button className="answer" onPress={() => act({ type: 'accountIsNotMine' })}>
            {t('wrong')}
          </Button>
          <PrimaryAction onPress={() => act({ type: 'accountIsMine' })}>{t('right')}</PrimaryAction>
        </>
      }
    >
      <section className="card">
        <Rows
          rows={[
            { term: t('bank'), value: screen.bankName },
            { term: t('number'), value: groupAccountNumber(screen.accountNumber) },
          ]}
        />
      </section>
      <p>{check(`holder.${screen.holder}`)}</p>
    </Frame>
  );
}
