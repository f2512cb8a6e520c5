import { Check, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { Picture } from '../../camera/picture.tsx';
import { LetterPicture } from '../../illustrations/letter.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { NextAction } from '../../primitives/next-action.tsx';
import { definePage } from '../define-page.ts';
import './document-pages.css';

export const page = definePage('documentPages', DocumentPagesScreen);

/** The pages taken of one document: look at them, take one away, add another, go on. */
function DocumentPagesScreen({ screen }: { readonly screen: ScreenOf<'documentPages'> }) {
  const { act } = useKiosk();
  const t = useTranslations('documentPages');
  const document = useTranslations('document');
  const documents = useTranslations('documents');
  const { pages, most, number, total, originalSeen } = screen;
  const mayAdd = pages.length < most;
  return (
    <Frame
      title={t('title', { document: documents(`${screen.document}.name`) })}
      picture={<LetterPicture />}
      hint={mayAdd ? t('hint') : t('hintFull', { most })}
      actions={
        <>
          {mayAdd && (
            <Button className="answer" onPress={() => act({ type: 'addPage' })}>
              {t('add')}
            </Button>
          )}
          <NextAction />
        </>
      }
    >
      <p>{document('count', { number, total })}</p>
      <ol className="document-pages">
        {pages.map((jpeg, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place alone.
          <Page key={place} jpeg={jpeg} place={place} />
        ))}
      </ol>
      {originalSeen !== null && (
        <Button isPressed={originalSeen} onPress={() => act({ type: 'markOriginal' })}>
          {originalSeen && <Check className="icon" aria-hidden />}
          {t('originalSeen')}
        </Button>
      )}
    </Frame>
  );
}

function Page({ jpeg, place }: { readonly jpeg: Uint8Array; readonly place: number }) {
  const { act } = useKiosk();
  const t = useTranslations('documentPages');
  const page = place + 1;
  return (
    <li className="document-page">
      <div className="document-page-picture">
        <Picture jpeg={jpeg} label={t('page', { page })} />
      </div>
      <p>{t('page', { page })}</p>
      <Button onPress={() => act({ type: 'removePage', page: place })}>
        <Trash2 className="icon" aria-hidden />
        {t('remove', { page })}
      </Button>
    </li>
  );
}
