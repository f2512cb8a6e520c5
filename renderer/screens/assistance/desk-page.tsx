import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { DeskPicture } from '../../illustrations/desk.tsx';
import { useKiosk } from '../../kiosk.ts';
import { type DeskPageName, useDeskWords } from '../../language/use-desk-words.ts';
import { PlainPage } from '../../layout/plain-page.tsx';
import { PrintButton, PrintNews } from '../../layout/printing.tsx';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';
import { PresenceButton } from './presence-button.tsx';

export const page = definePage(['noticeDeclined', 'personalDataWrong', 'photoDeclined'], DeskPage);

/** Who declines or finds a mistake goes on at the desk; that is no dead end. */
function DeskPage({ screen: { name } }: { readonly screen: ScreenOf<DeskPageName> }) {
  const { act } = useKiosk();
  const words = useDeskWords(name);
  const frame = useTranslations('frame');
  return (
    <PlainPage
      title={words.title}
      hint={words.hint}
      picture={<DeskPicture />}
      todo={words.todo}
      data={words.kept}
      ends
      notice={<PrintNews />}
      actions={
        <>
          <Button onPress={() => act({ type: 'back' })}>{words.again}</Button>
          {name === 'photoDeclined' && <PresenceButton />}
          <PrintButton />
          <PrimaryAction onPress={() => act({ type: 'finish' })}>{frame('finish')}</PrimaryAction>
        </>
      }
    />
  );
}
