import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { Field } from '../../controls/field.tsx';
import { Keyboard } from '../../controls/keyboard.tsx';
import type { Grouping } from '../../controls/typing/grouping.ts';
import type { KeyboardKind } from '../../controls/typing/layouts.ts';
import { useDraft } from '../../controls/typing/use-draft.ts';
import { useKiosk } from '../../kiosk.ts';
import { NumberPlacePicture } from '../../pictures/number-place.tsx';
import { QuestionPage } from './question-page.tsx';
import { useProblemText } from './use-problem-text.ts';

interface Props {
  readonly screen: ScreenOf<'question'>;
  readonly keys: KeyboardKind | 'digits';
  readonly grouping?: Grouping;
  readonly secret?: boolean;
  readonly picture?: 'ktp' | 'card' | 'bankBook';
}

export function TextQuestion({ screen, keys, grouping = [], secret = false, picture }: Props) {
  const { assisted } = useKiosk().snapshot;
  const { draft, setDraft, input, press } = useDraft(screen.value);
  const t = useTranslations('question');
  const page = useTranslations('questionPage');
  const problem = useProblemText(screen);
  return (
    <QuestionPage
      screen={screen}
      value={draft.text}
      problem={problem}
      picture={picture && <NumberPlacePicture where={picture} label={page('picture')} />}
      pad={<Keyboard kind={keys} {...press} />}
    >
      <Field
        label={t(`${screen.question}.label`)}
        draft={draft}
        onChange={setDraft}
        grouping={grouping}
        secret={secret}
        // Staff stand beside the participant.
        revealable={assisted === null}
        problem={problem}
        input={input}
      />
    </QuestionPage>
  );
}
