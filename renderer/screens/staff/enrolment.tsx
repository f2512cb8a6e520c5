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

/** For staff who set the kiosk up: the one-time code that the head office gave. */
function EnrolmentScreen({ screen }: { readonly screen: ScreenOf<'enrolment'> }) {
  const { address, again } = screen;
  const { act } = useKiosk();
  const { draft, setDraft, input, press } = useDraft(screen.value, 'receipt');
  const t = useTranslations('enrolment');
  const problem = useFieldProblemText(screen.problem);
  return (
    <Frame
      title={t('title')}
      hint={t('hint')}
      pad={<Keyboard kind="receipt" {...press} />}
      actions={
        <PrimaryAction onPress={() => act({ type: 'enrol', value: draft.text })}>{t('enrol')}</PrimaryAction>
      }
    >
      <Field
        label={t('label')}
        draft={draft}
        onChange={setDraft}
        grouping="enrolmentCode"
        problem={problem}
        input={input}
      />
      {again && <p>{t('again')}</p>}
      <p className="soft">{t('office', { address })}</p>
      <p className="soft">{t('forStaff')}</p>
    </Frame>
  );
}
