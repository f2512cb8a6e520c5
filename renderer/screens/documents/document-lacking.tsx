import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { DeskPicture } from '../../illustrations/desk.tsx';
import { useKiosk } from '../../kiosk.ts';
import { useFormats } from '../../language/language.tsx';
import { PlainPage } from '../../layout/plain-page.tsx';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('documentLacking', DocumentLackingScreen);

/** Who did not bring a document hears what to bring and where else to go; nothing that was answered is lost. */
function DocumentLackingScreen({ screen }: { readonly screen: ScreenOf<'documentLacking'> }) {
  const { act } = useKiosk();
  const { anyOf } = useFormats();
  const t = useTranslations('documentLacking');
  const documents = useTranslations('documents');
  const { alternatives } = screen;
  const names = anyOf(alternatives.map((document) => documents(`${document}.name`)));
  const [only] = alternatives.length === 1 ? alternatives : [];
  return (
    <PlainPage
      title={t('title')}
      hint={t('hint', { document: names })}
      tone="help"
      picture={<DeskPicture />}
      todo={[...(only ? [documents(`${only}.about`)] : []), t('bring'), t('staff'), t('other')]}
      data={t('kept')}
      actions={
        <>
          <Button className="answer" onPress={() => act({ type: 'changePart', part: 'reason' })}>
            {t('change')}
          </Button>
          <PrimaryAction onPress={() => act({ type: 'back' })}>{t('again')}</PrimaryAction>
        </>
      }
    />
  );
}
