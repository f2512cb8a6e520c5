import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { DeskPicture } from '../../illustrations/desk.tsx';
import { useKiosk } from '../../kiosk.ts';
import { type DeskPageName, deskTexts } from '../../language/desk-texts.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrintButton, PrintStatus } from '../../layout/printing.tsx';
import { Button } from '../../primitives/button.tsx';
import { definePage } from '../define-page.ts';
import { PresenceButton } from './presence-button.tsx';

export const page = definePage(
  ['noticeDeclined', 'dataNeedsDesk', 'personalDataWrong', 'photoDeclined'],
  DeskPage,
);

/** Who declines or finds a mistake goes on at the desk; that is no dead end. */
function DeskPage({ screen }: { readonly screen: ScreenOf<DeskPageName> }) {
  const { name } = screen;
  const { act } = useKiosk();
  const t = useTranslations('dataNeedsDesk');
  const fields = name === 'dataNeedsDesk' ? screen.fields.map((field) => t(`field.${field}`)).join(', ') : '';
  const texts = deskTexts(name, useTranslations());
  return (
    <PlainPage
      title={texts.title}
      hint={texts.hint}
      tone="help"
      picture={<DeskPicture />}
      todo={fields === '' ? texts.todo : [...texts.todo, t('forStaff', { fields })]}
      data={texts.kept}
      ends
      notice={<PrintStatus />}
      actions={
        <>
          <Button onPress={() => act({ type: 'back' })}>{texts.again}</Button>
          {name === 'photoDeclined' && <PresenceButton />}
          <PrintButton />
        </>
      }
    />
  );
}
