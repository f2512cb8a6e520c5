import { useTranslations } from 'use-intl';
import type { KeyboardKind } from '../../../contract/kiosk-api/actions/questions.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import type { GroupedNumber } from '../../../contract/number-groups.ts';
import { NumberPlacePicture } from '../../illustrations/number-place.tsx';
import { useKiosk } from '../../kiosk.ts';
import { Field } from '../field.tsx';
import { Keyboard } from '../keyboard.tsx';
import { useDraft } from '../use-draft.ts';
import { QuestionPage } from './question-page.tsx';
import { useProblemText } from './use-problem-text.ts';

interface Props {
  readonly screen: ScreenOf<'question'>;
  readonly keys: KeyboardKind | 'digits';
  readonly grouping?: GroupedNumber;
  readonly secret?: boolean;
  readonly picture?: 'ktp' | 'card' | 'bankBook';
}

export function TextQuestion({ screen, keys, grouping, secret = false, picture }: Props) {
  const { assisted } = useKiosk().snapshot;
  const { draft, setDraft, input, press } = useDraft(screen.value, keys);
  const t = useTranslations('question');
  const page = useTranslations('questionPage');
  const problem = useProblemText(screen);
  return (
    <QuestionPage
      screen={screen}
      value={draft.text}
      picture={picture && <NumberPlacePicture where={picture} label={page('picture')} />}
      pad={<Keyboard kind={keys} {...press} />}
    >
      <Field
        label={t(`${screen.question}.label`)}
        draft={draft}
        onChange={setDraft}
        {...(grouping ? { grouping } : {})}
        secret={secret}
        // Staff stand beside the participant.
        revealable={assisted === null}
        problem={problem}
        note={t(`${screen.question}.why`)}
        input={input}
      />
    </QuestionPage>
  );
}
