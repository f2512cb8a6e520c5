import { useTranslations } from 'use-intl';
import { useKiosk } from '../kiosk.ts';
import { DeskPicture } from '../pictures/desk.tsx';
import { Button } from './button.tsx';
import { PlainPage } from './plain-page.tsx';
import { PresenceButton } from './presence-button.tsx';
import { PrimaryAction } from './primary-action.tsx';
import { PrintButton, PrintNews } from './printing.tsx';
import { type DeskPageName, useDeskWords } from './use-desk-words.ts';

/** Who declines or finds a mistake goes on at the desk; that is no dead end. */
export function DeskPage({ name }: { readonly name: DeskPageName }) {
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
