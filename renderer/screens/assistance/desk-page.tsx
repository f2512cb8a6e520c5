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

export const page = definePage(['noticeDeclined', 'personalDataWrong', 'photoDeclined'], DeskPage);

/** Who declines or finds a mistake goes on at the desk; that is no dead end. */
function DeskPage({ screen: { name } }: { readonly screen: ScreenOf<DeskPageName> }) {
  const { act } = useKiosk();
  const texts = deskTexts(name, useTranslations());
  return (
    <PlainPage
      title={texts.title}
      hint={texts.hint}
      picture={<DeskPicture />}
      todo={texts.todo}
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
