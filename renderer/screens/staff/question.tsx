import { useTranslations } from 'use-intl';
import type { KeyboardKind } from '../../../contract/kiosk-api/actions/questions.ts';
import type { StaffAsk } from '../../../contract/kiosk-api/actions/staff-actions.ts';
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

export const page = definePage('staffQuestion', StaffQuestionScreen);

const keys: Readonly<Record<StaffAsk, KeyboardKind | 'digits'>> = {
  pin: 'digits',
  newPin: 'digits',
  repeatPin: 'digits',
  screenWidthMm: 'digits',
  repeatPressMs: 'digits',
  volume: 'digits',
  staffId: 'receipt',
  staffName: 'name',
};
const secrets: readonly StaffAsk[] = ['pin', 'newPin', 'repeatPin'];

/** One thing that staff type. */
function StaffQuestionScreen({ screen }: { readonly screen: ScreenOf<'staffQuestion'> }) {
  const { ask, person, digits } = screen;
  const { act } = useKiosk();
  const { draft, setDraft, input, press, reset } = useDraft(screen.value, keys[ask]);
  const t = useTranslations('staffQuestion');
  const frame = useTranslations('frame');
  const panel = useTranslations('enrolmentPanel');
  const problem = useStaffProblem(screen.problem);
  const secret = secrets.includes(ask);
  const send = () => {
    act({ type: 'staffAnswer', ask, value: draft.text });
    // What was refused is typed anew, since nobody sees which digit was wrong.
    if (secret) reset();
  };
  return (
    <Frame
      title={t(`${ask}.title`, { name: person?.name ?? '' })}
      hint={t(`${ask}.hint`, { digits })}
      picture={ask === 'screenWidthMm' && <CardFrame panelMm={Number(draft.text)} />}
      pad={<Keyboard kind={keys[ask]} {...press} />}
      actions={<PrimaryAction onPress={send}>{frame('next')}</PrimaryAction>}
    >
      <Field
        label={t(`${ask}.label`)}
        draft={draft}
        onChange={setDraft}
        secret={secret}
        revealable={false}
        problem={problem}
        input={input}
      />
      {ask === 'screenWidthMm' && <p className="soft">{panel('card')}</p>}
    </Frame>
  );
}
