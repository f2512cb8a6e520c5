import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { Field } from '../../input/field.tsx';
import { Keyboard } from '../../input/keyboard.tsx';
import { useFieldProblemText } from '../../input/question/use-problem-text.ts';
import { useDraft } from '../../input/use-draft.ts';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';

export const page = definePage('enrolment', EnrolmentScreen);

/** For staff who set the kiosk up: where the head office is, and the one-time code that it gave. */
function EnrolmentScreen({ screen }: { readonly screen: ScreenOf<'enrolment'> }) {
  const { part, address, again } = screen;
  const { act } = useKiosk();
  const keys = part === 'code' ? 'receipt' : 'address';
  const { draft, setDraft, input, press } = useDraft(screen.value, keys);
  const t = useTranslations('enrolment');
  const frame = useTranslations('frame');
  const problem = useFieldProblemText(screen.problem);
  return (
    <Frame
      title={t(`title.${part}`)}
      hint={t(`hint.${part}`)}
      problem={problem}
      pad={<Keyboard kind={keys} {...press} />}
      actions={
        <PrimaryAction onPress={() => act({ type: 'enrol', part, value: draft.text })}>
          {part === 'code' ? t('enrol') : frame('next')}
        </PrimaryAction>
      }
    >
      <Field
        label={t(`label.${part}`)}
        draft={draft}
        onChange={setDraft}
        grouping={part === 'code' ? [4] : []}
        problem={problem}
        input={input}
      />
      {again && <p>{t('again')}</p>}
      {part === 'code' && <p className="soft">{t('office', { address })}</p>}
      <p className="soft">{t('forStaff')}</p>
    </Frame>
  );
}
