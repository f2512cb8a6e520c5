import { useTranslations } from 'use-intl';
import type { NikDifference } from '../../contract/identity/nik.ts';
import { Note } from './note.tsx';

/** Says what to look at where a NIK and the data differ; the difference may be genuine, and nothing is refused. */
export function NikNote({ differs }: { readonly differs: readonly NikDifference[] }) {
  const t = useTranslations('nikNote');
  if (differs.length === 0) return null;
  return (
    <Note kind="warn">
      {differs.map((what) => (
        <p key={what}>{t(what)}</p>
      ))}
      <p>{t('todo')}</p>
    </Note>
  );
}
