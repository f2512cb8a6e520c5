import { useTranslations } from 'use-intl';
import { type DeskPageName, useDeskTexts } from '../language/use-desk-texts.ts';

/** Where to go and what to bring, for who goes on at the desk. */
export function DeskList({ name }: { readonly name: DeskPageName }) {
  const t = useTranslations('slip');
  const { title, hint, todo } = useDeskTexts(name);
  return (
    <>
      <h1>{title}</h1>
      <p>{hint}</p>
      {todo.map((sentence) => (
        <p className="strong" key={sentence}>
          {sentence}
        </p>
      ))}
      <p>{t('desk')}</p>
    </>
  );
}
