import { useTranslations } from 'use-intl';
import { BringPicture } from '../../illustrations/documents.tsx';
import { Frame } from '../../layout/frame.tsx';
import { Todo } from '../../primitives/note.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('farewell', FarewellScreen);

function FarewellScreen() {
  const t = useTranslations('farewell');
  return (
    <Frame title={t('title')} hint={t('hint')} tone="good" picture={<BringPicture />}>
      <Todo sentences={[t('belongings')]} />
    </Frame>
  );
}
