import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import { useKiosk } from '../../kiosk.ts';
import { Frame } from '../../layout/frame.tsx';
import { Button } from '../../primitives/button.tsx';
import { PrimaryAction } from '../../primitives/primary-action.tsx';
import { SlipAnswers, SlipNote } from './slip-question.tsx';

interface Props {
  readonly screen: ScreenOf<'question'>;
  readonly value: string;
  readonly pad: ReactNode;
  readonly picture?: ReactNode;
  readonly children: ReactNode;
}

/** What the questions have in common: heading, hint, field, keys, and Selanjutnya. What is wrong stands at the field alone. */
export function QuestionPage({ screen, value, pad, picture, children }: Props) {
  const { act } = useKiosk();
  const { question, bankName, digits, mayLack } = screen;
  const t = useTranslations('question');
  const page = useTranslations('questionPage');
  const frame = useTranslations('frame');
  // What is typed anew is another answer.
  const asked = screen.slip?.typed === value;
  return (
    <Frame
      title={t(`${question}.title`)}
      hint={t(`${question}.hint`)}
      pad={pad}
      actions={
        <>
          {question === 'signInPassword' && (
            <Button onPress={() => act({ type: 'forgotPassword' })}>{page('forgotten')}</Button>
          )}
          {mayLack && (
            <Button onPress={() => act({ type: 'decline' })}>
              {page(question === 'npwp' ? 'lack' : 'lackCard')}
            </Button>
          )}
          {asked ? (
            <SlipAnswers screen={screen} />
          ) : (
            <PrimaryAction onPress={() => act({ type: 'answer', question, value })}>
              {frame('next')}
            </PrimaryAction>
          )}
        </>
      }
    >
      {bankName !== null && <p className="question-bank">{page('bank', { bank: bankName })}</p>}
      {bankName !== null && digits && (
        <p className="soft">
          {page(digits.least === digits.most ? 'digits' : 'digitsBetween', { bank: bankName, ...digits })}
        </p>
      )}
      {asked && <SlipNote screen={screen} />}
      {children}
      {picture && <div className="question-picture">{picture}</div>}
    </Frame>
  );
}
