import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { Field } from '../../input/field.tsx';
import { Keyboard } from '../../input/keyboard.tsx';
import { useDraft } from '../../input/use-draft.ts';
import { useKiosk } from '../../kiosk.ts';
import { useStaffProblem } from '../../language/use-staff-problem.ts';
import { Frame } from '../../layout/frame.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { definePage } from '../define-page.ts';
import { CardFrame } from './card-frame.tsx';

export const page = definePage('enrolmentPanel', EnrolmentPanelScreen);

/** For staff who set the kiosk up: how wide a panel is that does not tell, held against a card. */
function EnrolmentPanelScreen({ screen }: { readonly screen: ScreenOf<'enrolmentPanel'> }) {
  const { act } = useKiosk();
  const { draft, setDraft, input, press } = useDraft(screen.value, 'digits');
  const t = useTranslations('enrolmentPanel');
  const enrolment = useTranslations('enrolment');
  const question = useTranslations('staffQuestion.screenWidthMm');
  const frame = useTranslations('frame');
  const problem = useStaffProblem(screen.problem);
  const measure = () => act({ type: 'measurePanel', value: draft.text });
  return (
    <Frame
      title={question('title')}
      hint={question('hint')}
      picture={<CardFrame panelMm={Number(draft.text)} />}
      pad={<Keyboard kind="digits" {...press} />}
      actions={<PrimaryAction onPress={measure}>{frame('next')}</PrimaryAction>}
    >
      <Field label={question('label')} draft={draft} onChange={setDraft} problem={problem} input={input} />
      <p className="soft">{t('card')}</p>
      <p className="soft">{enrolment('forStaff')}</p>
    </Frame>
  );
}
